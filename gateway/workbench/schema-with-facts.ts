import {
  buildClientSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';

/**
 * The schema as introspection tells it, with more in the description of each field: the editor shows
 * it where one points at a field, and where one chooses from a list of them.
 * @param factsOf what to say of a field, by coordinate; nothing of what is not known
 */
export function schemaWithFacts(
  told: IntrospectionQuery,
  factsOf: (coordinate: string) => string | undefined,
): GraphQLSchema {
  const schema = buildClientSchema(told);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const facts = factsOf(`${type.name}.${field.name}`);
      if (facts !== undefined) field.description = `${field.description ?? ''}\n\n${facts}`.trim();
    }
  }
  return schema;
}
