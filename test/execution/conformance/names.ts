import type { Feature } from './feature';
import { link } from './graph';

/** Names, order, fragments, and what the gateway answers itself. */
export const NAMES: Feature = {
  name: 'aliases, fragments and order',
  graph: {
    subgraphs: {
      one: `
        schema { query: Root }
        type Root { house: House houses: [House!] thing: Thing }
        interface Thing { id: ID! name: String }
        type House implements Thing @key(fields: "id") { id: ID! name: String rooms: Int box: Box }
        type Box { a: Int b: Int }`,
      two: `
        type Query { town: Town! version: Int }
        type Town { name: String houses: [House!]! }
        type House @key(fields: "id") { id: ID! colour: String box2: Box2 neighbour: House constructor: String }
        type Box2 { c: Int d: Int }`,
    },
    rows: [
      {
        ...{
          __typename: 'House',
          id: 'h',
          name: 'Hill',
          rooms: 4,
          box: { a: 1, b: 2 },
          colour: 'red',
        },
        ...{ box2: { c: 3, d: 4 }, neighbour: link('House', 'i'), constructor: 'brick' },
      },
      {
        ...{
          __typename: 'House',
          id: 'i',
          name: 'Isle',
          rooms: 1,
          box: null,
          colour: null,
          box2: null,
        },
        ...{ neighbour: link('House', 'h'), constructor: null },
      },
    ],
    fields: {
      'Root.house': link('House', 'h'),
      'Query.house': link('House', 'h'),
      'Root.houses': [link('House', 'h'), link('House', 'i')],
      'Query.houses': [link('House', 'h'), link('House', 'i')],
      'Root.thing': link('House', 'i'),
      'Query.thing': link('House', 'i'),
      'Query.town': { name: 'Genk', houses: [link('House', 'i')] },
      'Query.version': 2,
    },
  },
  cases: [
    { says: 'gives names anew', query: '{ home: house { called: name paint: colour } }' },
    {
      says: 'gives one field two names',
      query: '{ a: house { name } b: house { name colour x: colour } }',
    },
    { says: 'exchanges names', query: '{ house { name: rooms rooms: name } }' },
    { says: 'exchanges names of two subgraphs', query: '{ house { name: colour colour: name } }' },
    { says: 'gives the key another name', query: '{ house { key: id colour } }' },
    { says: 'gives a field the name of the key', query: '{ house { id: name } }' },
    {
      says: 'gives a field the name of the key, and goes on',
      query: '{ house { id: name colour } }',
      stockIsWrong: 'It takes the value under that name for the key.',
    },
    {
      says: 'gives a field of another subgraph the name of the key',
      query: '{ house { id: colour neighbour { id: colour name } } }',
      stockIsWrong: 'It takes the value under that name for the key.',
    },
    {
      says: 'answers in the order asked',
      query: '{ version town { name } house { colour name id } }',
    },
    {
      says: 'answers in the order asked, the other way',
      query: '{ house { id name colour } town { name } version }',
    },
    {
      says: 'answers in order over fragments',
      query:
        '{ house { ...A id ...B } } fragment A on House { colour rooms } fragment B on House { name colour }',
    },
    {
      says: 'answers in order where conditions stand apart',
      query: '{ thing { ... on House { colour } name ... on House { rooms } id } }',
      stockIsWrong: 'It joins conditions on one type, and with them their places.',
    },
    {
      says: 'answers in order where a field stands twice',
      query: '{ house { box { b } name box { a } } }',
    },
    {
      says: 'answers in order where a field stands in two fragments',
      query:
        '{ house { ...A name ...B } } fragment A on House { box { b } box2 { d } } fragment B on House { box2 { c } box { a } }',
    },
    { says: 'merges an entity that stands twice', query: '{ house { name } house { colour } }' },
    {
      says: 'merges lists that stand twice',
      query:
        '{ houses { name } houses { colour neighbour { rooms } } houses { neighbour { colour } } }',
    },
    {
      says: 'merges the same fragment twice',
      query: '{ houses { ...A ...A neighbour { ...A } } } fragment A on House { name colour }',
    },
    {
      says: 'takes fragments in fragments',
      query:
        '{ ...Q } fragment Q on Query { house { ...H } } fragment H on House { ...N neighbour { ...N } } fragment N on House { name colour }',
    },
    {
      says: 'takes inline fragments without a type',
      query: '{ ... { house { ... { name ... { colour } } } } }',
    },
    {
      says: 'tells types of all',
      query:
        '{ __typename house { __typename box { __typename } neighbour { __typename } } thing { __typename } town { __typename houses { __typename } } }',
    },
    {
      says: 'tells types under other names',
      query: '{ a: __typename b: __typename house { __typename kind: __typename colour } }',
    },
    { says: 'tells the type of the root alone', query: '{ __typename }' },
    { says: 'tells the type of the root by its public name', query: '{ house { id } __typename }' },
    {
      says: 'tells the types of an empty way',
      query: '{ houses { box { __typename } box2 { __typename c } } }',
    },
    {
      says: 'knows names that JavaScript knows',
      query: '{ house { constructor toString: name hasOwnProperty: colour valueOf: rooms } }',
    },
    {
      says: 'knows a name that JavaScript gives a meaning',
      query: '{ house { __proto__: name colour } }',
    },
    {
      says: 'answers what the schema is, beside data',
      query: '{ __type(name: "Box") { name fields { name } } house { name } }',
    },
    {
      says: 'answers what the schema is alone',
      query: '{ __schema { queryType { name } } t: __type(name: "Nothing") { name } }',
    },
    {
      says: 'answers what the schema is, with variables',
      query:
        'query ($n: String!, $a: Boolean!) { __type(name: $n) { kind name @include(if: $a) } version }',
      variables: { n: 'House', a: true },
    },
    {
      says: 'answers a numbered name',
      query: '{ _1: version _2: version a1: house { _1: name _2: colour } }',
    },
  ],
};
