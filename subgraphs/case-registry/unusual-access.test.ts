import type { Disclosure } from '../../schema/disclosure';
import type { PartySide } from '../../schema/policy/vocabulary';
import { type OverseenFacts, unusualAccess } from './unusual-access';

const TODAY = '2026-11-22';
const both: ReadonlySet<PartySide> = new Set<PartySide>(['VICTIM_SIDE', 'OFFENDER_SIDE']);
const one: ReadonlySet<PartySide> = new Set<PartySide>(['VICTIM_SIDE']);
const quiet: OverseenFacts = {
  sidesOf: new Map([
    ['helper of both', both],
    ['helper', one],
  ]),
  eventDays: ['2026-11-01'],
  emergencies: [],
};
const look = (reader: string, at: string, more: Partial<Disclosure> = {}) =>
  ({
    ...{ kind: 'ANSWER', at, reader, agency: 'POLICE', assurance: 'HIGH', pass: 'pass' },
    ...{ case: 'S1', function: 'AGENCY_WORKER', purpose: 'TRIAGE', legalBasis: 'DECREE' },
    ...{ emergency: false, operation: '', policies: '', withheld: [], silent: [], slices: [] },
    ...more,
  }) as Disclosure;
const found = (records: readonly Disclosure[], cases: Record<string, OverseenFacts>) =>
  unusualAccess(records, new Map(Object.entries(cases)), TODAY).map(
    ({ rule, reader, caseId, since, until, count }) =>
      `${rule} ${reader} ${caseId ?? 'cases'} ${since}..${until} ${String(count)}`,
  );

describe('unusual access', () => {
  it('is looked for by who works for both sides, whatever they asked', () => {
    const records = [
      look('helper of both', '2026-11-05T10:00:00Z'),
      look('helper of both', '2026-11-07T10:00:00Z'),
      look('helper', '2026-11-05T10:00:00Z'),
    ];

    expect(found(records, { S1: quiet })).toEqual([
      'reads-for-both-sides helper of both S1 2026-11-05..2026-11-07 2',
    ]);
  });

  it('is a look in a case in which nothing happened, but of who follows it', () => {
    const records = [
      look('helper', '2026-10-31T10:00:00Z'), // the day before
      look('helper', '2026-12-01T10:00:00Z'), // the last of thirty days
      look('helper', '2026-12-02T10:00:00Z'),
      look('director', '2026-10-31T10:00:00Z', { function: 'CASE_DIRECTOR' }),
    ];

    expect(found(records, { S1: quiet })).toEqual([
      'no-case-event helper S1 2026-10-31..2026-12-02 2',
    ]);
  });

  it('is more than ten cases in a day, and not ten', () => {
    const cases = Object.fromEntries(
      Array.from({ length: 11 }, (_, place) => [`S${String(place)}`, quiet]),
    );
    const records = Object.keys(cases).map((id) =>
      look('helper', '2026-11-05T10:00:00Z', { case: id }),
    );

    expect(found(records.slice(1), cases)).toEqual([]);
    expect(found(records, cases)).toEqual([
      'many-cases-in-a-day helper cases 2026-11-05..2026-11-05 11',
    ]);
  });

  it('is more than sixty answers about a case in a day, and not sixty', () => {
    const records = Array.from({ length: 61 }, () => look('helper', '2026-11-05T10:00:00Z'));

    expect(found(records.slice(1), { S1: quiet })).toEqual([]);
    expect(found(records, { S1: quiet })).toEqual([
      'many-looks-in-a-day helper S1 2026-11-05..2026-11-05 61',
    ]);
  });

  it('is an emergency that nobody judged within three days', () => {
    const emergency = { reader: 'officer', openedOn: '2026-11-18', isReviewed: false };
    const emergencies = [
      emergency,
      { ...emergency, openedOn: '2026-11-17', isReviewed: true },
      { ...emergency, openedOn: '2026-11-19' },
    ];
    const records = [
      look('officer', '2026-11-18T10:00:00Z', { emergency: true }),
      look('officer', '2026-11-18T11:00:00Z'),
    ];

    expect(found(records, { S1: { ...quiet, emergencies } })).toEqual([
      'emergency-not-reviewed officer S1 2026-11-18..2026-11-18 1',
    ]);
  });

  it('is not looked for in other cases, nor in what is no answer', () => {
    const records = [
      look('helper of both', '2026-11-05T10:00:00Z', { case: 'S2' }),
      look('helper of both', '2026-11-05T10:00:00Z', { case: null }),
      look('helper of both', '2026-11-05T10:00:00Z', { kind: 'REFUSAL' }),
    ];

    expect(found(records, { S1: quiet })).toEqual([]);
  });

  it('is explained with the numbers of the rule, in both languages', () => {
    const [finding] = unusualAccess(
      [look('helper', '2026-06-01T10:00:00Z')],
      new Map([['S1', quiet]]),
      TODAY,
    );

    expect(finding?.because).toEqual({
      en: 'Nothing happened in this case in the 30 days before this reader looked.',
      nl: 'In de 30 dagen voordat deze lezer keek, gebeurde er niets in dit dossier.',
    });
  });
});
