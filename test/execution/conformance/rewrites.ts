import type { Feature } from './feature';
import { link } from './graph';

/**
 * What has to be asked of subgraphs under other names than the client's: fields of one name whose
 * types differ where kinds meet, and kinds that some subgraphs see as one.
 */
export const REWRITES: Feature = {
  name: 'what is asked under other names',
  graph: {
    subgraphs: {
      one: `
        type Query { all: [Item] few: [Item!] items: [Either] kinds: [Kind!] }
        union Either = Cup | Plate | Bowl
        interface Item { id: ID! }
        interface Kind @key(fields: "id") { id: ID! label: String }
        type Cup implements Item @key(fields: "id") { id: ID! size: Int count: Int spare: Boolean of: [Cup] tags: [String] made: Made maker: String }
        type Plate implements Item @key(fields: "id") { id: ID! size: Int! count: Int! @shareable spare: Boolean! @shareable of: [Cup!] @shareable tags: [String] made: Made }
        type Bowl implements Item @key(fields: "id") { id: ID! size: Int made: Made }
        type Made { year: Int by: Either }
        type Wood implements Kind @key(fields: "id") { id: ID! label: String hard: Int }
        type Clay implements Kind @key(fields: "id") { id: ID! label: String fired: Int }`,
      two: `
        type Cup @key(fields: "id") { id: ID! stock: Int shelf: Shelf }
        type Plate @key(fields: "id") { id: ID! stock: Int shelf: Shelf count: Int @shareable spare: Boolean @shareable of: [Cup] @shareable }
        type Query { plates: [Plate] }
        type Bowl @key(fields: "id") { id: ID! stock: Int shelf: Shelf }
        type Shelf @shareable { row: Int of: Kind }
        type Kind @key(fields: "id") @interfaceObject { id: ID! price: Int uses: [Kind!] }`,
      three: `
        type Kind @key(fields: "id") @interfaceObject {
          id: ID! label: String @external price: Int @external tag: String @requires(fields: "label price")
        }`,
    },
    rows: [
      {
        __typename: 'Cup',
        id: 'c',
        size: 1,
        tags: ['x'],
        made: { year: 1, by: link('Bowl', 'b') },
        stock: 10,
        shelf: { row: 1, of: link('Wood', 'w') },
        ...{ maker: 'M', count: 3, spare: true, of: [link('Cup', 'c'), null] },
      },
      {
        ...{
          __typename: 'Plate',
          id: 'p',
          size: 2,
          tags: null,
          made: null,
          stock: null,
          shelf: null,
        },
        ...{ count: 4, spare: true, of: [link('Cup', 'c')] },
      },
      { __typename: 'Plate', id: 'q', size: 0, count: 0, spare: false, of: [] },
      {
        __typename: 'Bowl',
        id: 'b',
        size: null,
        made: { year: 3, by: null },
        stock: 0,
        shelf: { row: 2, of: link('Clay', 'k') },
      },
      { __typename: 'Wood', id: 'w', label: 'oak', hard: 9, price: 5, uses: [link('Kind', 'k')] },
      { __typename: 'Clay', id: 'k', label: null, fired: 900, price: null, uses: [] },
    ],
    fields: {
      'Query.plates': [link('Plate', 'q')],
      'Query.few': [link('Plate', 'q'), link('Cup', 'c')],
      'Query.all': [link('Cup', 'c'), link('Plate', 'p'), null, link('Bowl', 'b')],
      'Query.items': [link('Bowl', 'b'), link('Cup', 'c'), link('Plate', 'p')],
      'Query.kinds': [link('Wood', 'w'), link('Clay', 'k')],
      'Kind.tag': ({ label, price }: Readonly<Record<string, unknown>>) =>
        `${String(label)}/${String(price)}`,
    },
  },
  cases: [
    {
      says: 'asks kinds for one field that must be in some',
      query: '{ all { ... on Cup { size } ... on Bowl { size } } }',
    },
    {
      says: 'asks each kind of another subgraph for one field',
      query: '{ all { ... on Cup { stock } ... on Plate { stock } ... on Bowl { stock } } }',
    },
    {
      says: 'asks each kind for an object of one name',
      query:
        '{ items { ... on Cup { shelf { row } } ... on Bowl { shelf { of { label price } } } } }',
    },
    {
      says: 'asks each kind under names that cross',
      query: '{ all { ... on Cup { x: size y: stock } ... on Bowl { x: stock y: size } } }',
    },
    {
      says: 'asks kinds for keys under one name',
      query:
        '{ all { ... on Cup { n: id stock } ... on Bowl { n: id made { by { ... on Cup { stock } } } } } }',
    },
    {
      says: 'sees a kind as one, in a value',
      query: '{ items { ... on Cup { shelf { of { __typename price } } } } }',
    },
    {
      says: 'sees kinds as one, and as many inside',
      query:
        '{ items { ... on Cup { shelf { of { ... on Wood { hard price uses { __typename label } } } } } } }',
    },
    { says: 'requires of a kind that is seen as one', query: '{ kinds { tag } }' },
    {
      says: 'requires of kinds behind a value',
      query:
        '{ items { ... on Bowl { shelf { of { tag } } } ... on Cup { shelf { of { id tag } } } } }',
    },
    {
      says: 'follows them in turn',
      query: '{ kinds { price uses { tag uses { id } ... on Clay { fired } } } }',
    },
    {
      says: 'asks one kind under a condition',
      query: '{ kinds { ... on Wood { price } ... on Clay { tag fired } } }',
    },
    {
      says: 'asks one kind by another name',
      query: '{ kinds { ... on Wood { cost: price } ... on Clay { cost: fired } } }',
    },
    {
      says: 'asks kinds inside kinds',
      query: '{ all { ... on Cup { made { by { ... on Bowl { stock made { year } } } } } } }',
    },
    {
      says: 'asks kinds for one field that only here must be in some',
      query: '{ all { ... on Cup { count } ... on Plate { count } } }',
    },
    {
      says: 'asks kinds for one list that only here must be in some',
      query: '{ all { ... on Cup { of { id stock } } ... on Plate { of { id size } } } }',
    },
    {
      says: 'asks kinds for such a field, and others',
      query:
        '{ all { id ... on Cup { spare stock } ... on Plate { stock spare } } plates { count } }',
    },
    {
      says: 'keeps nothing and no, which are answers',
      query: '{ few { ... on Cup { count spare } ... on Plate { count spare } } }',
      stockIsWrong: 'It takes zero and false for nothing where it renames them.',
    },
  ],
};
