import { buildSchema, type GraphQLSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { schemaWithFacts } from './schema-with-facts';

const SCHEMA = buildSchema(`
  type Query { "The one." case: ChainCase other: String }
  type ChainCase { number: String }
`);

describe('the schema of the editor', () => {
  const told = introspectionFromSchema(SCHEMA);
  const facts = new Map([
    ['Query.case', '- Owner: the registry'],
    ['ChainCase.number', '- Owner: the registry'],
  ]);
  const described = (schema: GraphQLSchema, type: string, field: string) => {
    const found = schema.getType(type);
    return isObjectType(found) ? found.getFields()[field]?.description : undefined;
  };

  it('says what is known of each field after its description', () => {
    const schema = schemaWithFacts(told, (coordinate) => facts.get(coordinate));

    expect(described(schema, 'Query', 'case')).toBe('The one.\n\n- Owner: the registry');
    expect(described(schema, 'ChainCase', 'number')).toBe('- Owner: the registry');
    expect(described(schema, 'Query', 'other')).toBeNull();
  });

  it('says something else the next time, for what was told stays as it is', () => {
    schemaWithFacts(told, () => 'first');

    expect(
      described(
        schemaWithFacts(told, () => 'second'),
        'Query',
        'case',
      ),
    ).toBe('The one.\n\nsecond');
  });
});
