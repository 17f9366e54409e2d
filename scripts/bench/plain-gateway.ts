import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { Agencies } from '../../gateway/agencies';
import { answering, executeNothing } from '../../gateway/answering';
import { callerOf } from '../../gateway/caller';
import { Door } from '../../gateway/door';
import { createExecutor } from '../../gateway/execution/plan-executor';
import type { Executor } from '../../gateway/execution/executor';
import { front } from '../../gateway/front';
import type { GatewayContext } from '../../gateway/gateway-context';
import { graphqlRoute } from '../../gateway/graphql-route';
import { LIMITS } from '../../gateway/limits';
import { OPERATION_RULES } from '../../gateway/operation-rules';
import type { RunningGateway } from '../../gateway/serve';
import type { GatewaySettings } from '../../gateway/settings';
import { variableCheck } from '../../gateway/variable-check';
import { quietLogger } from '../../schema/quiet-logger';
import { unrecorded } from './unrecorded';

/**
 * Our gateway with authorization compiled out: it authenticates, limits, validates, plans and
 * fetches as ours does, and decides, prunes, masks, checks and explains nothing. For the bench,
 * over agencies that hold invented families only.
 */
export async function servePlainGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const agencies = new Agencies(settings);
  const supergraphSdl = await readFile(settings.supergraphFile, 'utf8');
  const executor = await createExecutor<GatewayContext>({ supergraphSdl, send: agencies.send });
  const door = new Door();
  door.use(executor.schema, supergraphSdl);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: new PlainGateway(executor, supergraphSdl),
    ...{ introspection: false, csrfPrevention: true, persistedQueries: false },
    ...{ stopOnTerminationSignals: false, hideSchemaDetailsFromClientErrors: true },
    validationRules: [...OPERATION_RULES],
    validationOptions: { maxErrors: 0 },
    parseOptions: { maxLexicalTokens: LIMITS.tokens, noLocation: true },
    stringifyResult: (answer) => JSON.stringify(answer),
    plugins: [
      variableCheck,
      answering(async (asked, context) => {
        const { data, errors } = await executor.execute({ ...asked, context });
        return { ...(data !== undefined && { data }), ...(errors && { errors }) };
      }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: quietLogger,
  });
  await apollo.start();
  const authenticate = callerOf(settings, unrecorded());
  const { deadlineMs } = settings;
  const graphql = graphqlRoute({ apollo, authenticate, door, deadlineMs });
  const http = createServer(front({ 'POST /graphql': graphql }));
  await new Promise<void>((listening, failed) => {
    http.once('error', failed).listen(settings.port, settings.host, listening);
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${String(port)}/graphql`,
    async stop() {
      await apollo.stop();
      await new Promise((closed) => {
        http.close(closed).closeAllConnections();
      });
      await agencies.close();
    },
  };
}

/** Tells Apollo Server the schema. */
class PlainGateway implements GatewayInterface {
  constructor(
    private readonly executor: Executor<GatewayContext>,
    private readonly coreSupergraphSdl: string,
  ) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    listener({ apiSchema: this.executor.schema, coreSupergraphSdl: this.coreSupergraphSdl });
    return () => undefined;
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    return { executor: executeNothing };
  }

  async stop(): Promise<void> {
    await this.executor.stop();
  }
}
