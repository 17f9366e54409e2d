import type { Feature } from './feature';
import { link } from './graph';

type Of = Readonly<Record<string, unknown>>;

/** Types and fields that several subgraphs serve, and some that moved or are not for clients. */
export const SHARED_VALUES: Feature = {
  name: 'shared value types and fields',
  graph: {
    subgraphs: {
      one: `
        type Query { now: Moment @shareable spot: Spot house: House common: String @shareable version: String @shareable }
        type Moment @shareable { hour: Int minute: Int zone: Zone }
        type Zone @shareable { name: String }
        type Spot { at: Place }
        type Place @shareable { x: Int y: Int }
        type House @key(fields: "id") { id: ID! place: Place @shareable colour: Colour old: String moved: String }
        enum Colour { RED GREEN HIDDEN @inaccessible }`,
      two: `
        type Query { now: Moment @shareable common: String @shareable houses: [House!] }
        type Moment @shareable { hour: Int minute: Int second: Int zone: Zone }
        type Zone @shareable { name: String hours: Int }
        type Place @shareable { x: Int y: Int }
        type House @key(fields: "id") {
          id: ID! place: Place @shareable secret: String @inaccessible moved: String @override(from: "one")
          told: String @requires(fields: "colour") colour: Colour @external label: String @shareable
        }
        enum Colour { RED GREEN HIDDEN @inaccessible }`,
      three: `
        type Query { version: String @shareable }
        type House @key(fields: "id") { id: ID! label: String @shareable floors: [Place!]! }
        type Place @shareable { x: Int y: Int }`,
    },
    rows: [
      {
        ...{
          __typename: 'House',
          id: 'h',
          place: { x: 1, y: 2 },
          colour: 'GREEN',
          old: 'o',
          moved: 'm',
        },
        ...{
          secret: 's',
          label: 'l',
          floors: [
            { x: 0, y: 0 },
            { x: 0, y: 1 },
          ],
        },
      },
      {
        ...{ __typename: 'House', id: 'i', place: null, colour: 'HIDDEN', old: null, moved: null },
        ...{ secret: null, label: null, floors: [] },
      },
    ],
    fields: {
      'Query.now': { hour: 9, minute: 30, second: 15, zone: { name: 'CET', hours: 1 } },
      'Query.spot': { at: { x: 5, y: null } },
      'Query.common': 'good',
      'Query.version': '1',
      'Query.house': link('House', 'h'),
      'Query.houses': [link('House', 'h'), link('House', 'i')],
      'House.told': ({ colour }: Of) => `It is ${String(colour)}`,
    },
  },
  cases: [
    { says: 'asks one of those that know', query: '{ common }' },
    { says: 'asks the one that knows all', query: '{ now { hour second } }' },
    {
      says: 'asks the one that knows all of what is inside',
      query: '{ now { hour zone { name hours } } }',
    },
    {
      says: 'completes an object from who can',
      query: '{ spot { at { x y } } house { place { x y } } }',
    },
    {
      says: 'reads shared fields of an entity in one place',
      query: '{ house { place { x } moved label } }',
    },
    { says: 'reads a field where it moved to', query: '{ house { old moved } }' },
    {
      says: 'reads an entity of three subgraphs',
      query: '{ house { old told label floors { y } } }',
    },
    { says: 'requires what is shown, too', query: '{ house { told colour } houses { id } }' },
    { says: 'shows no value that is not for clients', query: '{ houses { colour } }' },
    { says: 'requires a value that is not for clients', query: '{ houses { id told } }' },
    {
      says: 'reads roots of three subgraphs',
      query: '{ common version spot { at { x } } houses { label } }',
    },
    { says: 'keeps empty lists of values', query: '{ houses { floors { x y } place { y } } }' },
    {
      says: 'tells the types of values',
      query: '{ __typename now { __typename zone { __typename } } house { place { __typename } } }',
    },
  ],
};
