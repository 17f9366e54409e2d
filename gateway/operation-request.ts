import { fixedError } from '../schema/errors';
import { limitExceededByVariables } from './limits';

/** What a reader asks for, once that it has the shape of it (GraphQL over HTTP, POST only). */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads the body of a request. One operation at a time, and nothing beside it: a list of them, a
 * hash in place of a text, or a form of a simple request (which any page may send) is not one.
 * @throws a fixed error
 */
export function operationRequest(body: unknown): OperationRequest {
  if (!isRecord(body)) throw fixedError('INVALID_OPERATION');
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== 'string') throw fixedError('INVALID_OPERATION');
  if (operationName !== null && typeof operationName !== 'string') {
    throw fixedError('INVALID_OPERATION');
  }
  if (variables !== null && !isRecord(variables)) throw fixedError('INVALID_OPERATION');
  if (limitExceededByVariables(variables)) throw fixedError('LIMIT_EXCEEDED');
  return { query, operationName, variables };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
