import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { caseIdOf, caseOf, saidOf } from './families';
import { agenciesOf, type Graph, labelledSdl } from './graph';
import { ASKED } from './sizes';

/** A subgraph of the bench that can be executed. */
export function subgraphSchema(graph: Graph, name: string): GraphQLSchema {
  const agency = agenciesOf(graph).find((one) => one.name === name);
  const resolvers = agency
    ? { Person: { __resolveReference: ({ id }: Asked) => ({ id, ...saidOf(agency, id) }) } }
    : { Query: { case: (_: unknown, { id }: Asked) => CASES.get(id)?.() } };
  return buildSubgraphSchema([{ typeDefs: parse(labelledSdl(graph, name)), resolvers }]);
}

interface Asked {
  readonly id: string;
}

const CASES: ReadonlyMap<string, () => object> = new Map(
  ASKED.flatMap(({ members, families }) =>
    Array.from({ length: families }, (_, number) => [
      caseIdOf(members, number),
      () => caseOf(members, number),
    ]),
  ),
);
