import { CaseParticipant } from './case-participant.entity';
import { ConsentRecord } from './consent-record.entity';
import { factsOfPerson } from './facts-of-person';

const sofie = Object.assign(new CaseParticipant(), {
  ...{ personId: 'sofie', side: 'VICTIM_SIDE', isMinor: false },
});
const POLICE = { agency: 'POLICE', purpose: 'SAFETY_PLANNING', today: '2026-11-22' } as const;
const DANGER = 'He said that he knows where the children go to school.';

function record(part: Partial<ConsentRecord>): ConsentRecord {
  return Object.assign(new ConsentRecord(), {
    ...{ recordedOn: '2026-03-01', status: 'REFUSED', validUntil: null, overriddenBecause: null },
    ...{
      givenTo: [],
      withheldFromAgencies: [],
      withheldFromPersonIds: [],
      purposes: [],
      categories: ['SOCIO'],
    },
    ...part,
  });
}

/** What a pass for the police says that she refused and agreed to. */
function said(...records: readonly ConsentRecord[]) {
  const { refused = [], agreed = [], danger } = factsOfPerson(sofie, false, records, POLICE);
  return { refused, agreed, danger };
}

const REFUSED = { refused: ['SOCIO'], agreed: [], danger: undefined };
const SILENT = { refused: [], agreed: [], danger: undefined };

describe('what a person said about sharing', () => {
  it('is nothing where nothing is recorded: no list, no flag', () => {
    expect(factsOfPerson(sofie, false, [], POLICE)).toEqual({
      ...{ id: 'sofie', side: 'VICTIM_SIDE', minor: false },
    });
  });

  it.each(['REFUSED', 'WITHDRAWN'] as const)('is a refusal where it was %s', (status) => {
    expect(said(record({ status }))).toEqual(REFUSED);
  });

  it('is nothing where she was not asked', () => {
    expect(said(record({ status: 'NOT_ASKED_UNSAFE' }))).toEqual(SILENT);
  });

  it.each([
    ['to all agencies', {}, REFUSED],
    ['to this agency', { givenTo: ['POLICE', 'PROSECUTION'] as const }, REFUSED],
    ['to others', { givenTo: ['PROSECUTION'] as const }, SILENT],
    ['for all purposes', {}, REFUSED],
    ['for this purpose', { purposes: ['SAFETY_PLANNING'] as const }, REFUSED],
    ['for another', { purposes: ['TRIAGE'] as const }, SILENT],
    ['until today', { validUntil: '2026-11-22' }, REFUSED],
    ['until yesterday', { validUntil: '2026-11-21' }, SILENT],
    ['from today', { recordedOn: '2026-11-22' }, REFUSED],
    ['from tomorrow', { recordedOn: '2026-11-23' }, SILENT],
  ])('holds %s as far as it says', (_which, part, expected) => {
    expect(said(record(part))).toEqual(expected);
  });

  it('is the newest statement about a category, in whatever order they are found', () => {
    const before = record({ recordedOn: '2026-03-01' });
    const after = record({ recordedOn: '2026-04-01', status: 'GIVEN' });

    expect(said(before, after)).toEqual(said(after, before));
    expect(said(before, after)).toMatchObject({ refused: [], agreed: ['SOCIO'] });
  });

  it('is the refusal of two statements on one day', () => {
    const agreed = record({ status: 'GIVEN' });

    expect(said(record({}), agreed)).toEqual(REFUSED);
    expect(said(agreed, record({}))).toEqual(REFUSED);
  });

  it('is not what others were told: consent to some, kept from this agency, is a refusal', () => {
    const part = { status: 'GIVEN', givenTo: ['PROSECUTION'] } as const;

    expect(said(record(part))).toEqual(SILENT);
    expect(said(record({ ...part, withheldFromAgencies: ['POLICE'] }))).toEqual(REFUSED);
  });

  it('is a refusal to the client it is kept from, whatever it gave whom for what, and to no other', () => {
    const kept = record({
      ...{ status: 'GIVEN', givenTo: ['GENERAL_WELFARE'], purposes: ['TRIAGE'] },
      withheldFromPersonIds: ['kristof'],
    });
    const saidTo = (...self: string[]) =>
      factsOfPerson(sofie, false, [kept], {
        ...{ agency: undefined, purpose: 'CLIENT_INFORMATION', today: POLICE.today },
        self: new Set(self),
      }).refused;

    expect(saidTo('kristof')).toEqual(['SOCIO']);
    expect(saidTo('milan')).toBeUndefined();
    expect(saidTo()).toBeUndefined();
    expect(said(kept)).toEqual(SILENT);
  });

  it('refuses everything where a refusal names nothing, and agrees to nothing where consent does', () => {
    expect(said(record({ categories: [] })).refused).toContain('WELF_ENGAGE');
    expect(said(record({ categories: [], status: 'GIVEN' }))).toEqual(SILENT);
  });

  it('is overridden only where a danger is recorded beside every refusal that holds', () => {
    const overridden = record({ overriddenBecause: DANGER });
    const other = record({ categories: ['WELF_ENGAGE'] });

    expect(said(overridden)).toMatchObject({ refused: ['SOCIO'], danger: true });
    expect(said(overridden, other).danger).toBeUndefined();
    expect(said(record({ status: 'GIVEN', overriddenBecause: DANGER })).danger).toBeUndefined();
  });
});
