import type { Feature } from './feature';
import { fails, link } from './graph';
import { refuses, silent } from './faults';

type Of = Readonly<Record<string, unknown>>;
type State = Record<string, unknown>;

/** Appends to what was done, over all subgraphs, and says all that was done until now. */
function done(what: string) {
  return (_: Of, { note }: Of, state: State) => {
    const log = (state['log'] as string[] | undefined) ?? [];
    state['log'] = log;
    log.push(typeof note === 'string' ? `${what} ${note}` : what);
    return { log: log.join(', '), house: link('House', 'h'), must: log.length };
  };
}

/** Changes are made one after the other, whoever makes them. */
export const MUTATIONS: Feature = {
  name: 'mutations in order',
  graph: {
    subgraphs: {
      one: `
        type Query { log: String }
        type Mutation { open(note: String): Done close(note: String): Done break: Done must: Done! }
        type Done @shareable { log: String house: House must: Int! }
        type House @key(fields: "id") { id: ID! name: String }`,
      two: `
        type Mutation { lock(note: String, key: Key): Done unlock(note: String): Done count: Int! }
        input Key { id: ID! copies: Int = 1 }
        type Done @shareable { log: String house: House must: Int! }
        type House @key(fields: "id") { id: ID! locks: Int }`,
    },
    rows: [{ __typename: 'House', id: 'h', name: 'Hill', locks: 2 }],
    state: { log: [] },
    fields: {
      'Query.log': (_: Of, __: Of, state: State) => (state['log'] as string[]).join(', '),
      'Mutation.open': done('open'),
      'Mutation.close': done('close'),
      'Mutation.lock': done('lock'),
      'Mutation.unlock': done('unlock'),
      'Mutation.break': fails('It broke.', 'BROKEN'),
      'Mutation.must': fails('It must not.', 'MUST_NOT'),
      'Mutation.count': (_: Of, __: Of, state: State) => (state['log'] as string[]).length,
    },
  },
  cases: [
    { says: 'changes one thing', query: 'mutation { open { log } }' },
    {
      says: 'changes in the order asked, in one subgraph',
      query: 'mutation { close { log } open { log } again: close { log } }',
    },
    {
      says: 'changes in the order asked, over two subgraphs',
      query: 'mutation { open { log } lock { log } close { log } unlock { log } }',
    },
    {
      says: 'changes the same things, the other way',
      query: 'mutation { unlock { log } close { log } lock { log } open { log } }',
    },
    {
      says: 'changes one thing twice, by name',
      query: 'mutation { a: open(note: "a") { log } b: lock { log } c: open(note: "c") { log } }',
    },
    {
      says: 'reads entities after a change',
      query: 'mutation { open { house { name locks } } lock { house { name locks } log } }',
    },
    {
      says: 'takes arguments',
      query:
        'mutation ($note: String, $key: Key) { lock(note: $note, key: $key) { log } open(note: $note) { log } }',
      variables: { note: 'n', key: { id: 'k' } },
    },
    {
      says: 'goes on after an error',
      query: 'mutation { open { log } break { log } lock { log } close { log } }',
    },
    {
      says: 'answers null for all if one must be',
      query: 'mutation { open { log } must { log } lock { log } }',
    },
    {
      says: 'skips a change',
      query:
        'mutation ($a: Boolean!) { open @skip(if: $a) { log } lock { log } close @include(if: $a) { log } }',
      variables: { a: true },
    },
    {
      says: 'makes the other change',
      query:
        'mutation ($a: Boolean!) { open @skip(if: $a) { log } lock { log } close @include(if: $a) { log } }',
      variables: { a: false },
    },
    {
      says: 'takes changes in fragments',
      query:
        'mutation { ...A lock { log } ...B } fragment A on Mutation { open { log } } fragment B on Mutation { close { log } open { must } }',
    },
    { says: 'tells the type', query: 'mutation { __typename open { __typename } count }' },
    {
      says: 'goes on after a subgraph that refuses',
      query: 'mutation { open { log } lock { log } close { log } }',
      faults: { two: refuses },
    },
    {
      says: 'goes on after a subgraph that is silent',
      query: 'mutation { lock { log } open { log } count }',
      faults: { two: silent },
    },
    { says: 'makes a change with what it needs only', query: 'mutation { open { house { id } } }' },
  ],
};
