import type { Feature } from './feature';
import { link } from './graph';

type Of = Readonly<Record<string, unknown>>;

/** What is found of somebody: of several kinds, each completed by whoever knows that kind. */
export const ABSTRACT_TYPES: Feature = {
  name: 'interfaces and unions',
  graph: {
    subgraphs: {
      search: `
        type Query { found(word: String): [Found!]! first: Found located: [Located] bestOf: [[Found]] }
        union Found = Person | House | Note
        interface Located { id: ID! place: Place }
        type Place { city: String near: Located }
        type Person implements Located @key(fields: "id") { id: ID! place: Place }
        type House implements Located @key(fields: "id") { id: ID! place: Place rooms: Int size: Int label: String! }
        type Note { text: String about: Found size: String label: String tags: [String!]! }`,
      persons: `
        interface Named { name: String }
        type Person implements Named @key(fields: "id") { id: ID! name: String size: Float living: House tags: [String] label: [String] }
        type House @key(fields: "id", resolvable: false) { id: ID! }`,
      houses: `
        interface Named { name: String }
        interface Owned { owner: Owner }
        union Owner = Person | Company
        type House implements Named & Owned @key(fields: "id") { id: ID! name: String owner: Owner }
        type Person @key(fields: "id", resolvable: false) { id: ID! }
        type Company implements Named @key(fields: "id") { id: ID! name: String houses: [House!] }`,
    },
    rows: [
      {
        ...{ __typename: 'Person', id: 'p', name: 'Pia', size: 1.7, living: link('House', 'h') },
        ...{ place: { city: 'Genk', near: link('House', 'h') }, tags: ['a', null], label: ['one'] },
      },
      {
        ...{ __typename: 'House', id: 'h', name: 'Hill', rooms: 4, size: 90, label: 'H' },
        ...{ place: { city: 'Genk', near: null }, owner: link('Company', 'c') },
      },
      {
        ...{ __typename: 'House', id: 'i', name: null, rooms: null, size: null, label: 'I' },
        ...{ place: null, owner: link('Person', 'p') },
      },
      {
        __typename: 'Company',
        id: 'c',
        name: 'Cosy',
        houses: [link('House', 'h'), link('House', 'i')],
      },
      {
        __typename: 'Note',
        id: 'n',
        text: 'seen',
        about: link('Person', 'p'),
        size: 'XL',
        label: null,
        tags: [],
      },
    ],
    fields: {
      'Query.found': (_: Of, { word }: Of) =>
        word === 'nothing'
          ? []
          : [link('Person', 'p'), link('House', 'h'), link('Note', 'n'), link('House', 'i')],
      'Query.first': link('House', 'i'),
      'Query.located': [link('House', 'h'), null, link('Person', 'p')],
      'Query.bestOf': [[link('Person', 'p'), null, link('Note', 'n')], null, [link('House', 'i')]],
    },
  },
  cases: [
    { says: 'tells the kinds', query: '{ found { __typename } }' },
    { says: 'reads a field of one kind', query: '{ found { ... on House { rooms } } }' },
    { says: 'leaves objects of other kinds empty', query: '{ found { ... on Note { text } } }' },
    {
      says: 'asks each kind of its own subgraph',
      query: '{ found { ... on Person { name } ... on House { name owner { __typename } } } }',
    },
    {
      says: 'reads an interface of another subgraph',
      query: '{ found { ... on Named { name } } }',
    },
    {
      says: 'reads an interface in an interface',
      query: '{ located { id ... on Named { name ... on House { rooms } } } }',
    },
    {
      says: 'reads an interface that one kind has',
      query: '{ found { ... on Owned { owner { ... on Named { name } } } } }',
    },
    {
      says: 'follows unions into unions',
      query:
        '{ found { ... on House { owner { ... on Company { houses { owner { ... on Person { name } } } } } } } }',
    },
    {
      says: 'follows an interface inside a value',
      query: '{ located { place { city near { id ... on Named { name } } } } }',
    },
    {
      says: 'reads a union that points back',
      query: '{ found { ... on Note { about { ... on Person { name living { name } } } } } }',
    },
    {
      says: 'takes lists of lists of a union',
      query:
        '{ bestOf { __typename ... on Person { name } ... on Note { text } ... on House { name } } }',
    },
    { says: 'keeps an empty list', query: '{ found(word: "nothing") { ... on Person { name } } }' },
    {
      says: 'keeps one field of several types apart',
      query:
        '{ found { ... on Person { metres: size } ... on House { squares: size } ... on Note { letters: size } } }',
    },
    {
      says: 'keeps one field that may be null in one kind only',
      query:
        '{ found { ... on House { label } ... on Person { names: label } ... on Note { word: label tags } } }',
    },
    {
      says: 'keeps lists of one name apart',
      query: '{ found { ... on Person { ofPerson: tags } ... on Note { ofNote: tags } } }',
    },
    {
      says: 'tells the kind under another name',
      query: '{ found { kind: __typename ... on Person { what: __typename } } }',
    },
    { says: 'tells the kind of one', query: '{ first { __typename ... on House { id name } } }' },
    {
      says: 'reads by a fragment on the union itself',
      query: '{ found { ... on Found { ... on Person { name } } __typename } }',
    },
    {
      says: 'reads by nested conditions that cannot both hold',
      query: '{ found { ... on Located { ... on Named { name } id } } }',
    },
    {
      says: 'reads the same under two conditions',
      query: '{ found { ... on Located { id } ... on House { id name } } }',
    },
    {
      says: 'merges what two conditions ask of one object',
      query:
        '{ located { place { city } ... on House { place { near { id } } } ... on Person { place { near { __typename } } } } }',
    },
  ],
};
