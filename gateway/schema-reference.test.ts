import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { buildClientSchema, getIntrospectionQuery, isObjectType } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import type { AgencyCode, ReaderFunction } from '../schema/policy/vocabulary';
import { createExecutor } from './execution/apollo-executor';
import { Introspection } from './introspection';

const SCHEMA = join(__dirname, '../schema');
const SUPERGRAPH = readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8');

/** The catalogue that the agencies agreed on, as it is written. */
interface Row {
  readonly subgraph: string;
  readonly type: string;
  readonly field: string;
  readonly category: string;
  readonly detail: string;
  readonly sensitivity: string;
}

describe('the schema reference', () => {
  let introspection: Introspection;
  beforeAll(async () => {
    const executor = await createExecutor({ supergraphSdl: SUPERGRAPH, send: async () => ({}) });
    introspection = new Introspection(executor.schema, SUPERGRAPH);
    await executor.stop();
  });

  const claims = (functions: readonly ReaderFunction[], agency: AgencyCode) => ({
    ...{ sub: 'reader:one', iat: 0, exp: 0, name: 'One', assurance: 'HIGH' as const },
    ...{ functions, agency, developer: true },
  });
  const referenceFor = (functions: readonly ReaderFunction[], agency: AgencyCode) =>
    introspection.reference(claims(functions, agency));

  it.each([
    ['CASE_DIRECTOR', 'HOUSES_OF_JUSTICE'],
    ['AGENCY_WORKER', 'MENTAL_HEALTH'],
    ['DPO', 'HOUSES_OF_JUSTICE'],
    ['STATISTICIAN', 'HOUSES_OF_JUSTICE'],
  ] as const)('has for a %s the fields that introspection has, and no other', (as, agency) => {
    const asked = { query: getIntrospectionQuery(), operationName: null, variables: null };
    const { body } = introspection.answer(asked, claims([as], agency)) ?? {};
    const schema = buildClientSchema(body?.data as unknown as IntrospectionQuery);
    const introspected = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        isObjectType(type)
          ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
          : [],
      );
    const referred = referenceFor([as], agency).types.flatMap(({ kind, name, fields }) =>
      kind === 'OBJECT' ? fields.map((field) => `${name}.${field.name}`) : [],
    );

    expect(referred.sort()).toEqual(introspected.sort());
  });

  it('says of each field what the catalogue says: whose it is, category, detail, sensitivity', () => {
    const rows = parseCsv<Row>(readFileSync(join(SCHEMA, 'catalogue/fields.csv')), {
      columns: true,
    });
    const agreed = new Map(rows.map((row) => [`${row.type}.${row.field}`, row]));
    const { types, categories } = referenceFor(['CASE_DIRECTOR'], 'HOUSES_OF_JUSTICE');
    const levels = new Map(categories.map((one) => [one.category as string, one.sensitivity]));
    const compared = types.flatMap(({ name, fields }) =>
      fields.flatMap(({ name: field, owner, labels }) => {
        const row = agreed.get(`${name}.${field}`);
        const [label, ...others] = labels;
        if (!row || !label || others.length > 0) return [];
        const { category, detail } = label;
        const told = [category, detail, `S${String(levels.get(category))}`];
        const written = [row.category, row.detail, row.sensitivity];
        const subgraph = owner?.toLowerCase().replaceAll('_', '-');
        return [
          [[...told, subgraph ?? row.subgraph], [...written, row.subgraph], `${name}.${field}`],
        ];
      }),
    );

    expect(compared.length).toBeGreaterThan(300);
    expect(compared.filter(([told, written]) => String(told) !== String(written))).toEqual([]);
  });

  it('says what the matrix opens to each function of the reader, and to nobody else', () => {
    const functionsIn = (category: string, ...reader: Parameters<typeof referenceFor>) =>
      referenceFor(...reader).categories.find((one) => one.category === category)?.functions;

    expect(functionsIn('INC_NARR', ['CASE_DIRECTOR'], 'HOUSES_OF_JUSTICE')).toEqual({
      CASE_DIRECTOR: 'ON_RELEASE',
    });
    expect(functionsIn('INC_FACT', ['AGENCY_WORKER', 'CASE_DIRECTOR'], 'MENTAL_HEALTH')).toEqual({
      ...{ AGENCY_WORKER: 'SUMMARY', CASE_DIRECTOR: 'FULL' },
    });
    expect(functionsIn('ACCESS_LOG', ['DPO'], 'HOUSES_OF_JUSTICE')).toEqual({ DPO: 'FULL' });
    expect(functionsIn('STRUCTURE', ['STATISTICIAN'], 'HOUSES_OF_JUSTICE')).toEqual({
      STATISTICIAN: 'FULL',
    });
  });

  it('has no row of the matrix about what the reader is told no field of', () => {
    const { categories } = referenceFor(['JUSTICE_ASSISTANT_OFFENDER'], 'HOUSES_OF_JUSTICE');

    expect(categories.map(({ category }) => category)).not.toContain('ADDR_CONF');
    expect(categories.map(({ category }) => category)).toContain('GUID_COMPL');
  });
});
