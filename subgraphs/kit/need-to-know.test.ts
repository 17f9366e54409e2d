import { type GraphQLObjectType, parse, Kind } from 'graphql';
import type { DataSource } from 'typeorm';
import { dataSource, migrate } from './database';
import { type FederatedSchema, federatedSchema } from './federated-schema';
import { labelsOf } from './field-labels';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { toyLibrary } from './testing/toy/subgraph';

describe('the facts of a row', () => {
  let published: FederatedSchema;
  let db: DataSource;
  beforeAll(async () => {
    published = await federatedSchema(toyLibrary);
    const { ownerUrl } = await newDatabase(toyLibrary.name);
    await migrate(toyLibrary, ownerUrl);
    db = await dataSource(toyLibrary, ownerUrl).initialize();
  });
  afterAll(() => db.destroy());

  const loan = () => (published.schema.getType('Loan') as GraphQLObjectType).getFields();

  it('have the columns that the migration made, type by type', async () => {
    const { upQueries } = await db.driver.createSchemaBuilder().log();

    expect(upQueries).toEqual([]);
  });

  it.each([
    ['id', 'text', false, 'ID'],
    ['month', 'text', true, 'YearMonth'],
    ['kinds', 'text[]', false, '[ToyKind!]'],
    ['dueOn', 'date', true, 'Date'],
    ['lentAt', 'timestamptz', true, 'DateTime'],
    ['pieces', 'integer', true, 'Int'],
    ['isIncomplete', 'boolean', true, 'Boolean'],
    ['remark', 'text', true, 'String'],
    ['carrierId', 'text', true, 'ID'],
    ['playmateIds', 'text[]', false, '[ID!]'],
  ])('keep %s as %s and publish it as %s', (name, sql, isNullable, type) => {
    const column = db.getMetadata('Loan').findColumnWithPropertyName(name);
    const array = column?.isArray ? '[]' : '';

    expect(`${String(column?.type)}${array}`).toBe(sql);
    expect(column?.isNullable).toBe(isNullable);
    expect(String(loan()[name]?.type)).toBe(type);
  });

  it('can each be withheld: whatever is labelled is nullable', () => {
    const { definitions } = parse(published.sdl);
    const fields = definitions.flatMap((one) =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION ? (one.fields ?? []) : [],
    );
    const labelled = fields.filter((astNode) => labelsOf({ astNode }).length > 0);

    expect(labelled.length).toBeGreaterThan(10);
    expect(labelled.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)).toEqual([]);
  });

  it('carry their label into what is published', () => {
    expect([loan()['month'], loan()['remark']].map((field) => field && labelsOf(field))).toEqual([
      [{ category: 'INC_FACT', detail: 'SUMMARY' }],
      [{ category: 'INC_FACT', detail: 'FULL' }],
    ]);
  });

  it('have no column for a label, and no field for what is only looked at by a rule', () => {
    expect(db.getMetadata('Loan').findColumnWithPropertyName('label')).toBeUndefined();
    expect(loan()).not.toHaveProperty('isWithdrawn');
    expect(loan()).not.toHaveProperty('personId');
  });
});
