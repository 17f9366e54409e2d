import { idOf } from '../kit/fixtures';
import { AgencyParticipation } from './agency-participation.entity';
import { CaseConsultation } from './case-consultation.entity';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { ConsentRecord } from './consent-record.entity';
import { Goal } from './goal.entity';
import { Membership } from './membership.entity';
import { RiskAssessment } from './risk-assessment.entity';
import { SafetyAlert } from './safety-alert.entity';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

const S1 = { id: idOf('S1') };
const S2 = { id: idOf('S2') };
const ofS1 = { caseId: S1.id };
const SOFIE = { personId: idOf('P-0101') };

describe('the version of access to a case', () => {
  let desk: FrontDesk;
  beforeAll(async () => {
    desk = await startFrontDesk();
  });
  afterAll(() => desk.agency.stop());

  const versionOf = async (which: { readonly id: string }) =>
    (await desk.agency.db.getRepository(ChainCase).findOneByOrFail(which)).accessVersion;

  /** By how much a change raises the version of S1, and of S2. */
  async function raisedBy(change: () => Promise<unknown>): Promise<[number, number]> {
    const [one, other] = [await versionOf(S1), await versionOf(S2)];
    await change();
    return [(await versionOf(S1)) - one, (await versionOf(S2)) - other];
  }

  it.each([
    [
      'a membership',
      Membership,
      {
        ...ofS1,
        subject: 'reader:new',
        function: 'DPO',
        side: 'NEUTRAL',
        isDeputy: false,
        since: '2026-01-01',
      },
      { until: '2026-11-22' },
    ],
    ['a participant', CaseParticipant, { ...ofS1, ...SOFIE, isMinor: false }, { side: 'NEUTRAL' }],
    [
      'a conflict of interest',
      ConflictOfInterest,
      { ...ofS1, subject: 'reader:new' },
      { subject: 'reader:newer' },
    ],
    [
      'the part of an agency',
      AgencyParticipation,
      { ...ofS1, agencyCode: 'POLICE' },
      { status: 'ENDED' },
    ],
    ['a consultation', CaseConsultation, ofS1, { validUntil: '2026-11-22' }],
    ['a consent', ConsentRecord, { ...SOFIE, status: 'REFUSED' }, { status: 'WITHDRAWN' }],
  ])(
    'rises when %s is recorded, changed and taken away, in that case alone',
    async (_what, entity, row, change) => {
      const rows = desk.agency.db.getRepository<object>(entity);
      const id = 'new';

      expect(await raisedBy(() => rows.insert({ id, ...row }))).toEqual([1, 0]);
      expect(await raisedBy(() => rows.update({ id }, change))).toEqual([1, 0]);
      expect(await raisedBy(() => rows.delete({ id }))).toEqual([1, 0]);
    },
  );

  it('rises in both cases when something moves from one to the other', async () => {
    const rows = desk.agency.db.getRepository(ConflictOfInterest);
    await rows.insert({ id: 'moving', ...ofS1, subject: 'reader:new' });

    expect(await raisedBy(() => rows.update({ id: 'moving' }, { caseId: S2.id }))).toEqual([1, 1]);
  });

  it('rises in every case in which a person takes part when they change their mind', async () => {
    const { db } = desk.agency;
    await db
      .getRepository(CaseParticipant)
      .insert({ id: 'also', caseId: S2.id, ...SOFIE, isMinor: false });

    expect(
      await raisedBy(() =>
        db.getRepository(ConsentRecord).update(SOFIE, { validUntil: '2026-11-22' }),
      ),
    ).toEqual([1, 1]);
  });

  it.each([
    ['its state', { state: 'CLOSED' }, 1],
    ['whom it is restricted to', { restrictedTo: ['POLICE'] }, 1],
    ['its number', { number: 'KD-LIM-2026-99999' }, 0],
  ] as const)('follows the case itself: %s', async (_what, change, by) => {
    const cases = desk.agency.db.getRepository(ChainCase);

    expect(await raisedBy(() => cases.update(S1, change as object))).toEqual([by, 0]);
    expect(await raisedBy(() => cases.update(S1, change as object))).toEqual([0, 0]);
  });

  it('never falls, whoever writes it', async () => {
    const cases = desk.agency.db.getRepository(ChainCase);

    expect(await raisedBy(() => cases.update(S1, { accessVersion: 1 }))).toEqual([0, 0]);
  });

  it.each([
    ['a goal', Goal],
    ['a risk assessment', RiskAssessment],
    ['an alert', SafetyAlert],
  ])('stays when the casework goes on: %s', async (_what, entity) => {
    const rows = desk.agency.db.getRepository<object>(entity);
    const [first] = await rows.find({ take: 1 });

    expect(first).toBeDefined();
    expect(await raisedBy(() => rows.remove([first ?? {}]))).toEqual([0, 0]);
  });

  it('is of the day whose facts a pass states: on another the pass is stale', async () => {
    const { pass } = await desk.open('hilde-roosen');
    if (!pass) throw new Error('Expected a pass for a coordinator.');
    const read = async (day: string) =>
      (await desk.agency.ask('{ case { id } }', { ...pass, day })).errors?.[0];

    expect(await read('2026-11-22')).toBeUndefined();
    expect(await read('2026-11-21')).toMatchObject({ extensions: { code: 'PASS_STALE' } });
  });

  it('makes a pass stale in the middle of its life', async () => {
    const { pass } = await desk.open('ilse-maes');
    if (!pass) throw new Error('Expected a pass for a director.');
    const read = async () => (await desk.agency.ask('{ case { id } }', pass)).errors?.[0];

    expect(await read()).toBeUndefined();
    await desk.agency.db
      .getRepository(Membership)
      .update({ subject: 'reader:koen-geerts', ...ofS1 }, { until: '2026-11-21' });
    expect(await read()).toMatchObject({ extensions: { code: 'PASS_STALE' } });
  });
});
