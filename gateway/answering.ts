import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestListener,
  HeaderMap,
} from '@apollo/server';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { fixedError, statusOf } from '../schema/errors';
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
 * @param answer never rejects: Apollo Server would say no more of it than that something went wrong
 */
export function answering(
  answer: (asked: OperationAsked, context: GatewayContext) => Promise<Answer>,
): ApolloServerPlugin<GatewayContext> {
  const listener: GraphQLRequestListener<GatewayContext> = {
    // By the hook's own type there always is an operation; there is none that has an unknown name.
    async responseForOperation({ document, queryHash, operation, request, contextValue }: Valid) {
      const { variables = {} } = request;
      const { status, errors, ...rest } =
        operation && queryHash !== undefined
          ? await answer(
              { document, queryHash, operationName: operation.name?.value, variables },
              contextValue,
            )
          : NO_OPERATION;
      const told = errors && { errors: errors.map((error) => masked(error.toJSON())) };
      return {
        http: { headers: new HeaderMap(), ...(status !== undefined && { status }) },
        body: { kind: 'single', singleResult: { ...rest, ...told } },
      };
    },
  };
  return { requestDidStart: async () => listener };
}

type Valid = Pick<GraphQLRequestContext<GatewayContext>, 'operation'> &
  Omit<GraphQLRequestContextResponseForOperation<GatewayContext>, 'operation'>;

/** The document has none of the name that was asked for, or several and no name was given. */
const NO_OPERATION: Answer = {
  status: statusOf('INVALID_OPERATION'),
  errors: [fixedError('INVALID_OPERATION')],
};

/** What Apollo Server would have executed: nothing, for every operation has been answered by then. */
export async function executeNothing(): Promise<never> {
  throw new Error('Expected an operation that is answered.');
}
