import type { GraphQLFormattedError } from 'graphql';
import { codeOf, fixedError } from './errors';

/** Apollo Server's own codes for an operation that never began. */
const INVALID = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The last hand on every error that leaves a server: one of the closed codes with its fixed text,
 * and the path of the field that is null for it. Any other text stays in the house.
 */
export function masked(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { path, extensions } = formatted;
  const code =
    codeOf(formatted) ?? (INVALID.has(extensions?.['code']) ? 'INVALID_OPERATION' : 'INTERNAL');
  const detail = codeOf(formatted) ? told(extensions) : {};
  return { ...fixedError(code, detail).toJSON(), ...(path ? { path } : {}) };
}

/** An agency, a policy or a remedy is named by one word; a sentence is somebody else's text. */
const WORD = /^[A-Za-z0-9_-]{1,64}$/;

/** Beside the code, an error may name an agency, a policy and a remedy; nothing else. */
function told(extensions: GraphQLFormattedError['extensions']): Record<string, string> {
  const known = ['agency', 'policy', 'remedy'].flatMap((name) => {
    const value = extensions?.[name];
    return typeof value === 'string' && WORD.test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}
