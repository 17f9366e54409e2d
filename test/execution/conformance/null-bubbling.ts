import type { Feature } from './feature';
import { fails, link } from './graph';
import { knowsNobody, says, silent } from './faults';

type Of = Readonly<Record<string, unknown>>;

/** Where null must take what holds it, over the borders of subgraphs. */
export const NULL_BUBBLING: Feature = {
  name: 'nulls that take what holds them',
  graph: {
    subgraphs: {
      cases: `
        type Query { case(id: ID!): Case cases: [Case!] strict: [Case!]! lists: [[Case!]!] sure: Case! box: Box! maybe: Box }
        type Box { case: Case! spare: Case }
        type Case @key(fields: "id") { id: ID! title: String! notes: [String!] lead: Person }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      persons: `
        type Case @key(fields: "id") { id: ID! director: Person! deputies: [Person!] team: [Person!]! guests: [Person]! count: Int! }
        type Person @key(fields: "id") { id: ID! name: String! phone: Phone aliases: [String!]! }
        type Phone { number: String! kind: String }`,
      posts: `
        type Person @key(fields: "id") { id: ID! post: String! desk: Desk }
        type Desk { floor: Int! near: Desk! }`,
    },
    rows: [
      {
        ...{ __typename: 'Case', id: 'whole', title: 'Whole', notes: ['a'], count: 2 },
        ...{
          director: link('Person', 'ann'),
          deputies: [link('Person', 'ann')],
          lead: link('Person', 'ann'),
        },
        ...{ team: [link('Person', 'ann')], guests: [] },
      },
      {
        ...{ __typename: 'Case', id: 'torn', title: 'Torn', notes: ['a', null], count: null },
        ...{
          director: link('Person', 'bo'),
          deputies: [link('Person', 'ann'), link('Person', 'bo')],
        },
        ...{
          team: [link('Person', 'ann'), null],
          guests: [link('Person', 'bo'), link('Person', 'ann')],
        },
        lead: link('Person', 'bo'),
      },
      {
        ...{
          __typename: 'Case',
          id: 'broken',
          title: fails('The title is lost.'),
          notes: null,
          count: fails('Not counted.'),
        },
        ...{ director: null, deputies: [null], team: [], guests: [null, link('Person', 'cas')] },
        lead: link('Person', 'cas'),
      },
      {
        ...{ __typename: 'Person', id: 'ann', name: 'Ann', post: 'clerk', aliases: [] },
        ...{
          phone: { number: '1', kind: 'home' },
          desk: { floor: 1, near: { floor: 2, near: null } },
        },
      },
      {
        ...{ __typename: 'Person', id: 'bo', name: 'Bo', post: null, aliases: ['b', null] },
        ...{
          phone: { number: null, kind: 'lost' },
          desk: { floor: 3, near: { floor: null, near: null } },
        },
      },
      {
        ...{
          __typename: 'Person',
          id: 'cas',
          name: null,
          post: fails('Posts are secret.'),
          aliases: fails('No names.'),
        },
        ...{ phone: null, desk: null },
      },
    ],
    fields: {
      'Query.case': (_: Of, { id }: Of) => link('Case', String(id)),
      'Query.cases': ['whole', 'torn', 'broken'].map((id) => link('Case', id)),
      'Query.strict': ['whole', 'torn'].map((id) => link('Case', id)),
      'Query.lists': [[link('Case', 'whole')], [link('Case', 'torn'), link('Case', 'broken')]],
      'Query.sure': link('Case', 'torn'),
      'Query.box': { case: link('Case', 'torn'), spare: link('Case', 'whole') },
      'Query.maybe': { case: link('Case', 'torn'), spare: link('Case', 'whole') },
    },
  },
  cases: [
    {
      says: 'leaves what is whole',
      query: '{ case(id: "whole") { title notes director { name post } team { name } count } }',
    },
    { says: 'takes a list for an element', query: '{ case(id: "torn") { title notes } }' },
    { says: 'takes an object for a field', query: '{ case(id: "broken") { id title } }' },
    { says: 'takes a list for a field of an element', query: '{ cases { title } }' },
    {
      says: 'takes an object for a field of another subgraph',
      query: '{ case(id: "torn") { title count } }',
    },
    { says: 'takes a list for a field of another subgraph', query: '{ cases { id count } }' },
    {
      says: 'takes all for a root that must be',
      query: '{ sure { count } case(id: "whole") { title } }',
    },
    { says: 'takes all for a list that must be', query: '{ strict { count } }' },
    { says: 'takes all, over an object in between', query: '{ box { case { count } } }' },
    {
      says: 'takes an object, and not what holds it',
      query: '{ maybe { case { count } } case(id: "whole") { id } }',
    },
    {
      says: 'takes from the third subgraph up to the first',
      query: '{ case(id: "torn") { director { post } } }',
    },
    { says: 'takes a list only', query: '{ case(id: "torn") { deputies { name post } } }' },
    { says: 'takes an element only', query: '{ case(id: "torn") { guests { name post } } }' },
    {
      says: 'takes an element that is null in a list that must be',
      query: '{ case(id: "torn") { team { name } } }',
    },
    {
      says: 'takes what was kept beside it',
      query: '{ case(id: "torn") { lead { name phone { number } } } }',
    },
    {
      says: 'does not take for a field that is not asked',
      query: '{ case(id: "torn") { lead { name phone { kind } } } }',
    },
    {
      says: 'takes inside objects of another subgraph',
      query: '{ cases { id lead { name desk { floor near { floor } } } } }',
    },
    { says: 'takes for errors as for nulls', query: '{ case(id: "broken") { guests { post } } }' },
    {
      says: 'takes a list of strings for a null',
      query: '{ case(id: "torn") { guests { aliases } } }',
    },
    {
      says: 'takes for one name and not for another',
      query: '{ a: case(id: "torn") { count } b: case(id: "torn") { title } }',
    },
    { says: 'takes lists in lists', query: '{ lists { id title } }' },
    { says: 'takes lists in lists, over subgraphs', query: '{ lists { id count } }' },
    {
      says: 'takes nothing for what is skipped',
      query: '{ case(id: "torn") { id count @skip(if: true) } }',
    },
    {
      says: 'takes for an entity that its owner does not know',
      query: '{ case(id: "whole") { title director { name } } }',
      faults: { persons: knowsNobody },
    },
    {
      says: 'takes for a subgraph that does not answer',
      query: '{ cases { title lead { id post } } }',
      faults: { posts: silent },
    },
    {
      says: 'takes for a value that is none',
      query: '{ case(id: "whole") { id count } }',
      faults: { persons: says('count', 'two') },
    },
    {
      says: 'takes for an object where a list must be',
      query: '{ case(id: "whole") { id team { id } } }',
      faults: { persons: says('team', {}) },
      right: { data: { case: null }, errors: [['case', 'team']] },
      stockIsWrong: 'It answers one error and no data at all.',
    },
  ],
};
