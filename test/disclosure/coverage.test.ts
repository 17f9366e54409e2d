import { createHash } from 'node:crypto';
import type { Slice } from '../../schema/disclosure';
import { HeardAnswers } from './coverage';
import type { DatedPass } from './granted-slices';

const QUERY = `query ($all: Boolean!) {
  chain: case {
    number
    participants {
      who: person { ...Known police @include(if: $all) { staffSafetyAdvice } }
    }
  }
}
fragment Known on Person { key: id name: knownAs }`;
const KEYLESS = '{ case { participants { person { knownAs } } } }';

const person = (key: string, advice: string | null) => ({
  who: { key, name: `known ${key}`, police: { staffSafetyAdvice: advice } },
});
const DATA = {
  chain: {
    number: 'KD-1',
    participants: [person('one', 'DO_NOT_VISIT_ALONE'), person('two', null)],
  },
};
const REGISTRY = { owner: 'CASE_REGISTRY' } as const;
const BOTH = ['~one', '~two'];
const STRUCTURE: Slice = {
  ...{ ...REGISTRY, category: 'STRUCTURE', detail: 'FULL', persons: [] },
  fields: ['Query.case'],
};
const NUMBER: Slice = {
  ...{ ...REGISTRY, category: 'CASE_CORE', detail: 'FULL', persons: [] },
  fields: ['ChainCase.number'],
};
const PERSONS: Slice = {
  ...{ ...REGISTRY, category: 'CASE_PERSON', detail: 'SUMMARY', persons: BOTH },
  fields: ['CaseParticipant.person', 'ChainCase.participants'],
};
const NAMES: Slice = {
  ...{ ...REGISTRY, category: 'ID_CORE', detail: 'FULL', persons: BOTH },
  fields: ['Person.knownAs'],
};
const ADVICE: Slice = {
  ...{ owner: 'POLICE', category: 'WEAPON', detail: 'SUMMARY', persons: BOTH },
  fields: ['PoliceRecord.staffSafetyAdvice'],
};
const SLICES = [STRUCTURE, NUMBER, PERSONS, NAMES, ADVICE];

const receiptAt = (index: number) => ({ extensions: { oneroof: { receipt: { index } } } });
const leafOf = (query: string, slices: readonly Slice[], kind = 'ANSWER') =>
  JSON.stringify({ kind, operation: createHash('sha256').update(query).digest('hex'), slices });

/** A police officer's, who may see both. */
const PASS: DatedPass = {
  ...{ caseId: 'case', day: '2026-11-22', agency: 'POLICE', function: 'AGENCY_WORKER' },
  ...{ assurance: 'HIGH', purpose: 'SAFETY_PLANNING', membership: { since: null, until: null } },
  consultation: { since: null, until: null, legalBasis: 'DECREE' },
  persons: [
    { id: 'one', side: 'VICTIM_SIDE', minor: false },
    { id: 'two', side: 'OFFENDER_SIDE', minor: false },
  ],
};

interface Heard {
  readonly query?: string;
  readonly answer?: object;
  /** Of the record. */
  readonly kind?: string;
  readonly pass?: DatedPass | undefined;
}

/** What is found of one answer and its record. */
function faultsOf(
  slices: readonly Slice[],
  {
    query = QUERY,
    answer = { data: DATA, ...receiptAt(7) },
    kind = 'ANSWER',
    pass = PASS,
  }: Heard = {},
): readonly string[] {
  const heard = new HeardAnswers();
  heard.hear(JSON.stringify({ query }), JSON.stringify(answer), 'sealed');
  const leaves = new Map([[7, leafOf(query, slices, kind)]]);
  return heard.compare(
    leaves,
    (id) => `~${id}`,
    () => pass,
  ).faults;
}

describe('an answer beside its record', () => {
  it('is covered where slices name each field that was given, of each person', () => {
    const heard = new HeardAnswers();
    heard.hear(JSON.stringify({ query: QUERY }), JSON.stringify({ data: DATA, ...receiptAt(7) }));
    const leaves = new Map([[7, leafOf(QUERY, SLICES)]]);

    expect(heard.compare(leaves, (id) => `~${id}`)).toEqual({ answers: 1, values: 6, faults: [] });
  });

  it.each([
    ['of a field', SLICES.filter((one) => one !== ADVICE), 'POLICE WEAPON SUMMARY'],
    ['of the way to persons', SLICES.filter((one) => one !== PERSONS), 'CASE_PERSON SUMMARY'],
    ['of one person', [...SLICES.slice(0, 3), { ...NAMES, persons: ['~one'] }, ADVICE], 'ID_CORE'],
    ['of its owner', [...SLICES.slice(0, 4), { ...ADVICE, owner: 'MUNICIPALITY' }], 'WEAPON'],
    ['of its detail', [...SLICES.slice(0, 4), { ...ADVICE, detail: 'FULL' as const }], 'WEAPON'],
    [
      'of the case as a whole',
      [STRUCTURE, { ...NUMBER, persons: BOTH }, ...SLICES.slice(2)],
      'CORE',
    ],
  ])('is found where a slice is missing, %s: the control', (_what, slices, named) => {
    expect(faultsOf(slices).join()).toContain(named);
  });

  it('is found where a slice names what nobody asked for: the control', () => {
    const more = { ...ADVICE, fields: [...ADVICE.fields, 'PoliceRecord.mayCarryArms'] };

    expect(faultsOf([...SLICES.slice(0, 4), more])).toContain(
      'recorded and not asked: PoliceRecord.mayCarryArms',
    );
  });

  it('says what was granted, and no more', () => {
    expect(faultsOf(SLICES)).toEqual([]);
  });

  it.each([
    ['a stranger', { ...NAMES, persons: [...BOTH, '~three'] }, PASS, 'recorded of a stranger'],
    [
      'a category that a field has not',
      { ...ADVICE, category: 'POL_INTEL' as const },
      PASS,
      'recorded under a label that it has not: POLICE POL_INTEL SUMMARY PoliceRecord.staffSafetyAdvice',
    ],
    [
      'what the reader may not read',
      ADVICE,
      { ...PASS, agency: 'MENTAL_HEALTH' as const, purpose: 'CASE_CONSULTATION' as const },
      'recorded and not granted: POLICE WEAPON SUMMARY',
    ],
    [
      'what may be read no more',
      NUMBER,
      { ...PASS, membership: { since: null, until: '2026-11-21' } },
      'recorded and not granted: CASE_REGISTRY CASE_CORE FULL',
    ],
  ])('is found where a slice is of %s: the control', (_what, slice, pass, said) => {
    const faults = faultsOf([...SLICES, slice], { pass });

    expect(faults.filter((one) => one.startsWith(said))).not.toEqual([]);
  });

  it('is found where there was no pass: the control', () => {
    const heard = new HeardAnswers();
    heard.hear(JSON.stringify({ query: QUERY }), JSON.stringify({ data: DATA, ...receiptAt(7) }));
    const leaves = new Map([[7, leafOf(QUERY, SLICES)]]);
    const compared = (passOf?: () => undefined) =>
      heard.compare(leaves, (id) => `~${id}`, passOf).faults;

    expect(compared(() => undefined)).toContain('recorded and not granted: POLICE WEAPON SUMMARY');
    expect(compared()).toEqual([]); // where a gate is open, more is given
  });

  it('is covered of as many persons as it shows, where their ids were not asked', () => {
    const participants = [{ person: { knownAs: 'one' } }, { person: { knownAs: 'two' } }];
    const answer = { data: { case: { participants } }, ...receiptAt(7) };
    const asked = { query: KEYLESS, answer };

    expect(faultsOf([STRUCTURE, PERSONS, NAMES], asked)).toEqual([]);
    expect(faultsOf([STRUCTURE, PERSONS, { ...NAMES, persons: ['~one'] }], asked)).toHaveLength(1);
  });

  it.each([
    ['without a receipt', { answer: { data: DATA } }, /no receipt/],
    ['beside the record of something else', { kind: 'MUTATION' }, /another record/],
    ['at a place where there is none', { answer: { data: DATA, ...receiptAt(8) } }, /another/],
  ])('is found %s: the control', (_what, given, said) => {
    expect(faultsOf(SLICES, given)).toEqual([expect.stringMatching(said)]);
  });

  it('is found where two share one receipt: the control', () => {
    const heard = new HeardAnswers();
    for (const query of [QUERY, QUERY]) {
      heard.hear(JSON.stringify({ query }), JSON.stringify({ data: DATA, ...receiptAt(7) }));
    }

    expect(heard.compare(new Map([[7, leafOf(QUERY, SLICES)]]), (id) => `~${id}`).faults).toEqual([
      'two answers with one receipt',
    ]);
  });

  it('needs none where nothing was given, or it is about the graph', () => {
    const heard = new HeardAnswers();
    heard.hear(JSON.stringify({ query: QUERY }), JSON.stringify({ errors: [], data: null }));
    heard.hear('no request', 'no answer');
    heard.hear(
      JSON.stringify({ query: '{ __schema { types { name } } }' }),
      JSON.stringify({ data: { __schema: { types: [] } } }),
    );

    expect(heard.compare(new Map(), (id) => id)).toEqual({ answers: 0, values: 0, faults: [] });
  });
});
