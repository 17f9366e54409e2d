import type { Feature } from './feature';
import { link, Link } from './graph';

/** Each subgraph knows one step of the way: a family, its persons, their schools, their towns. */
export const ENTITY_CHAINS: Feature = {
  name: 'chains of entities',
  graph: {
    subgraphs: {
      families: `
        type Query { family: Family families: [Family!]! nobody: Family }
        type Family @key(fields: "id") { id: ID! name: String head: Person members: [Person!]! groups: [[Person]] }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      persons: `
        type Person @key(fields: "id") { id: ID! name: String school: School friends: [Person] home: Town }
        type School @key(fields: "id", resolvable: false) { id: ID! }
        type Town @key(fields: "id", resolvable: false) { id: ID! }`,
      schools: `
        type School @key(fields: "id") { id: ID! title: String town: Town pupils: [Person!] }
        type Town @key(fields: "id", resolvable: false) { id: ID! }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      towns: `
        type Town @key(fields: "id") { id: ID! name: String mayor: Person }
        type Person @key(fields: "id") { id: ID! rules: [Town!] }`,
    },
    rows: [
      {
        ...{ __typename: 'Family', id: 'f1', name: 'Peeters', head: link('Person', 'ann') },
        members: [link('Person', 'ann'), link('Person', 'bo'), link('Person', 'cas')],
        groups: [[link('Person', 'bo'), null], [], null, [link('Person', 'ann')]],
      },
      {
        __typename: 'Family',
        id: 'f2',
        name: 'Claes',
        members: [link('Person', 'bo')],
        groups: [],
      },
      { __typename: 'Family', id: 'f3', name: null, members: [] },
      {
        ...{ __typename: 'Person', id: 'ann', name: 'Ann', home: link('Town', 'genk') },
        ...{ friends: [link('Person', 'bo'), null, link('Person', 'dre')] },
        rules: [link('Town', 'genk')],
      },
      {
        ...{ __typename: 'Person', id: 'bo', name: 'Bo', school: link('School', 's1') },
        ...{ home: link('Town', 'genk'), friends: [link('Person', 'bo')] },
      },
      {
        ...{ __typename: 'Person', id: 'cas', name: 'Cas', school: link('School', 's1') },
        home: link('Town', 'bree'),
      },
      { __typename: 'Person', id: 'dre', name: null, school: link('School', 's2') },
      {
        ...{ __typename: 'School', id: 's1', title: 'The Oak', town: link('Town', 'genk') },
        pupils: [link('Person', 'bo'), link('Person', 'cas')],
      },
      { __typename: 'School', id: 's2', title: 'The Elm', town: link('Town', 'bree'), pupils: [] },
      { __typename: 'Town', id: 'genk', name: 'Genk', mayor: link('Person', 'ann') },
      { __typename: 'Town', id: 'bree', name: 'Bree', mayor: null },
    ],
    fields: {
      'Query.family': link('Family', 'f1'),
      'Query.families': ['f1', 'f2', 'f3'].map((id) => link('Family', id)),
      'Query.nobody': null,
      'Person.rules': ({ id }: { readonly id?: unknown }) =>
        id === 'ann' ? [new Link('Town', { name: 'Genk' })] : null,
    },
  },
  cases: [
    { says: 'reads one subgraph', query: '{ family { id name } }' },
    { says: 'asks nobody further for a key alone', query: '{ family { head { id } } }' },
    { says: 'follows one step', query: '{ family { head { id name } } }' },
    { says: 'follows a list', query: '{ family { members { name } } }' },
    { says: 'follows two steps', query: '{ family { members { name school { title } } } }' },
    {
      says: 'follows three steps',
      query: '{ family { members { name school { title town { name } } } } }',
    },
    {
      says: 'follows a chain that comes back to where it was',
      query: '{ family { members { school { pupils { name school { pupils { name } } } } } } }',
    },
    {
      says: 'reaches one type over two ways',
      query: '{ family { members { home { name } school { town { name } } } } }',
    },
    {
      says: 'reads one entity from two subgraphs at once',
      query: '{ family { head { name rules { name } } } }',
    },
    { says: 'follows lists of lists, with gaps', query: '{ family { groups { name } } }' },
    {
      says: 'keeps empty lists',
      query: '{ families { name members { name } groups { id name } } }',
    },
    { says: 'keeps nulls among entities', query: '{ family { members { friends { name } } } }' },
    { says: 'asks nobody behind a null', query: '{ nobody { head { name school { title } } } }' },
    {
      says: 'asks nobody behind a null further down',
      query: '{ family { head { name school { title town { name mayor { name } } } } } }',
    },
    {
      says: 'gives one entity at many places',
      query:
        '{ families { head { name } members { name home { name mayor { name home { name } } } } } }',
    },
    {
      says: 'reads an entity that is its own friend',
      query: '{ family { members { id friends { id name friends { id name } } } } }',
    },
    {
      says: 'follows a long chain over every subgraph twice',
      query:
        '{ family { members { school { town { mayor { name rules { mayor { friends { name school { title } } } } } } } } } }',
    },
    {
      says: 'reads two roots of the same subgraph',
      query: '{ family { head { name } } families { head { name } members { id } } }',
    },
  ],
};
