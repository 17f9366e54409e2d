import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { answerFailure } from '../schema/http-failure';
import { masked } from '../schema/masked-errors';
import { quietLogger } from '../schema/quiet-logger';
import { Agencies } from './agencies';
import { noAliasLikeAKey } from './alias-rule';
import { type Caller, callerOf } from './caller';
import { FamilyGateway } from './family-gateway';
import type { GatewayContext } from './gateway-context';
import type { GatewaySettings } from './settings';
import { subgraphNames } from './subgraph-names';
import { watchFile } from './watch-file';

const BODY_LIMIT = '256kb';

export interface RunningGateway {
  readonly url: string;
  /** Finishes the answers in flight, then closes the port. */
  stop(): Promise<void>;
}

/** The one door: `/graphql` for readers, `/health` and `/ready` for whoever runs it. */
export async function serveGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const agencies = new Agencies(settings);
  const supergraph = await readFile(settings.supergraphFile, 'utf8');
  expectAddresses(supergraph, settings);
  const gateway = new FamilyGateway(supergraph, agencies.send);
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false, // whoever started this process stops it, in its own order
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: masked,
    validationRules: [noAliasLikeAKey],
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    logger: quietLogger,
  });
  await apollo.start();
  const watch = watchFile(settings.supergraphFile, async (sdl) => {
    expectAddresses(sdl, settings);
    await gateway.use(sdl);
  });
  const authenticate = callerOf(settings);

  app.get('/health', (_request, response) => {
    response.json({ up: true });
  });
  app.get('/ready', async (_request, response) => {
    const ready = await agencies.isReady('case-registry');
    response.status(ready ? 200 : 503).json({ ready });
  });
  app.post(
    '/graphql',
    async (request, response, next) => {
      response.locals['caller'] = await authenticate(request.headers);
      next();
    },
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ res }) => ({
        caller: res.locals['caller'] as Caller,
        silent: new Map<string, string>(),
      }),
    }),
  );
  app.use(answerFailure);
  await new Promise<void>((listening, failed) => {
    http.once('error', failed).listen(settings.port, settings.host, listening);
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${String(port)}/graphql`,
    async stop() {
      watch.stop();
      await apollo.stop();
      await agencies.close();
    },
  };
}

/** An agency without an address would look silent for ever. @throws the sentence that names it */
function expectAddresses(supergraphSdl: string, { urlOf }: GatewaySettings): void {
  for (const agency of subgraphNames(supergraphSdl)) urlOf(agency);
}
