import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, graphql, type GraphQLSchema, parse } from 'graphql';
import type { Fetch, Send } from '../executor';

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key" "@requires" "@external" "@shareable" "@interfaceObject"
])`;

type Module = Exclude<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;
type Resolvers = Module extends infer One
  ? One extends { resolvers?: infer R }
    ? R
    : never
  : never;

/** Subgraphs in this process: their schemas, and what answers them. */
export type SmallSubgraphs = Readonly<
  Record<string, { readonly sdl: string; readonly resolvers?: NonNullable<Resolvers> }>
>;

export function composed(subgraphs: SmallSubgraphs): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      ...{ name, typeDefs: parse(HEADER + sdl), url: `http://${name}` },
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

export interface SmallFederation {
  readonly supergraphSdl: string;
  /** Every fetch so far, in order. */
  readonly asked: readonly { readonly subgraph: string; readonly fetch: Fetch }[];
  readonly send: Send<object>;
}

/** @param tamper what is made of an answer on its way; it may throw */
export function smallFederation(
  subgraphs: SmallSubgraphs,
  tamper: (subgraph: string, answer: ExecutionResult) => unknown = (_, answer) => answer,
): SmallFederation {
  const schemas = new Map<string, GraphQLSchema>(
    Object.entries(subgraphs).map(([name, { sdl, resolvers = {} }]) => [
      name,
      buildSubgraphSchema({ typeDefs: parse(HEADER + sdl), resolvers }),
    ]),
  );
  const asked: SmallFederation['asked'][number][] = [];
  return {
    ...{ supergraphSdl: composed(subgraphs), asked },
    async send(subgraph, fetch) {
      asked.push({ subgraph, fetch });
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`Expected a subgraph, got ${subgraph}.`);
      const answer = await graphql({
        ...{ schema, source: fetch.query, variableValues: fetch.variables },
      });
      // As it would come over HTTP.
      return JSON.parse(JSON.stringify(tamper(subgraph, answer))) as ExecutionResult;
    },
  };
}
