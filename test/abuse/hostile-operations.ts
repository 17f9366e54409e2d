import type { Limit } from '../../gateway/limits';

/** An operation that a reader could write in a minute, and the first limit in its way. */
export interface HostileOperation {
  readonly what: string;
  readonly query: string;
  readonly limit: Limit;
}

const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');

/** Fragments that each spread the next so many times: `width ** fragments` fields. */
const bomb = (fragments: number, width: number) => {
  const last = fragments - 1;
  const one = (place: number) =>
    `fragment F${String(place)} on Agency { ${
      place === last ? 'code' : times(width, () => `...F${String(place + 1)}`)
    } }`;
  return `{ agencies { ...F0 } } ${times(fragments, one)}`;
};

const OPEN = '{ caseId: "0", function: CASE_DIRECTOR, purpose: TRIAGE }';

/** Everything large that is written in the operation itself (`abuse-cases.md`, hostile input). */
export const HOSTILE_OPERATIONS: readonly HostileOperation[] = [
  {
    what: 'a thousand aliases of one field',
    query: `{ agencies { ${times(1_000, (n) => `a${String(n)}: code`)} } }`,
    limit: 'aliases',
  },
  {
    what: 'a hundred cases tried in one operation',
    query: `mutation { ${times(100, (n) => `a${String(n)}: openCase(input: ${OPEN}) { token }`)} }`,
    limit: 'rootFields',
  },
  { what: 'a bomb of 2^24 fields', query: bomb(25, 2), limit: 'selections' },
  { what: 'a bomb of 10^6 fields', query: bomb(7, 10), limit: 'selections' },
  {
    what: 'a fragment that contains itself',
    query: '{ agencies { ...F } } fragment F on Agency { code ...F }',
    limit: 'selections',
  },
  {
    what: 'inline fragments within inline fragments',
    query: `{ ${'... { '.repeat(200)} agencies { code } ${'} '.repeat(200)} }`,
    limit: 'nesting',
  },
  {
    what: 'inline fragments beside each other',
    query: `{ agencies { ...F ...F ...F } } fragment F on Agency { ${'... { code } '.repeat(700)} }`,
    limit: 'selections',
  },
  {
    what: 'a depth of two hundred',
    query: `${'{ agencies '.repeat(200)} { code } ${'} '.repeat(200)}`,
    limit: 'nesting',
  },
  {
    what: 'a depth of two hundred, through fragments',
    query: `{ agencies { ...F0 } } ${times(
      50,
      (n) => `fragment F${String(n)} on Agency { ...on Agency { ...on Agency {
        ${n === 49 ? 'code' : `...F${String(n + 1)}`} } } }`,
    )}`,
    limit: 'depth',
  },
  {
    what: 'fifty thousand duplicate fields',
    query: `{ agencies { ${'code '.repeat(50_000)} } }`,
    limit: 'tokens',
  },
  {
    what: 'as many tokens as a body holds',
    query: `{ agencies { code } } ${'{a}'.repeat(80_000)}`,
    limit: 'tokens',
  },
  {
    what: 'a value that is a list in a list in a list',
    query: `{ agencies(x: ${'['.repeat(2_000)}${']'.repeat(2_000)}) { code } }`,
    limit: 'nesting',
  },
  {
    what: 'a flood of directives',
    query: `{ agencies { ${'code @include(if: true) '.repeat(400)} } }`,
    limit: 'directives',
  },
  {
    what: 'a flood of operations',
    query: times(500, (n) => `query Q${String(n)} { agencies { code } }`),
    limit: 'definitions',
  },
];
