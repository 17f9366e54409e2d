import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import { type Context, passOf } from './context';
import type { Manifest } from './define-subgraph';
import { guardFields } from './field-rules';
import { isKnown } from './known-person';

export interface FederatedSchema {
  /** What the agency publishes; the same text goes to `schema/subgraphs/<name>.graphql`. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** Builds the subgraph of one agency from its manifest. */
export async function federatedSchema(manifest: Manifest): Promise<FederatedSchema> {
  const plain = await buildSchema({
    resolvers: manifest.resolvers as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: [...manifest.types],
    validate: false,
    skipCheck: true, // most agencies have no root field of their own
  });
  guardFields(plain);
  const sdl = `${FEDERATION_HEADER}\n${published(plain)}\n`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const type of manifest.types) {
    const joint = JOINTS[type.name];
    if (joint) resolvers[type.name] = { ...resolvers[type.name], __resolveReference: joint(type) };
  }
  const typeDefs = parse(sdl);
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> },
  ]);
  return { sdl, schema };
}

interface Reference {
  readonly id: string;
}

/**
 * The two types that agencies meet in. One outside the pass, or one that the reader may not know
 * to be in the case, does not exist here: no query is sent.
 * Of a reference the key alone is taken: who asks states no facts.
 */
const JOINTS: Readonly<
  Record<string, (type: new () => object) => (ref: Reference, context: Context) => object | null>
> = {
  Person:
    (type) =>
    ({ id }, context) =>
      isKnown(context, id) ? Object.assign(new type(), { id }) : null,
  ChainCase:
    (type) =>
    ({ id }, context) =>
      passOf(context).caseId === id ? Object.assign(new type(), { id }) : null,
};

function published(plain: GraphQLSchema): string {
  return printSchemaWithDirectives(lexicographicSortSchema(plain))
    .replace(/^schema \{[^}]*\}\s*/m, '')
    .replace(/^type (Query|Mutation|Subscription)\s*(?=\n(\n|$)|$)/gm, '')
    .trim();
}
