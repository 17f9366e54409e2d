import type { Feature } from './feature';
import { link } from './graph';

/** Some subgraphs know of others' fields on one way to them, and not on another. */
export const PROVIDED_FIELDS: Feature = {
  name: 'fields that are provided on one way',
  graph: {
    subgraphs: {
      persons: `
        type Query { persons: [Person] }
        type Person @key(fields: "id") {
          id: ID! name: String @shareable birthday: String contact: Contact @shareable
        }
        type Contact { phone: String @shareable mail: String }`,
      meetings: `
        type Query {
          meetings: [Meeting!] @provides(fields: "chair { name }")
          next: Meeting
          speaker: Guest @provides(fields: "... on Person { name }")
        }
        union Guest = Person | Robot
        type Robot { model: String }
        type Meeting @key(fields: "id") {
          id: ID! day: String
          chair: Person
          guests: [Person] @provides(fields: "name contact { phone }")
        }
        type Person @key(fields: "id") { id: ID! name: String @external contact: Contact @external }
        type Contact { phone: String @external }`,
    },
    rows: [
      {
        __typename: 'Person',
        id: 'p',
        name: 'Pia',
        birthday: '1990-01-01',
        contact: { phone: '1', mail: 'p@x.example' },
      },
      { __typename: 'Person', id: 'q', name: null, birthday: null, contact: null },
      {
        __typename: 'Meeting',
        id: 'm',
        day: 'Monday',
        chair: link('Person', 'p'),
        guests: [link('Person', 'q'), null, link('Person', 'p')],
      },
      { __typename: 'Meeting', id: 'n', day: null, chair: null, guests: [] },
    ],
    fields: {
      'Query.persons': [link('Person', 'p'), link('Person', 'q')],
      'Query.meetings': [link('Meeting', 'm'), link('Meeting', 'n')],
      'Query.next': link('Meeting', 'm'),
      'Query.speaker': link('Person', 'p'),
    },
  },
  cases: [
    { says: 'asks nobody further for what is provided', query: '{ meetings { chair { name } } }' },
    { says: 'asks the owner where it is not provided', query: '{ next { chair { name } } }' },
    { says: 'asks the owner for the rest', query: '{ meetings { chair { name birthday } } }' },
    { says: 'provides for a list', query: '{ next { guests { name } } }' },
    { says: 'provides inside an object', query: '{ next { guests { contact { phone } } } }' },
    {
      says: 'asks the owner for the rest of an object',
      query: '{ next { guests { contact { phone mail } } } }',
    },
    {
      says: 'provides for one kind',
      query: '{ speaker { ... on Person { name } ... on Robot { model } } }',
    },
    {
      says: 'provides on both ways at once',
      query: '{ meetings { chair { name } guests { name birthday } } next { chair { birthday } } }',
    },
    { says: 'provides under another name', query: '{ meetings { chair { called: name } } }' },
  ],
};
