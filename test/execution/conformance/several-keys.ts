import type { Feature } from './feature';
import { Link } from './graph';

type Of = Readonly<Record<string, unknown>>;

/** Files: each subgraph numbers them in its own way, and some know two of the numbers. */
export const SEVERAL_KEYS: Feature = {
  name: 'several keys',
  graph: {
    subgraphs: {
      intake: `
        type Query { files: [File!]! byNotice(notice: String!): File }
        type File @key(fields: "notice") { notice: String! subject: String }`,
      registry: `
        type Query { registered(number: Int!): File }
        type File @key(fields: "notice") @key(fields: "number year") { notice: String! number: Int! year: Int! clerk: Clerk }
        type Clerk @key(fields: "office { id } name") { name: String! office: Office! }
        type Office { id: ID! }`,
      court: `
        type Query { hearings: [Hearing!] }
        type Hearing @key(fields: "id") { id: ID! file: File room: String }
        type File @key(fields: "number year") @key(fields: "roll") { number: Int! year: Int! roll: ID! judge: String }`,
      prison: `
        type File @key(fields: "roll") { roll: ID! days: Int }`,
      staff: `
        type Clerk @key(fields: "office { id } name") { name: String! office: Office! phone: String colleagues: [Clerk!] }
        type Office { id: ID! }`,
    },
    rows: [
      {
        ...{
          __typename: 'File',
          notice: 'n1',
          number: 1,
          year: 2025,
          roll: 'r1',
          subject: 'noise',
        },
        ...{ judge: 'Maes', days: 30, clerk: new Link('Clerk', { name: 'Els' }) },
      },
      {
        ...{ __typename: 'File', notice: 'n2', number: 1, year: 2026, roll: 'r2', subject: null },
        ...{ judge: null, days: null, clerk: new Link('Clerk', { name: 'Jo' }) },
      },
      {
        ...{
          __typename: 'File',
          notice: 'n3',
          number: 2,
          year: 2026,
          roll: 'r3',
          subject: 'theft',
        },
        ...{ judge: 'Smets', days: 0, clerk: null },
      },
      {
        __typename: 'Clerk',
        name: 'Els',
        office: { id: 'o1' },
        phone: '011',
        colleagues: [new Link('Clerk', { name: 'Jo' })],
      },
      { __typename: 'Clerk', name: 'Jo', office: { id: 'o2' }, phone: '089', colleagues: [] },
      { __typename: 'Hearing', id: 'h1', room: 'A', file: new Link('File', { notice: 'n2' }) },
      { __typename: 'Hearing', id: 'h2', room: 'B', file: null },
    ],
    fields: {
      'Query.files': ['n1', 'n2', 'n3'].map((notice) => new Link('File', { notice })),
      'Query.byNotice': (_: Of, { notice }: Of) => new Link('File', { notice }),
      'Query.registered': (_: Of, { number }: Of) => new Link('File', { number }),
      'Query.hearings': ['h1', 'h2'].map((id) => new Link('Hearing', { id })),
    },
  },
  cases: [
    { says: 'reads by the first key', query: '{ files { subject number year } }' },
    { says: 'changes from one key to another', query: '{ files { subject judge } }' },
    { says: 'changes twice', query: '{ files { subject days } }' },
    { says: 'does not show the keys it changed by', query: '{ byNotice(notice: "n1") { days } }' },
    {
      says: 'shows the keys that are asked',
      query: '{ byNotice(notice: "n1") { roll number year notice days } }',
    },
    { says: 'starts in the middle', query: '{ registered(number: 2) { subject days judge } }' },
    {
      says: 'starts at the other end',
      query: '{ hearings { room file { subject clerk { name } days } } }',
    },
    {
      says: 'reads by a key of two fields, one of which alone is not unique',
      query: '{ files { number judge } }',
    },
    { says: 'reads by a key inside an object', query: '{ files { clerk { phone } } }' },
    {
      says: 'shows the object that holds a key',
      query: '{ files { clerk { office { id } phone name } } }',
    },
    {
      says: 'follows entities with such keys',
      query: '{ files { clerk { colleagues { phone office { id } } } } }',
    },
    {
      says: 'names keys anew',
      query: '{ files { id: subject roll: notice days } }',
      stockIsWrong: 'It takes the value under that name for the key.',
    },
    {
      says: 'names a key as another key',
      query: '{ files { year: number number: year judge } }',
      stockIsWrong: 'It takes the value under that name for the key.',
    },
    {
      says: 'reads one file by three ways',
      query:
        '{ byNotice(notice: "n2") { days } registered(number: 1) { judge } hearings { file { subject } } }',
    },
  ],
};
