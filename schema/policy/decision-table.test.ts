import { decide } from './decide';
import {
  CASE_ROW,
  decisionTable,
  isExplained,
  type OwnedCategory,
  RANK,
  reaches,
} from './decision-table';
import { caseSubject, factsOf, type PassFacts, subjectOf } from './facts';

const [BEFORE, TODAY, AFTER] = ['2026-11-21', '2026-11-22', '2026-11-23'];
const ALWAYS = { since: null, until: null } as const;

const PASS: PassFacts = {
  ...{ caseId: 'case', agency: 'GENERAL_WELFARE', function: 'CASE_DIRECTOR' },
  ...{ assurance: 'HIGH', purpose: 'SAFETY_PLANNING', membership: ALWAYS },
  consultation: { ...ALWAYS, legalBasis: 'DECREE' },
  persons: [
    { id: 'lena', side: 'VICTIM_SIDE', minor: false },
    { id: 'dries', side: 'OFFENDER_SIDE', minor: false },
  ],
};
const COLUMNS: readonly OwnedCategory[] = [
  { owner: 'municipality', category: 'ID_CORE' },
  { owner: 'mental-health', category: 'MH_RISK' },
  { owner: 'general-welfare', category: 'ADDR_CONF' },
];

describe('the table of a pass', () => {
  const table = decisionTable(PASS, COLUMNS, TODAY);

  it('has a row for the case and one for each person, in the order of the pass', () => {
    expect(table.personIds).toEqual(['lena', 'dries']);
    expect(table.rows).toEqual(
      new Map([
        ['lena', 3],
        ['dries', 6],
      ]),
    );
    expect(table.levels).toHaveLength(9);
  });

  it('holds at each place what is decided there', () => {
    const facts = factsOf(PASS, TODAY);
    const subjects = [caseSubject(PASS), ...PASS.persons.map((one) => subjectOf(one, TODAY))];
    const expected = subjects.flatMap((subject) =>
      COLUMNS.map(({ owner, category }) => decide(facts, subject, category, owner)),
    );

    expect(expected.map((_, place) => table.decisionAt(place))).toEqual(expected);
    expect([...table.levels]).toEqual(expected.map(({ level }) => RANK[level]));
    expect(() => table.decisionAt(9)).toThrow(RangeError);
  });

  it('knows the highest level of any person, the case aside', () => {
    const walled: PassFacts = { ...PASS, worksForOffenderSide: true };
    const columns = [{ owner: 'municipality', category: 'ADDR_OFF' }] as const;
    const { highest, levels } = decisionTable(walled, columns, TODAY);

    expect([...levels]).toEqual([RANK.NONE, RANK.NONE, RANK.FULL]);
    expect([...highest]).toEqual([RANK.FULL]);
    expect([...decisionTable({ ...PASS, persons: [] }, columns, TODAY).highest]).toEqual([0]);
  });

  it('gives nobody outside the pass a row', () => {
    expect(table.rows.get('noah')).toBeUndefined();
    expect(CASE_ROW).toBe(0);
  });
});

describe('how long a table holds', () => {
  const level = (pass: PassFacts, day: string) => decisionTable(pass, COLUMNS, day).levels[3];
  const holdsOn = (pass: PassFacts, day: string) => {
    const { holdsBefore } = decisionTable(pass, COLUMNS, TODAY);
    return holdsBefore === undefined || day < holdsBefore;
  };

  it.each([
    ['membership begins', { membership: { since: AFTER, until: null } }],
    ['membership ends', { membership: { since: null, until: TODAY } }],
    [
      'the consultation begins',
      { consultation: { since: AFTER, until: null, legalBasis: 'DECREE' } },
    ],
    [
      'the consultation ends',
      { consultation: { since: null, until: TODAY, legalBasis: 'DECREE' } },
    ],
  ] as const)('is until %s: today still, tomorrow no more', (_, change) => {
    const pass = { ...PASS, ...change };

    expect([holdsOn(pass, TODAY), holdsOn(pass, AFTER)]).toEqual([true, false]);
    expect(level(pass, TODAY)).not.toBe(level(pass, AFTER));
    expect(level(pass, TODAY)).toBe(level(pass, BEFORE));
  });

  it('is until a release ends', () => {
    const released = [{ owner: 'mental-health', category: 'MH_RISK', until: TODAY } as const];
    const pass = { ...PASS, persons: PASS.persons.map((one) => ({ ...one, released })) };
    const levels = [BEFORE, TODAY, AFTER].map((day) => decisionTable(pass, COLUMNS, day).levels[4]);

    expect(levels).toEqual([RANK.FULL, RANK.FULL, RANK.SUMMARY]);
    expect([holdsOn(pass, TODAY), holdsOn(pass, AFTER)]).toEqual([true, false]);
  });

  it('is as long as the pass where nothing ends', () => {
    expect(decisionTable(PASS, COLUMNS, TODAY).holdsBefore).toBeUndefined();
  });
});

it('reaches a detail at its level and above', () => {
  const levels = [RANK.HIDDEN, RANK.NONE, RANK.SUMMARY, RANK.FULL];

  expect(levels.map((one) => reaches(one, 'SUMMARY'))).toEqual([false, false, true, true]);
  expect(levels.map((one) => reaches(one, 'FULL'))).toEqual([false, false, false, true]);
});

it('explains what is withheld, but for what is sealed', () => {
  expect([isExplained('MH_RISK'), isExplained('SHELTER')]).toEqual([true, false]);
});
