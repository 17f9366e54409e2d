import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import {
  type Limit,
  limitExceededBy,
  limitExceededByVariables,
  LIMITS,
  type Limits,
} from './limits';
import { sizeOfDocument, sizeOfText } from './operation-size';

const schema = buildSchema(`
  type Query { family: Family }
  type Family { name: String persons: [Person!]! head: Person }
  type Person { name: String parents: [Person] files: [[File]] }
  type File { title: String }
`);
/** Limits of what surrounds the operation. */
type OfBody = 'bodyBytes' | 'variableValues' | 'variableDepth';
type Exactly = (size: number) => string;
const sizeOf = (text: string) => sizeOfDocument(parse(text), schema);
const times = (count: number, part: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => part(place)).join(' ');

describe('the size of an operation', () => {
  it('counts what it selects through fragments, wherever they stand', () => {
    const size = sizeOf(`
      query { family { ...F ... on Family { a: name } } }
      fragment F on Family { name @skip(if: false) persons { name } }
    `);

    expect(size).toMatchObject({ definitions: 2, selections: 7, aliases: 1, directives: 1 });
    expect(size).toMatchObject({ rootFields: 1, depth: 4 });
  });

  it.each([
    ['{ family { name } }', 2],
    ['{ family { head { name } } }', 3],
    ['{ family { persons { name } } }', 2 + 4],
    ['{ family { persons { name parents { name } } } }', 2 + 4 * (2 + 4)],
    ['{ family { persons { files { title } } } }', 2 + 4 * (1 + 4)],
    ['{ family { ...P } } fragment P on Family { persons { name } }', 2 + 4],
    ['{ nowhere { to { be { found } } } }', 4],
  ])('makes every list four long: %s costs %i', (text, cost) => {
    expect(sizeOf(text).cost).toBe(cost);
  });

  it('measures a fragment once, however often it is reached', () => {
    const chain = times(
      60,
      (place) => `fragment F${String(place)} on Person {
        name ${times(place === 59 ? 0 : 20, (n) => `a${String(n)}: parents { ...F${String(place + 1)} }`)}
      }`,
    );

    expect(sizeOf(`{ family { head { ...F0 } } } ${chain}`).selections).toBeGreaterThan(1e70);
  });

  it('counts a fragment that nobody reaches, and one that contains itself as endless', () => {
    expect(sizeOf('{ family { name } } fragment F on Family { a: name b: name }')).toMatchObject({
      ...{ aliases: 2, rootFields: 1 },
    });
    expect(
      sizeOf('{ family { name } } fragment F on Family { ...G } fragment G on Family { ...F }'),
    ).toMatchObject({ selections: Infinity, depth: Infinity, cost: Infinity });
  });

  it('is endless for a chain of fragments that is longer than a stack', () => {
    const chain = times(5_000, (n) => `fragment F${String(n)} on Family { ...F${String(n + 1)} }`);

    expect(sizeOf(`{ family { ...F0 } } ${chain}`).depth).toBe(Infinity);
  });
});

describe('the limits', () => {
  it('leave the family view and an introspection at least twice their room', () => {
    const view = readFileSync(join(__dirname, '../test/queries/family-view.graphql'), 'utf8');
    const doubled = Object.fromEntries(
      Object.entries(LIMITS).map(([name, limit]) => [name, limit / 2]),
    ) as Limits;
    const federated = buildSchema(
      readFileSync(join(__dirname, '../schema/supergraph.graphql'), 'utf8'),
      { assumeValid: true, assumeValidSDL: true },
    );

    expect(view.length).toBeLessThan(LIMITS.bodyBytes / 2);
    expect(limitExceededBy(view, federated, doubled)).toBeUndefined();
    expect(limitExceededBy(getIntrospectionQuery(), federated, doubled)).toBeUndefined();
  });

  /** An operation that is exactly so large in one respect, and small in all others. */
  const exactly: Readonly<Record<Exclude<Limit, OfBody>, Exactly>> = {
    characters: (n) => '{ family { name } }'.padEnd(n),
    tokens: (n) => `{ family { name } } # of six, and\n${'{a}'.repeat((n - 6) / 3)}`,
    nesting: (n) => `{ family(x: ${'['.repeat(n - 2)}${']'.repeat(n - 2)}) { name } }`,
    definitions: (n) => times(n, (place) => `query Q${String(place)} { family { name } }`),
    directives: (n) => `{ family { name ${'@skip(if: false) '.repeat(n)} } }`,
    selections: (n) => `{ family { ${'name '.repeat(n - 1)} } }`,
    aliases: (n) => `{ family { ${times(n, (place) => `a${String(place)}: name`)} } }`,
    rootFields: (n) => `{ ${'family { name } '.repeat(n)} }`,
    depth: (n) => `${'{ ... '.repeat(n - 1)} { family } ${'} '.repeat(n - 1)}`,
    cost: (n) => `{ family { ${'name '.repeat(n - 1)} } }`,
  };

  it.each(Object.keys(exactly) as (keyof typeof exactly)[])(
    'let in what is just as large in %s, and nothing that is larger',
    (name) => {
      const step = name === 'tokens' ? 3 : 1;
      const limits = { ...unlimited(), [name]: 30 };

      expect(limitExceededBy(exactly[name](30), schema, limits)).toBeUndefined();
      expect(limitExceededBy(exactly[name](30 + step), schema, limits)).toBe(name);
      expect(limitExceededBy(exactly[name](30 + step), schema, unlimited())).toBeUndefined();
    },
  );

  it('are measured before anything is built of a text', () => {
    expect(sizeOfText('{ a '.repeat(100_000), 10)).toMatchObject({ tokens: 11, nesting: 6 });
  });

  it('have nothing to say about what is no GraphQL', () => {
    expect(() => limitExceededBy('{ family { name }', schema)).toThrow('Syntax Error');
    expect(() => limitExceededBy('{ family \u0000 }', schema)).toThrow('Syntax Error');
  });
});

describe('the limits of variables', () => {
  const nested = (levels: number): unknown =>
    JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  it.each([
    ['none', null, undefined],
    ['an input of some fields', { input: { caseId: 'a', purpose: 'TRIAGE' } }, undefined],
    ['as many values as may be', { ids: Array(499).fill(1) }, undefined],
    ['one more', { ids: Array(500).fill(1) }, 'variableValues'],
    ['as deep as may be', { ids: nested(8) }, undefined],
    ['one deeper', { ids: nested(9) }, 'variableDepth'],
    ['deeper than a stack', { ids: nested(100_000) }, 'variableDepth'],
  ] satisfies [string, unknown, Limit | undefined][])('count %s', (_what, variables, limit) => {
    expect(limitExceededByVariables(variables)).toBe(limit);
  });
});

function unlimited(): Limits {
  return Object.fromEntries(Object.keys(LIMITS).map((name) => [name, Infinity])) as Limits;
}
