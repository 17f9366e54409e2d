import type { Feature } from './feature';
import {
  adds,
  answersNoList,
  breaks,
  complainsOf,
  isEmpty,
  knowsNobody,
  leavesOneOut,
  refuses,
  says,
  saysNothing,
  silent,
} from './faults';
import { fails, link } from './graph';

type Of = Readonly<Record<string, unknown>>;

/** What a subgraph that errs costs, and where the answer says so. */
export const SUBGRAPH_ERRORS: Feature = {
  name: 'errors of subgraphs',
  graph: {
    subgraphs: {
      cases: `
        type Query { cases: [Case] case(id: ID!): Case failing: String listed: [String] }
        type Case @key(fields: "id") { id: ID! title: String persons: [Person] groups: [[Person]] either: [Either] }
        union Either = Person | House
        type House @key(fields: "id") { id: ID! street: String }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      persons: `
        type Query { first: Person broken: Int }
        type Person @key(fields: "id") { id: ID! name: String nick: String pets: [Pet] age(unit: String): Int }
        type Pet { name: String }`,
      jobs: `type Person @key(fields: "id") { id: ID! job: String name: String @external title: String @requires(fields: "name") }`,
    },
    rows: [
      {
        ...{
          __typename: 'Case',
          id: 'c',
          title: 'C',
          persons: [link('Person', 'a'), null, link('Person', 'b'), link('Person', 'a')],
        },
        groups: [[link('Person', 'a')], null, [null, link('Person', 'b')]],
        either: [link('House', 'h'), link('Person', 'b'), null, link('Person', 'a')],
      },
      {
        __typename: 'Case',
        id: 'd',
        title: fails('No title.', 'NO_TITLE'),
        persons: fails('Nobody to see.'),
        groups: [],
        either: [],
      },
      { __typename: 'House', id: 'h', street: 'Elm' },
      {
        ...{
          __typename: 'Person',
          id: 'a',
          name: 'Ann',
          nick: fails('No nicknames.', 'NO_NICK'),
          job: 'cook',
          age: 30,
        },
        pets: [{ name: 'Rex' }, { name: fails('Not a name.') }],
      },
      {
        ...{
          __typename: 'Person',
          id: 'b',
          name: fails('Name withheld.', 'WITHHELD'),
          nick: 'bo',
          job: fails('Jobless.'),
        },
        ...{ pets: null, age: fails('Ageless.') },
      },
    ],
    fields: {
      'Query.cases': [link('Case', 'c'), null, link('Case', 'd')],
      'Query.case': (_: Of, { id }: Of) => link('Case', String(id)),
      'Query.failing': fails('It always fails.', 'ALWAYS'),
      'Query.listed': ['one', fails('Not two.'), 'three'],
      'Query.first': link('Person', 'a'),
      'Query.broken': 'not a number',
      'Person.title': ({ name }: Of) => (typeof name === 'string' ? `Mx ${name}` : null),
    },
  },
  cases: [
    { says: 'tells of a root field', query: '{ failing first { name } }' },
    { says: 'tells of an element', query: '{ listed }' },
    { says: 'tells of a value that is none', query: '{ broken }' },
    { says: 'tells of a field in a list', query: '{ cases { id title } }' },
    { says: 'tells of an entity', query: '{ first { id nick } }' },
    {
      says: 'tells of each place where an entity stands',
      query: '{ case(id: "c") { persons { nick } } }',
    },
    { says: 'tells of an entity behind nulls', query: '{ case(id: "c") { persons { name } } }' },
    {
      says: 'tells of entities in lists of lists',
      query: '{ case(id: "c") { groups { id name } } }',
    },
    {
      says: 'tells of entities among other kinds',
      query: '{ case(id: "c") { either { ... on Person { name } ... on House { street } } } }',
      stockIsWrong: 'It counts entities that it did not ask for, and tells of another one.',
    },
    {
      says: 'tells of a list inside an entity',
      query: '{ case(id: "c") { persons { pets { name } } } }',
    },
    {
      says: 'tells by the name that was asked for',
      query: '{ here: case(id: "c") { them: persons { called: name } } }',
    },
    { says: 'tells of two subgraphs', query: '{ case(id: "c") { persons { name job } } }' },
    { says: 'tells of what was required', query: '{ case(id: "c") { persons { title } } }' },
    {
      says: 'tells of arguments apart',
      query: '{ case(id: "c") { persons { years: age(unit: "y") months: age(unit: "m") } } }',
    },
    {
      says: 'gives the rest of many cases',
      query: '{ cases { title persons { name nick job pets { name } } } }',
    },
    {
      says: 'gives the rest when one is silent',
      query: '{ case(id: "c") { title persons { id name job } } }',
      faults: { persons: silent },
    },
    {
      says: 'gives the rest when a later one is silent',
      query: '{ case(id: "c") { title persons { id name job } } }',
      faults: { jobs: silent },
    },
    {
      says: 'gives nothing when the first one is silent',
      query: '{ case(id: "c") { title persons { id name job } } }',
      faults: { cases: silent },
    },
    {
      says: 'gives one root when another is silent',
      query: '{ first { name } case(id: "c") { title } }',
      faults: { cases: silent },
    },
    {
      says: 'gives the rest when one refuses',
      query: '{ case(id: "c") { persons { name job } } }',
      faults: { jobs: refuses },
    },
    {
      says: 'gives the rest when one breaks',
      query: '{ case(id: "c") { persons { id name } } }',
      faults: { persons: breaks },
    },
    {
      says: 'takes null for all fields of a root',
      query: '{ case(id: "c") { title } first { id } }',
      faults: { cases: saysNothing },
    },
    {
      says: 'takes nothing for null',
      query: '{ case(id: "c") { title } first { id } }',
      faults: { cases: isEmpty },
    },
    {
      says: 'refuses entities that are not there',
      query: '{ case(id: "c") { persons { id name } } }',
      faults: { persons: isEmpty },
    },
    {
      says: 'refuses a list that is too short',
      query: '{ case(id: "c") { persons { id job } } }',
      faults: { jobs: leavesOneOut },
    },
    {
      says: 'refuses one where a list must be',
      query: '{ case(id: "c") { persons { id job } } }',
      faults: { jobs: answersNoList },
    },
    {
      says: 'takes null for an entity that its owner does not know',
      query: '{ case(id: "c") { persons { id job } } }',
      faults: { jobs: knowsNobody },
    },
    {
      says: 'tells of the entity that is complained of',
      query: '{ case(id: "c") { persons { id nick } } }',
      faults: { persons: complainsOf(1, 'nick') },
    },
    {
      says: 'drops what was not asked',
      query: '{ case(id: "c") { persons { id job } } }',
      faults: { jobs: adds('salary', 1) },
    },
    {
      says: 'takes null for a value of another type',
      query: '{ case(id: "c") { persons { id job age } } }',
      faults: { persons: says('age', 'old') },
    },
    {
      says: 'takes null for an object that should be a value',
      query: '{ case(id: "c") { persons { id job } } }',
      faults: { jobs: says('job', { hidden: 1 }) },
    },
    {
      says: 'lets nobody write into the field of another',
      query: '{ case(id: "c") { persons { pets { name } title } } }',
      faults: { jobs: adds('pets', [{ name: 'Forged' }]) },
      stockIsWrong: 'It merges whatever it is sent.',
      right: {
        data: {
          case: {
            persons: [
              { pets: [{ name: 'Rex' }, { name: null }], title: 'Mx Ann' },
              null,
              { pets: null, title: null },
              { pets: [{ name: 'Rex' }, { name: null }], title: 'Mx Ann' },
            ],
          },
        },
        errors: [0, 3].map((at) => ['case', 'persons', at, 'pets', 1, 'name']),
      },
    },
    {
      says: 'takes null for a value where objects must be',
      query: '{ case(id: "c") { title persons { id pets { name } } } }',
      faults: { persons: says('pets', 'Rex') },
      stockIsWrong: 'It answers one error and no data at all.',
      right: {
        data: {
          case: {
            title: 'C',
            persons: [
              { id: 'a', pets: null },
              null,
              { id: 'b', pets: null },
              { id: 'a', pets: null },
            ],
          },
        },
        errors: [0, 2, 3].map((at) => ['case', 'persons', at, 'pets']),
      },
    },
    {
      says: 'goes on from nothing that is broken',
      query: '{ case(id: "c") { persons { title } } }',
      faults: { persons: silent },
    },
  ],
};
