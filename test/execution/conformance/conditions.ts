import type { Feature } from './feature';
import { link } from './graph';

const BOTH = { a: true, b: false };
const NEITHER = { a: false, b: true };

/** What is skipped or included, where subgraphs meet and inside them. */
export const CONDITIONS: Feature = {
  name: 'skipping and including',
  graph: {
    subgraphs: {
      one: `
        type Query { house: House houses: [House!] any: Any }
        union Any = House | Tree
        type Tree { age: Int }
        type House @key(fields: "id") { id: ID! name: String must: String! rooms: [Room] }
        type Room { size: Int of: House }`,
      two: `
        type Query { other: String }
        type House @key(fields: "id") { id: ID! colour: String owner: Owner name: String @external sign: String @requires(fields: "name") yard: Yard }
        type Yard { trees: Int }
        type Owner @key(fields: "id") { id: ID! }`,
      three: `type Owner @key(fields: "id") { id: ID! phone: String houses: [House] }
        type House @key(fields: "id", resolvable: false) { id: ID! }`,
    },
    rows: [
      {
        ...{
          __typename: 'House',
          id: 'h',
          name: 'Hill',
          must: 'm',
          colour: 'red',
          yard: { trees: 2 },
          owner: link('Owner', 'o'),
        },
        rooms: [{ size: 4, of: link('House', 'i') }, null],
      },
      {
        __typename: 'House',
        id: 'i',
        name: 'Isle',
        must: 'm',
        colour: null,
        owner: null,
        rooms: [],
      },
      {
        __typename: 'Owner',
        id: 'o',
        phone: '1',
        houses: [link('House', 'i'), link('House', 'h')],
      },
    ],
    fields: {
      'Query.house': link('House', 'h'),
      'Query.houses': [link('House', 'h'), link('House', 'i')],
      'Query.any': link('House', 'i'),
      'Query.other': 'o',
      'House.sign': ({ name }: { readonly name?: unknown }) => `At ${String(name)}`,
    },
  },
  cases: [
    ...[true, false].flatMap((a) => {
      const says = a ? 'with' : 'without';
      const variables = { a };
      return [
        {
          says: `includes a field, ${says}`,
          query: 'query ($a: Boolean!) { house { id name @include(if: $a) } }',
          variables,
        },
        {
          says: `skips a field, ${says}`,
          query: 'query ($a: Boolean!) { house { id name @skip(if: $a) } }',
          variables,
        },
        {
          says: `includes a root, ${says}`,
          query: 'query ($a: Boolean!) { house @include(if: $a) { id } other }',
          variables,
        },
        {
          says: `includes all there is, ${says}`,
          query: 'query ($a: Boolean!) { house @include(if: $a) { id colour } }',
          variables,
        },
        {
          says: `includes a field of another subgraph, ${says}`,
          query: 'query ($a: Boolean!) { house { id colour @include(if: $a) } }',
          variables,
        },
        {
          says: `skips the way to a third subgraph, ${says}`,
          query:
            'query ($a: Boolean!) { houses { name owner @skip(if: $a) { phone houses { name } } } }',
          variables,
        },
        {
          says: `skips what another needs, ${says}`,
          query: 'query ($a: Boolean!) { house { name @skip(if: $a) sign } }',
          variables,
        },
        {
          says: `includes an inline fragment, ${says}`,
          query: 'query ($a: Boolean!) { house { id ... @include(if: $a) { name colour } } }',
          variables,
        },
        {
          says: `includes a named fragment, ${says}`,
          query:
            'query ($a: Boolean!) { houses { ...F @include(if: $a) id } } fragment F on House { colour owner { phone } }',
          variables,
        },
        {
          says: `includes a kind, ${says}`,
          query:
            'query ($a: Boolean!) { any { __typename ... on House @include(if: $a) { id colour } } }',
          variables,
        },
        {
          says: `includes the type, ${says}`,
          query:
            'query ($a: Boolean!) { __typename @include(if: $a) house { kind: __typename @skip(if: $a) id } }',
          variables,
        },
        {
          says: `skips a field that must be, ${says}`,
          query: 'query ($a: Boolean!) { house { id must @skip(if: $a) } }',
          variables,
        },
      ];
    }),
    {
      says: 'skips by a constant',
      query: '{ house { id name @skip(if: true) colour @skip(if: false) } }',
    },
    {
      says: 'includes by a constant',
      query: '{ house { id name @include(if: true) colour @include(if: false) } }',
    },
    { says: 'leaves nothing', query: '{ house { id @skip(if: true) } }' },
    { says: 'leaves nothing at the root', query: '{ house @skip(if: true) { id } }' },
    {
      says: 'skips and includes',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house { name @include(if: $a) @skip(if: $b) colour @skip(if: $a) @include(if: $b) id } }',
      variables: BOTH,
    },
    {
      says: 'skips and includes the other way',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house { name @include(if: $a) @skip(if: $b) colour @skip(if: $a) @include(if: $b) id } }',
      variables: NEITHER,
    },
    {
      says: 'skips when both hold',
      query:
        'query ($a: Boolean!) { house { id name @include(if: $a) @skip(if: $a) colour @include(if: $a) @skip(if: $a) } }',
      variables: { a: true },
    },
    {
      says: 'gives a field that is once skipped and once not',
      query:
        'query ($a: Boolean!) { house { name @skip(if: $a) name colour colour @skip(if: $a) } }',
      variables: { a: true },
    },
    {
      says: 'gives an object of which each part is asked once',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house @include(if: $a) { name } house @include(if: $b) { colour } }',
      variables: BOTH,
    },
    {
      says: 'gives the other part',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house @include(if: $a) { name } house @include(if: $b) { colour } }',
      variables: NEITHER,
    },
    {
      says: 'gives both parts',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house @include(if: $a) { name owner { id } } house @include(if: $b) { colour owner { phone } } }',
      variables: { a: true, b: true },
    },
    {
      says: 'nests conditions',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house { id ... @include(if: $a) { owner @skip(if: $b) { phone ... @skip(if: $a) { id } } } } }',
      variables: BOTH,
    },
    {
      says: 'takes a condition by default',
      query:
        'query ($a: Boolean = true, $b: Boolean! = false) { house { name @include(if: $a) colour @include(if: $b) id } }',
    },
    {
      says: 'takes a condition against the default',
      query:
        'query ($a: Boolean = true, $b: Boolean! = false) { house { name @include(if: $a) colour @include(if: $b) id } }',
      variables: NEITHER,
    },
    {
      says: 'follows conditions in lists',
      query: 'query ($a: Boolean!) { houses { rooms { size of @include(if: $a) { colour } } } }',
      variables: { a: true },
    },
    {
      says: 'gives what is left of an object of another subgraph',
      query:
        'query ($a: Boolean!, $b: Boolean!) { house { id yard @skip(if: $b) { trees @skip(if: $a) } } }',
      variables: BOTH,
      stockIsWrong: 'It does not ask for an object of which all is left out.',
    },
  ],
};
