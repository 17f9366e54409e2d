import './telemetry-off';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { quietLogger } from '../../schema/quiet-logger';
import type { ExecutionRequest, Executor, ExecutorOptions } from './executor';
import { PLANNER_BOUNDS } from './planning-limits';

/**
 * The first implementation of `createExecutor`: the stock `ApolloGateway` with our own transport.
 * It stays as the oracle of the second.
 */
export async function createExecutor<Context extends object>({
  supergraphSdl,
  send,
}: ExecutorOptions<Context>): Promise<Executor<Context>> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    debug: false,
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => ({
      process: (({ request, context }) =>
        send(
          name,
          {
            query: request.query ?? '',
            variables: request.variables,
            operationName: request.operationName,
          },
          context as Context,
        )) as GraphQLDataSource['process'],
    }),
    queryPlannerConfig: { reuseQueryFragments: false, debug: PLANNER_BOUNDS },
    logger: quietLogger,
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    execute: (request) => executor(requestContext(request)),
    stop: () => gateway.stop(),
  };
}

/** As much of Apollo Server's request context as the stock gateway reads. */
function requestContext<Context extends object>({
  document,
  queryHash,
  operationName,
  variables = {},
  context,
}: ExecutionRequest<Context>): GatewayGraphQLRequestContext {
  const request = { variables, ...(operationName === undefined ? {} : { operationName }) };
  return {
    ...{ document, queryHash, request, context, metrics: {}, logger: quietLogger },
    ...{ operationName: operationName ?? null },
  } as unknown as GatewayGraphQLRequestContext;
}
