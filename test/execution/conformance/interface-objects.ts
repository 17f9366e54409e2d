import type { Feature } from './feature';
import { link } from './graph';
import { silent } from './faults';

type Of = Readonly<Record<string, unknown>>;

/** Aid: one subgraph knows its kinds, others add to all of them without knowing any. */
export const INTERFACE_OBJECTS: Feature = {
  name: 'interfaces that others see as objects',
  graph: {
    subgraphs: {
      aid: `
        type Query { aids: [Aid] aid(id: ID!): Aid shelters: [Shelter!] }
        interface Aid @key(fields: "id") { id: ID! name: String }
        type Shelter implements Aid @key(fields: "id") { id: ID! name: String beds: Int }
        type Advice implements Aid @key(fields: "id") { id: ID! name: String topic: String }
        type Therapy implements Aid @key(fields: "id") { id: ID! name: String weeks: Int }`,
      ratings: `
        type Query { bestAid: Aid rated: [Aid!] ratings: [Rating!] }
        type Aid @key(fields: "id") @interfaceObject { id: ID! stars: Int ratings: [Rating!] }
        type Rating { text: String of: Aid }`,
      waiting: `
        type Aid @key(fields: "id") @interfaceObject {
          id: ID! name: String @external weeksOfWaiting: Int note: String @requires(fields: "name")
        }`,
    },
    rows: [
      { __typename: 'Shelter', id: 's', name: 'The Harbour', beds: 8, stars: 4, weeksOfWaiting: 2 },
      {
        __typename: 'Advice',
        id: 'a',
        name: 'Law centre',
        topic: 'law',
        stars: null,
        weeksOfWaiting: 0,
      },
      { __typename: 'Therapy', id: 't', name: null, weeks: 12, stars: 5, weeksOfWaiting: 30 },
    ],
    fields: {
      'Query.aids': [link('Aid', 's'), null, link('Aid', 'a'), link('Aid', 't')],
      'Query.aid': (_: Of, { id }: Of) => link('Aid', String(id)),
      'Query.shelters': [link('Shelter', 's')],
      'Query.bestAid': link('Aid', 't'),
      'Query.rated': [link('Aid', 't'), link('Aid', 's')],
      'Query.ratings': [
        { text: 'warm', of: link('Aid', 's') },
        { text: 'slow', of: link('Aid', 't') },
        { text: 'lost', of: null },
      ],
      'Aid.ratings': ({ id }: Of) => (id === 's' ? [{ text: 'warm', of: link('Aid', 's') }] : []),
      'Aid.note': ({ name }: Of) => (name ? `About ${name as string}` : null),
    },
  },
  cases: [
    { says: 'adds a field to every kind', query: '{ aids { id stars } }' },
    { says: 'adds fields from two subgraphs', query: '{ aids { name stars weeksOfWaiting } }' },
    { says: 'adds a field to one kind', query: '{ shelters { beds stars } }' },
    {
      says: 'adds a field under a condition on the kind',
      query: '{ aids { id ... on Shelter { beds stars } ... on Advice { topic weeksOfWaiting } } }',
    },
    { says: 'starts where the kinds are not known', query: '{ bestAid { stars } }' },
    { says: 'asks who knows for the kind', query: '{ bestAid { __typename stars } }' },
    { says: 'asks who knows for the kind of each', query: '{ rated { __typename id } }' },
    {
      says: 'asks who knows for the fields of a kind',
      query: '{ rated { ... on Therapy { weeks } ... on Shelter { beds } } }',
    },
    {
      says: 'goes from one that does not know to another',
      query: '{ bestAid { weeksOfWaiting } }',
    },
    {
      says: 'goes there and back',
      query: '{ bestAid { name stars weeksOfWaiting ratings { text of { name } } } }',
    },
    { says: 'requires a field of the interface', query: '{ aids { note } rated { note stars } }' },
    {
      says: 'follows lists of them',
      query: '{ ratings { text of { __typename name ... on Shelter { beds } } } }',
    },
    {
      says: 'applies a condition on the interface itself',
      query: '{ rated { ... on Aid { id stars name } } }',
    },
    {
      says: 'gives one by its id',
      query: '{ aid(id: "a") { __typename name stars ... on Advice { topic } } }',
    },
    {
      says: 'names fields anew',
      query: '{ rated { kind: __typename points: stars called: name } }',
    },
    {
      says: 'takes a fragment on one kind for a field that all have',
      query: '{ rated { ... on Therapy { stars } weeksOfWaiting } }',
    },
    {
      says: 'gives no kind that nobody knows',
      query: '{ rated { __typename stars } }',
      faults: { aid: silent },
    },
    {
      says: 'gives the rest when no kind is asked for',
      query: '{ rated { stars name } }',
      faults: { aid: silent },
    },
  ],
};
