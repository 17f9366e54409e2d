import type { Feature } from './feature';
import { link } from './graph';

type Of = Readonly<Record<string, unknown>>;

/** Parcels: what they cost needs their size and weight, and what it costs to insure them the cost. */
export const REQUIRED_FIELDS: Feature = {
  name: 'fields that require others',
  graph: {
    subgraphs: {
      parcels: `
        type Query { parcels: [Parcel!]! parcel(id: ID!): Parcel }
        type Parcel @key(fields: "id") {
          id: ID! weight: Float fragile: Boolean box: Box lines: [Line!] content: Content from: Depot
        }
        type Box { width: Int height: Int maker: Maker }
        type Maker { name: String }
        type Line { name: String count: Int }
        type Paper { pages: Int }
        type Glass { panes: Int }
        union Content = Paper | Glass
        type Depot @key(fields: "id", resolvable: false) { id: ID! }`,
      depots: `
        type Depot @key(fields: "id") { id: ID! zone: Int }`,
      costs: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Float @external
          box: Box @external
          lines: [Line!] @external
          content: Content @external
          from: Depot @external
          cost(rate: Int = 2): Float @requires(fields: "weight")
          volume: Int @requires(fields: "box { width height maker { name } }")
          count: Int @requires(fields: "lines { count }")
          handling: String @requires(fields: "content { ... on Paper { pages } ... on Glass { panes } }")
          distance: Int @requires(fields: "from { zone }")
        }
        type Box @external { width: Int height: Int maker: Maker }
        type Maker @external { name: String }
        type Line @external { count: Int }
        type Paper @external { pages: Int }
        type Glass @external { panes: Int }
        union Content = Paper | Glass
        type Depot @key(fields: "id") { id: ID! zone: Int @external }`,
      insurance: `
        type Parcel @key(fields: "id") {
          id: ID!
          fragile: Boolean @external
          cost(rate: Int = 2): Float @external
          volume: Int @external
          premium: Float @requires(fields: "fragile cost(rate: 3)")
          premiums: [String!] @requires(fields: "fragile volume")
        }`,
      reports: `
        type Parcel @key(fields: "id") {
          id: ID!
          premium: Float @external
          weight: Float @external
          summary: String @requires(fields: "premium weight")
        }`,
    },
    rows: [
      {
        ...{ __typename: 'Parcel', id: '1', weight: 1.5, fragile: true },
        box: { width: 2, height: 3, maker: { name: 'Karton' } },
        lines: [
          { name: 'cup', count: 2 },
          { name: 'plate', count: 4 },
        ],
        ...{ content: { __typename: 'Glass', panes: 6 }, from: link('Depot', 'genk') },
      },
      {
        ...{ __typename: 'Parcel', id: '2', weight: null, fragile: false },
        ...{ box: { width: null, height: 1, maker: null }, lines: [] },
        ...{ content: { __typename: 'Paper', pages: 90 }, from: link('Depot', 'bree') },
      },
      {
        ...{ __typename: 'Parcel', id: '3', weight: 4, fragile: null, box: null, lines: null },
        ...{ content: null, from: null },
      },
      { __typename: 'Depot', id: 'genk', zone: 1 },
      { __typename: 'Depot', id: 'bree', zone: null },
    ],
    fields: {
      'Query.parcels': ['1', '2', '3'].map((id) => link('Parcel', id)),
      'Query.parcel': (_: Of, { id }: Of) => link('Parcel', String(id)),
      'Parcel.cost': ({ weight }: Of, { rate }: Of) =>
        typeof weight === 'number' ? weight * Number(rate) : null,
      'Parcel.volume': ({ box }: Of) => {
        const { width, height } = (box ?? {}) as { width?: number | null; height?: number };
        return width && height ? width * height : null;
      },
      'Parcel.count': ({ lines }: Of) =>
        (lines as { count: number }[] | null)?.reduce((sum, { count }) => sum + count, 0),
      'Parcel.handling': ({ content }: Of) => {
        const of = content as { readonly pages?: number; readonly panes?: number } | null;
        return (
          of && (of.pages === undefined ? `${String(of.panes)} panes` : `${String(of.pages)} pages`)
        );
      },
      // What is required of a depot came with it; in the whole graph it stands behind the link.
      'Parcel.distance': ({ id, from }: Of) =>
        (from as { zone?: number | null } | null)?.zone ?? (id === '1' ? 1 : null),
      'Parcel.premium': (of: Of) => {
        const cost =
          'box' in of ? (of['weight'] as number | null) && Number(of['weight']) * 3 : of['cost'];
        return typeof cost === 'number' ? cost * (of['fragile'] ? 2 : 1) : null;
      },
      'Parcel.premiums': ({ fragile }: Of) => (fragile ? ['breakage', 'loss'] : ['loss']),
      'Parcel.summary': ({ weight }: Of) =>
        typeof weight === 'number' ? `${String(weight)} kg` : 'weightless',
    },
  },
  cases: [
    { says: 'fetches what is required, unasked', query: '{ parcels { cost } }' },
    { says: 'does not show what was only required', query: '{ parcel(id: "1") { cost volume } }' },
    { says: 'shows what was required and asked', query: '{ parcels { weight cost } }' },
    { says: 'shows it under another name', query: '{ parcels { heavy: weight cost } }' },
    { says: 'requires an object', query: '{ parcels { volume } }' },
    {
      says: 'requires part of an object that is asked for',
      query: '{ parcels { box { height } volume } }',
    },
    { says: 'requires a list', query: '{ parcels { count lines { name } } }' },
    { says: 'requires what depends on its type', query: '{ parcels { handling } }' },
    { says: 'requires a field of another entity', query: '{ parcels { distance } }' },
    { says: 'requires what requires another', query: '{ parcels { premium } }' },
    { says: 'requires three deep', query: '{ parcels { summary } }' },
    {
      says: 'keeps a required argument apart from an asked one',
      query: '{ parcels { cost(rate: 10) premium } }',
    },
    {
      says: 'asks the same with the default argument',
      query: '{ parcels { cost premium summary } }',
    },
    {
      says: 'requires for some and not for others',
      query: '{ a: parcel(id: "1") { premium } b: parcel(id: "2") { cost } }',
    },
    { says: 'requires one thing for two fields', query: '{ parcels { premium premiums } }' },
    {
      says: 'requires under a condition',
      query:
        'query ($with: Boolean!) { parcels { id premium @include(if: $with) weight @skip(if: $with) } }',
      variables: { with: true },
    },
    {
      says: 'requires nothing for what is left out',
      query:
        'query ($with: Boolean!) { parcels { id premium @include(if: $with) weight @skip(if: $with) } }',
      variables: { with: false },
    },
    {
      says: 'gives one field with several arguments',
      query: 'query ($rate: Int) { parcels { one: cost(rate: 1) two: cost(rate: $rate) cost } }',
      variables: { rate: 7 },
    },
    {
      says: 'finds everything at once',
      query:
        '{ parcels { id weight box { width maker { name } } cost volume count handling distance premium premiums summary } }',
    },
  ],
};
