import type { Feature } from './feature';
import { link } from './graph';

type Of = Readonly<Record<string, unknown>>;

const echo = (_: Of, args: Of) => JSON.stringify(args);

/** Arguments of every kind, to two subgraphs that say what reached them. */
export const ARGUMENTS: Feature = {
  name: 'arguments, variables, enums and scalars',
  graph: {
    subgraphs: {
      one: `
        scalar Day
        scalar Anything
        enum Colour { RED GREEN BLUE }
        input Period { from: Day! until: Day = "2026-12-31" }
        input Filter { colours: [Colour!] period: Period not: Filter text: String = "any" limit: Int }
        type Query {
          echo(filter: Filter, colour: Colour = RED, day: Day, anything: Anything, number: Float, flag: Boolean, id: ID, list: [[Int]]): String
          must(number: Int!, filters: [Filter!]! = []): String
          house(id: ID!): House
          values: Values
        }
        type Values { day: Day anything: Anything colour: Colour colours: [Colour] ids: [ID!] float: Float long: Float int: Int flag: Boolean text: String }
        type House @key(fields: "id") { id: ID! }`,
      two: `
        scalar Day
        enum Colour { RED GREEN BLUE }
        input Period { from: Day! until: Day = "2026-12-31" }
        type House @key(fields: "id") { id: ID! painted(colour: Colour, period: Period, times: Int = 1, representations: [String]): String seen: Day }`,
    },
    rows: [{ __typename: 'House', id: 'h', seen: '2026-01-01' }],
    fields: {
      'Query.echo': echo,
      'Query.must': echo,
      'Query.house': (_: Of, { id }: Of) => link('House', String(id)),
      'House.painted': echo,
      'Query.values': {
        ...{
          day: '2026-02-03',
          anything: { deep: [1, null, { __typename: 'No' }] },
          colour: 'BLUE',
        },
        ...{ colours: ['RED', null], ids: [1, 'two'], float: 1, long: 1e21, int: 0, flag: false },
        text: 'é"\\\n\u2028',
      },
    },
  },
  cases: [
    {
      says: 'gives values of every kind',
      query: '{ values { day anything colour colours ids float long int flag text } }',
    },
    { says: 'takes no arguments', query: '{ echo }' },
    { says: 'takes null', query: '{ echo(filter: null, colour: null, day: null) }' },
    {
      says: 'takes constants',
      query:
        '{ echo(colour: GREEN, day: "2026-01-01", number: 1.5, flag: true, id: 7, list: [[1], null, [null, 2]]) }',
    },
    { says: 'takes one for a list', query: '{ echo(list: 1, filter: { colours: BLUE }) }' },
    {
      says: 'takes an object',
      query:
        '{ echo(filter: { colours: [RED], period: { from: "2026-01-01" }, not: { not: {} } }) }',
    },
    {
      says: 'takes a scalar that is an object',
      query: '{ echo(anything: { a: [1, "x", true, null, { b: SOME }] }) }',
    },
    {
      says: 'takes text with every sign',
      query: '{ echo(filter: { text: "a \\"b\\" \\\\ \\n \\u00e9 {}$x" }) }',
    },
    {
      says: 'takes text in blocks',
      query: '{ echo(filter: { text: """\n  one\n    two "three"\n  """ }) }',
    },
    {
      says: 'takes variables',
      query:
        'query ($f: Filter, $c: Colour, $n: Float) { echo(filter: $f, colour: $c, number: $n) }',
      variables: { f: { colours: ['GREEN'], limit: 3 }, c: 'BLUE', n: 2 },
    },
    {
      says: 'takes defaults for variables that are not there',
      query: 'query ($f: Filter, $c: Colour) { echo(filter: $f, colour: $c) }',
    },
    {
      says: 'takes null for variables that are null',
      query: 'query ($f: Filter, $c: Colour) { echo(filter: $f, colour: $c) }',
      variables: { f: null, c: null },
    },
    {
      says: 'takes defaults of the operation',
      query:
        'query ($c: Colour = GREEN, $f: Filter = { limit: 2 }) { echo(colour: $c, filter: $f) }',
    },
    {
      says: 'takes a variable for a part',
      query: 'query ($day: Day!, $n: Int) { echo(filter: { period: { from: $day }, limit: $n }) }',
      variables: { day: '2026-05-05' },
    },
    {
      says: 'takes a variable in a list',
      query: 'query ($c: Colour!) { echo(filter: { colours: [RED, $c] }) }',
      variables: { c: 'BLUE' },
    },
    {
      says: 'takes a variable in a scalar',
      query: 'query ($x: Int) { echo(anything: { x: $x }) }',
      variables: { x: 5 },
    },
    {
      says: 'takes what must be',
      query: 'query ($n: Int!) { must(number: $n, filters: [{}, { not: null }]) }',
      variables: { n: -1 },
    },
    {
      says: 'drops variables that nobody declared',
      query: 'query ($n: Int!) { must(number: $n) }',
      variables: { n: 1, other: 'x', __proto: 1 },
    },
    {
      says: 'sends a variable to two subgraphs',
      query: 'query ($c: Colour) { echo(colour: $c) house(id: "h") { painted(colour: $c) } }',
      variables: { c: 'RED' },
    },
    {
      says: 'sends each its own variables',
      query:
        'query ($c: Colour, $n: Int, $p: Period) { echo(colour: $c) house(id: "h") { painted(period: $p, times: $n) seen } }',
      variables: { c: 'RED', n: 4, p: { from: '2026-06-06' } },
    },
    {
      says: 'takes an argument with the name of what subgraphs are sent',
      query: 'query ($many: [String]) { house(id: "h") { painted(representations: $many) } }',
      variables: { many: ['x'] },
    },
    {
      says: 'takes a variable with the name of what subgraphs are sent',
      query:
        'query ($representations: [String]) { house(id: "h") { painted(representations: $representations) } }',
      variables: { representations: ['x'] },
      stockIsWrong: 'It cannot send a variable of that name.',
    },
    {
      says: 'takes a variable by id',
      query: 'query ($id: ID!) { house(id: $id) { id seen painted } }',
      variables: { id: 'h' },
    },
    {
      says: 'takes one operation of several',
      query: 'query A { echo } query B($n: Int!) { must(number: $n) }',
      operationName: 'B',
      variables: { n: 3 },
    },
    {
      says: 'takes the other operation',
      query: 'query A { echo } query B($n: Int!) { must(number: $n) }',
      operationName: 'A',
    },
    {
      says: 'takes variables inside fragments',
      query:
        'query Q($n: Int) { house(id: "h") { ...F } } fragment F on House { one: painted(times: $n) two: painted(times: 2) }',
      variables: { n: 9 },
    },
  ],
};
