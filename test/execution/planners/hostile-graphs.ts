/** Graphs and operations on which a planner has very many ways to choose from. */
export interface Hostile {
  readonly what: string;
  readonly subgraphs: readonly string[];
  readonly query: string;
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"]) ';

/** An entity whose fields every subgraph has: each step can be made by any of them. */
const shared = (subgraphs: number, fields: readonly string[]) =>
  Array.from(
    { length: subgraphs },
    () =>
      `${FEDERATION} type Query { t: T @shareable } type T @key(fields: "id") { id: ID! ${fields
        .map((field) => `${field}: T @shareable`)
        .join(' ')} }`,
  );

/** A tree of fields: so deep, every one of them in each. */
function tree(depth: number, fields: readonly string[]): string {
  return depth === 0
    ? 'id'
    : fields.map((field) => `${field} { ${tree(depth - 1, fields)} }`).join(' ');
}

/** Kinds of one interface that all have a field of it: each step may be of any kind. */
const kinds = (count: number) =>
  Array.from({ length: 2 }, () => {
    const types = Array.from(
      { length: count },
      (_, n) =>
        `type K${String(n)} implements I @key(fields: "id") { id: ID! next: I @shareable x: Int @shareable }`,
    );
    return `${FEDERATION} type Query { i: I @shareable } interface I { id: ID! next: I x: Int } ${types.join(' ')}`;
  });

export const HOSTILE: readonly Hostile[] = [
  {
    what: '4 subgraphs share an entity, a chain of 20',
    subgraphs: shared(4, ['a']),
    query: `{ t { ${tree(20, ['a'])} } }`,
  },
  {
    what: '3 subgraphs share an entity, a tree of 2^5',
    subgraphs: shared(3, ['a', 'b']),
    query: `{ t { ${tree(5, ['a', 'b'])} } }`,
  },
  {
    what: '8 subgraphs share an entity, a tree of 3^4',
    subgraphs: shared(8, ['a', 'b', 'c']),
    query: `{ t { ${tree(4, ['a', 'b', 'c'])} } }`,
  },
  {
    what: '20 kinds of an interface, a chain of 6',
    subgraphs: kinds(20),
    query: `{ i { ${'next { '.repeat(6)} x ${'}'.repeat(6)} } }`,
  },
  {
    what: '8 subgraphs share an entity, a tree of 4^5',
    subgraphs: shared(8, ['a', 'b', 'c', 'd']),
    query: `{ t { ${tree(5, ['a', 'b', 'c', 'd'])} } }`,
  },
  {
    what: '100 kinds of an interface, a chain of 30',
    subgraphs: kinds(100),
    query: `{ i { ${'next { '.repeat(30)} x ${'}'.repeat(30)} } }`,
  },
];
