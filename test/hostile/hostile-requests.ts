import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery, parse } from 'graphql';
import type { ErrorCode } from '../../schema/errors';
import { HOSTILE_OPERATIONS } from '../abuse/hostile-operations';
import type { HostileKnock } from './knock';

/** A request that means harm, and what is answered: one fixed error, or data that are right. */
export interface HostileRequest {
  readonly what: string;
  /** Made when it is sent: some are large. */
  readonly knock: () => HostileKnock;
  readonly answer: ErrorCode | Readonly<Record<string, unknown>>;
}

/** The number of the case that is open, as everybody may ask for it who has opened it. */
export const NUMBER = { case: { number: 'KD-LIM-2026-00321' } };
const ASK = '{ case { number } }';
const OPEN =
  'mutation { openCase(input: { caseId: "x", function: CLIENT, purpose: TRIAGE }) { token } }';
const MEGABYTE = 1024 * 1024;
const asked = (query: string, more: object = {}): HostileKnock => ({
  body: JSON.stringify({ query, ...more }),
});
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** 1,000 aliases, keys tried through aliases, bombs, floods, and bodies of any size. */
export const TOO_MUCH: readonly HostileRequest[] = [
  ...HOSTILE_OPERATIONS.map(({ what, query }) => ({
    ...{ what, knock: () => asked(query), answer: 'LIMIT_EXCEEDED' as const },
  })),
  {
    what: 'a list of a thousand operations',
    knock: () => ({ body: JSON.stringify(Array(1_000).fill({ query: ASK })) }),
    answer: 'INVALID_OPERATION',
  },
  {
    what: 'sixty megabytes',
    // Sent in pieces: the agencies answer on the thread that sends this.
    knock: () => ({ body: new Blob(Array<Blob>(60).fill(new Blob([' '.repeat(MEGABYTE)]))) }),
    answer: 'LIMIT_EXCEEDED',
  },
  {
    what: 'sixty megabytes in a small parcel',
    knock: () => ({
      body: gzipSync(Buffer.alloc(60 * MEGABYTE, ' ')),
      headers: { 'content-encoding': 'gzip' },
    }),
    answer: 'LIMIT_EXCEEDED',
  },
  {
    what: 'a megabyte of tokens',
    knock: () => asked('{a}'.repeat(350_000)),
    answer: 'LIMIT_EXCEEDED',
  },
  {
    what: 'variables deeper than a stack',
    knock: () => ({ body: `{"query":"${ASK}","variables":{"a":${nested(100_000)}}}` }),
    answer: 'LIMIT_EXCEEDED',
  },
  {
    what: 'a thousand variables',
    knock: () => asked(ASK, { variables: { a: Array(1_000).fill(1) } }),
    answer: 'LIMIT_EXCEEDED',
  },
  {
    what: 'thousands of mistakes',
    knock: () => asked(`{ case { ${'nonsenseOfMine '.repeat(3_500)} } }`),
    answer: 'INVALID_OPERATION',
  },
  {
    what: 'as many selections as are let in, all the same',
    knock: () => asked(`{ case { ${'number '.repeat(3_900)} } }`),
    answer: 'INVALID_OPERATION', // validation stops at a number of comparisons of its own
  },
  {
    what: 'a few hundred of them',
    knock: () => asked(`{ case { ${'number '.repeat(500)} } }`),
    answer: NUMBER,
  },
];

/** GET mutations, forms of simple requests, charsets: what is no operation of ours. */
export const OTHER_WAYS_IN: readonly HostileRequest[] = [
  ...(
    [
      [
        'a mutation in the address',
        { method: 'GET', search: `?query=${encodeURIComponent(OPEN)}` },
      ],
      ['a query in the address', { method: 'GET', search: `?query=${encodeURIComponent(ASK)}` }],
      ['a PUT', { method: 'PUT', ...asked(ASK) }],
      ['plain text', { ...asked(OPEN), headers: { 'content-type': 'text/plain' } }],
      [
        'a form',
        {
          body: `query=${encodeURIComponent(OPEN)}`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
      ],
      [
        'a form of parts',
        {
          body: `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${OPEN}\r\n--x--`,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        },
      ],
      ['no content type', { ...asked(OPEN), headers: { 'content-type': undefined } }],
      [
        'UTF-16',
        {
          body: Buffer.from(JSON.stringify({ query: ASK }), 'utf16le'),
          headers: { 'content-type': 'application/json; charset=utf-16le' },
        },
      ],
      ...['utf-7', 'utf-32', 'latin1', 'ibm037', 'x-nothing'].map(
        (charset) =>
          [
            `the charset ${charset}`,
            { ...asked(ASK), headers: { 'content-type': `application/json; charset=${charset}` } },
          ] as const,
      ),
      ['a packing that nobody knows', { ...asked(ASK), headers: { 'content-encoding': 'x' } }],
      ['bytes', { body: randomBytes(500) }],
      ['a query that is an object', { body: JSON.stringify({ query: parse(ASK) }) }],
    ] satisfies readonly (readonly [string, HostileKnock])[]
  ).map(([what, knock]) => ({ what, knock: () => knock, answer: 'INVALID_OPERATION' as const })),
];

/** Words that mean something to JavaScript, wherever a reader may choose a word. */
export const NAMES: readonly HostileRequest[] = [
  ...['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((word) => [
    {
      what: `the alias ${word}`,
      knock: () => asked(`{ case { ${word}: number } }`),
      answer: { case: { [word]: NUMBER.case.number } },
    },
    {
      what: `the variable ${word}, in a directive`,
      knock: () =>
        asked(`query ($${word}: Boolean!) { case { number state @skip(if: $${word}) } }`, {
          variables: { [word]: true },
        }),
      answer: NUMBER,
    },
    {
      what: `the variable ${word}, which nobody declares`,
      knock: () => asked(`{ case { number @skip(if: $${word}) } }`),
      answer: 'INVALID_OPERATION' as const,
    },
    {
      what: `the operation ${word}`,
      knock: () => asked(`query ${word} { case { number } }`, { operationName: word }),
      answer: NUMBER,
    },
    {
      what: `the operation ${word}, which is not there`,
      knock: () => asked('query A { case { number } }', { operationName: word }),
      answer: 'INVALID_OPERATION' as const,
    },
    {
      what: `the fragment ${word}`,
      knock: () => asked(`{ case { ...${word} } } fragment ${word} on ChainCase { number }`),
      answer: NUMBER,
    },
  ]),
  {
    what: 'the alias __proto__',
    knock: () => asked('{ case { __proto__: number } }'),
    answer: 'INVALID_OPERATION',
  },
  {
    what: 'the variable __proto__',
    knock: () =>
      asked('query ($__proto__: Boolean! = true) { case { number @skip(if: $__proto__) } }'),
    answer: 'INVALID_OPERATION',
  },
  {
    what: 'keys of a body that would be prototypes',
    knock: () => ({
      body: `{"query":"${ASK}","__proto__":{"query":"{ reader }","polluted":1},
        "constructor":{"prototype":{"polluted":1}},
        "variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
    }),
    answer: NUMBER,
  },
];

/** The schema, its helpers, and headers that would be believed inside. */
export const HIDDEN: readonly HostileRequest[] = [
  ...[
    ['the schema', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Person") { fields { name } } }'],
    ['the schema beside data', '{ case { number } __schema { queryType { name } } }'],
    [
      'the schema in a fragment',
      '{ ...A } fragment A on Query { ... { __schema { __typename } } }',
    ],
    ['the SDL of a subgraph', '{ _service { sdl } }'],
    [
      'entities',
      '{ _entities(representations: [{ __typename: "Person", id: "a" }]) { __typename } }',
    ],
    ['a near miss', '{ case { numbr } }'],
    ['a near miss of a type', '{ case { ... on ChainCas { number } } }'],
    ['a near miss of a word', 'mutation { openCase(input: { purpose: TRIAG }) { token } }'],
    ['a subscription', 'subscription { case { number } }'],
    ['a type of their own', 'type Query { case: Int }'],
    ['parts that come later', '{ case { number ... @defer { state } } }'],
  ].map(([what = '', query = '']) => ({
    ...{ what, knock: () => asked(query), answer: 'INVALID_OPERATION' as const },
  })),
  {
    what: 'headers for plans, traces and identities of the inside',
    knock: () => ({
      ...asked(ASK),
      headers: {
        ...{ 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
        ...{ 'reader-access': 'a.b.c', 'x-forwarded-user': 'reader:katrien-baeten' },
        ...{ 'x-forwarded-for': '127.0.0.1', 'x-apollo-operation-name': 'X' },
      },
    }),
    answer: NUMBER,
  },
];
