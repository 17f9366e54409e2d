import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import type { AgencyCode, ReaderFunction } from '../schema/policy/vocabulary';
import { createExecutor } from './execution/apollo-executor';
import { Introspection } from './introspection';

const SCHEMA = join(__dirname, '../schema');
const SUPERGRAPH = readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8');

/** Which functions read in which column, in the words of the design. */
const COLUMNS: readonly (readonly [string, ReaderFunction, AgencyCode])[] = [
  ['OM', 'MAGISTRATE', 'PROSECUTION'],
  ['POL', 'DUTY_OFFICER', 'POLICE'],
  ['JHO', 'JUSTICE_ASSISTANT_OFFENDER', 'HOUSES_OF_JUSTICE'],
  ['JHV', 'JUSTICE_ASSISTANT_VICTIM', 'HOUSES_OF_JUSTICE'],
  ['JHC', 'CHAIN_COORDINATOR', 'HOUSES_OF_JUSTICE'],
  ['MH', 'AGENCY_WORKER', 'MENTAL_HEALTH'],
  ['VK', 'AGENCY_SPOC', 'CHILD_ABUSE_CENTRE'],
  ['YW', 'INTEGRATION_CLIENT', 'YOUTH_WELFARE'],
  ['CAW', 'AGENCY_WORKER', 'GENERAL_WELFARE'],
  ['CITY', 'AGENCY_WORKER', 'MUNICIPALITY'],
  ['CD', 'CASE_DIRECTOR', 'HOUSES_OF_JUSTICE'],
];

describe('what developers are told of the schema', () => {
  let introspection: Introspection;
  let whole: GraphQLSchema;
  beforeAll(async () => {
    const send = async () => ({});
    const executor = await createExecutor({ supergraphSdl: SUPERGRAPH, send });
    whole = executor.schema;
    await executor.stop();
    introspection = new Introspection(whole, SUPERGRAPH);
  });

  function ask(
    query: string,
    functions: readonly ReaderFunction[] = ['CASE_DIRECTOR'],
    agency: AgencyCode = 'HOUSES_OF_JUSTICE',
    operationName: string | null = null,
  ) {
    const reader = { sub: 'reader:one', iat: 0, exp: 0, name: 'One', assurance: 'HIGH' } as const;
    return introspection.answer(
      { query, operationName, variables: null },
      { ...reader, functions, developer: true, agency },
    );
  }

  function fieldsFor(functions: readonly ReaderFunction[], agency?: AgencyCode): string[] {
    const answer = ask(getIntrospectionQuery(), functions, agency);
    expect(answer?.status).toBe(200);
    return fieldsOf(buildClientSchema(answer?.body.data as unknown as IntrospectionQuery));
  }

  it.each(COLUMNS)('are the fields of column %s, for a %s of %s', (column, as, agency) => {
    expect(fieldsFor([as], agency)).toEqual(reachable((cells) => [cells[column] ?? '-']));
  });

  it('are those of either side for a client, and of the log alone for a DPO', () => {
    const clients = reachable((cells) => [cells['CLV'] ?? '-', cells['CLP'] ?? '-']);
    const log = reachable((_cells, category) => [category === 'ACCESS_LOG' ? 'F' : '-']);

    expect(fieldsFor(['CLIENT'])).toEqual(clients);
    expect(fieldsFor(['DPO'], 'HOUSES_OF_JUSTICE')).toEqual(log);
  });

  it('are those of any of their functions, and of none how the graph is built', () => {
    const both = reachable((cells) => [cells['CD'] ?? '-', cells['JHO'] ?? '-']);

    expect(fieldsFor(['JUSTICE_ASSISTANT_OFFENDER', 'CASE_DIRECTOR'], 'HOUSES_OF_JUSTICE')).toEqual(
      both,
    );
    expect(fieldsFor(['STATISTICIAN'])).toEqual(reachable(() => ['-']));
    expect(fieldsFor([])).toEqual(reachable(() => ['-']));
  });

  it('are fewer than there are, and no type is left that no field leads to: the control', () => {
    const all = fieldsOf(whole);
    const some = fieldsFor(['JUSTICE_ASSISTANT_OFFENDER'], 'HOUSES_OF_JUSTICE');

    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
  });

  it('are words about mistakes, and never about what would be right', () => {
    expect(ask('{ agencies { cod } }')).toMatchObject({
      ...{ status: 400 },
      body: {
        errors: [
          {
            message: 'Cannot query field "cod" on type "Agency".',
            extensions: { code: 'INVALID_OPERATION' },
          },
        ],
      },
    });
  });

  it('are the same words for a field that they may not see as for one that is not there', () => {
    const [type, field] = firstHidden();
    const told = (name: string) => {
      const query = `{ agencies { nonsense } } fragment F on ${type} { ${name} }`;
      const answer = ask(query, ['JUSTICE_ASSISTANT_OFFENDER']);
      return answer?.body.errors?.map(({ message }) => message.replace(field, 'nowhere'));
    };

    expect(told(field)).toEqual(told('nowhere'));
    expect(told(field)).toContain(`Cannot query field "nowhere" on type "${type}".`);
    expect(told('__typename')).not.toEqual(told('nowhere'));
  });

  it('are ten mistakes at most', () => {
    const many = ask(`{ agencies { ${'nonsense '.repeat(200)} } }`);

    expect(many?.body.errors).toHaveLength(10);
  });

  it.each([
    ['beside data', '{ agencies { code } __schema { queryType { name } } }', null],
    [
      'beside data, in a fragment',
      '{ agencies { code } ...A } fragment A on Query { __schema { __typename } }',
      null,
    ],
    [
      'beside an operation that is asked',
      'query A { agencies { code } } query B { __schema { __typename } }',
      'A',
    ],
    [
      'without saying which operation',
      'query A { __typename } query B { __schema { __typename } }',
      null,
    ],
  ])('are nothing when it is asked %s', (_what, query, name) => {
    expect(ask(query, undefined, undefined, name)).toMatchObject({
      ...{ status: 400, body: { errors: [{ extensions: { code: 'INVALID_OPERATION' } }] } },
    });
  });

  it.each([
    ['in fragments', '{ ...A } fragment A on Query { ... { __schema { queryType { name } } } }'],
    ['beside the name of the root', '{ __typename __schema { queryType { name } } }'],
  ])('are told when it is asked %s', (_what, query) => {
    expect(ask(query)).toMatchObject({
      ...{ status: 200, body: { data: { __schema: { queryType: { name: 'Query' } } } } },
    });
  });

  it('are nothing about data: those are asked as everybody asks', () => {
    expect(ask('{ case { number __typename } }')).toBeUndefined();
  });

  /** A field that a worker on the offender's side may never see, of a type that they see. */
  function firstHidden(): [type: string, field: string] {
    const seen = new Set(fieldsFor(['JUSTICE_ASSISTANT_OFFENDER'], 'HOUSES_OF_JUSTICE'));
    const types = new Set([...seen].map((coordinate) => coordinate.split('.')[0]));
    const hidden = fieldsOf(whole).filter((one) => !seen.has(one));
    const [type, field] = hidden.map((one) => one.split('.')).find(([of]) => types.has(of)) ?? [];
    if (!type || !field) throw new Error('Expected a field that is hidden.');
    return [type, field];
  }
});

function fieldsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    )
    .sort();
}

type Cells = Readonly<Record<string, string>>;
const FULL = new Set(['O', 'F', 'R', 'E', 'own']);

/**
 * A plain reading of the matrix and of the labels: the fields that some function's cells open, as
 * far as the roots lead to them.
 * @param cellsOf for a row of the matrix, the cell of each of the reader's functions
 */
function reachable(cellsOf: (row: Cells, category: string) => readonly string[]): string[] {
  const rows = new Map(
    parseCsv<Cells>(readFileSync(join(SCHEMA, 'policy/need-to-know-matrix.csv')), {
      columns: true,
    }).map((row) => [row['category'] ?? '', row]),
  );
  const open = new Map<string, Map<string, string>>(); // type -> field -> the type it leads to
  for (const [, type = '', body = ''] of SUPERGRAPH.matchAll(/^type (\w+)([^{]*\{[^}]*\})/gm)) {
    const fields = new Map<string, string>();
    const bare = body.replaceAll(/"""[^"]*"""/g, '');
    for (const [, field = '', to = '', rest = ''] of bare.matchAll(
      /^ {2}(\w+)(?:\([^)]*\))?: \[*(\w+)[!\]]*(.*)$/gm,
    )) {
      const labels = [...rest.matchAll(/category: "(\w+)", detail: "(\w+)"/g)];
      const cells = labels.map(([, category = '', detail]) => {
        const given = ['STRUCTURE', 'SERVICE'].includes(category)
          ? cellsOf({}, category).map(() => 'F')
          : cellsOf(rows.get(category) ?? {}, category);
        return given.map((cell) => FULL.has(cell) || (cell === 'S' && detail === 'SUMMARY'));
      });
      const opens =
        cells[0]?.some((_, place) => cells.every((one) => one[place])) ?? field === 'id';
      if (opens) fields.set(field, to);
    }
    open.set(type, fields);
  }
  for (let before = -1; before !== size(open);) {
    before = size(open);
    for (const [type, fields] of open) {
      if (fields.size === 0) open.delete(type);
      for (const [field, to] of fields) {
        if (DECLARED.has(to) && !open.has(to)) fields.delete(field);
      }
    }
  }
  const found = new Set(['Query', 'Mutation']);
  for (const type of found) for (const to of open.get(type)?.values() ?? []) found.add(to);
  return [...found]
    .flatMap((type) => [...(open.get(type)?.keys() ?? [])].map((field) => `${type}.${field}`))
    .sort();
}

const DECLARED = new Set([...SUPERGRAPH.matchAll(/^type (\w+)/gm)].map(([, type]) => type));

function size(open: ReadonlyMap<string, ReadonlyMap<string, string>>): number {
  return [...open.values()].reduce((sum, { size: fields }) => sum + 1 + fields, 0);
}
