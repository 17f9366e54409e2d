import { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** An error of a subgraph, where a reader has what it is about: as the stock gateway tells it. */
export function subgraphError(
  subgraph: string,
  error: Pick<GraphQLError, 'message' | 'extensions'>,
  path: Path | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${subgraph}"`;
  const code =
    (error.extensions as Partial<GraphQLError['extensions']> | undefined)?.['code'] ??
    'DOWNSTREAM_SERVICE_ERROR';
  const extensions = { ...error.extensions, code, serviceName: subgraph };
  return new GraphQLError(message, { extensions, ...(path ? { path } : {}) });
}

/** What a fetch was rejected with, as an error of its answer. */
export function fetchError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, { originalError: original });
}
