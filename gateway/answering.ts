import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { fixedError } from '../schema/errors';
import { masked } from '../schema/masked-errors';
import type { GatewayContext } from './gateway-context';
import type { OperationAsked } from './need-to-know/prepared-operations';

/** What is answered to an operation. */
export interface Answer extends Pick<FormattedExecutionResult, 'data' | 'extensions'> {
  readonly errors?: readonly GraphQLError[];
  /** Of an answer that is one refusal. */
  readonly status?: number;
}

/**
 * Has each operation that Apollo Server parsed and validated answered by us, by the hook that it has
 * for that. By way of its gateway's executor it makes another context for each request first, in the
 * stock gateway's form, and weighs once more what the reader accepts: a tenth of what a view costs,
 * and those contexts live until the next full collection (test/RESULTS.md).
 */
export function answering(
  answer: (asked: OperationAsked, context: GatewayContext) => Promise<Answer>,
): ApolloServerPlugin<GatewayContext> {
  const listener: GraphQLRequestListener<GatewayContext> = {
    async responseForOperation({ document, queryHash, operationName, request, contextValue }) {
      if (queryHash === undefined) throw fixedError('INTERNAL'); // never, of a valid operation
      const { variables = {} } = request;
      const named = operationName ?? request.operationName;
      const asked = { document, queryHash, operationName: named, variables };
      const { status, errors, ...rest } = await answer(asked, contextValue);
      const told = errors && { errors: errors.map((error) => masked(error.toJSON())) };
      return {
        http: { headers: new HeaderMap(), ...(status !== undefined && { status }) },
        body: { kind: 'single', singleResult: { ...rest, ...told } },
      };
    },
  };
  return { requestDidStart: async () => listener };
}

/** What Apollo Server would have executed: nothing, for every operation has been answered by then. */
export async function executeNothing(): Promise<never> {
  throw new Error('Expected an operation that is answered.');
}
