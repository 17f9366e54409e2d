import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { fixedError } from '../schema/errors';
import { answerFailure } from '../schema/http-failure';
import { masked } from '../schema/masked-errors';
import { quietLogger } from '../schema/quiet-logger';
import { Agencies } from './agencies';
import { type Caller, callerOf } from './caller';
import { logRoutes } from './disclosure/log-routes';
import { Door } from './door';
import { FamilyGateway } from './family-gateway';
import { type Gates, GATES } from './gates';
import type { GatewayContext } from './gateway-context';
import { LIMITS } from './limits';
import { OPERATION_RULES } from './operation-rules';
import type { GatewaySettings } from './settings';
import { subgraphNames } from './subgraph-names';
import { variableCheck } from './variable-check';
import { watchFile } from './watch-file';

export interface RunningGateway {
  readonly url: string;
  /** Finishes the answers in flight, then closes the port. */
  stop(): Promise<void>;
}

/**
 * The one door: `/graphql` for readers, `/log` for whoever checks the disclosure log, `/health` and
 * `/ready` for whoever runs it.
 * @param gates others than ours, for a test that wants to see what holds without one
 */
export async function serveGateway(
  settings: GatewaySettings,
  gates: Partial<Gates> = {},
): Promise<RunningGateway> {
  const agencies = new Agencies(settings);
  const recorder = (gates.recorderOver ?? GATES.recorderOver)(settings.log);
  const supergraph = await readFile(settings.supergraphFile, 'utf8');
  expectAddresses(supergraph, settings);
  const gateway = new FamilyGateway(supergraph, agencies.send, settings, recorder, gates);
  const door = new Door();
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    door.use(apiSchema, coreSupergraphSdl);
  });
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
    validationRules: [...OPERATION_RULES],
    // The first mistake ends it: an answer says "not valid" once, whatever was found.
    validationOptions: { maxErrors: 0 },
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    persistedQueries: false,
    stringifyResult: (answer) => JSON.stringify(answer), // the bytes of every other answer of ours
    plugins: [
      variableCheck,
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
  const authenticate = callerOf(settings, recorder);

  app.get('/health', (_request, response) => {
    response.json({ up: true });
  });
  app.get('/ready', async (_request, response) => {
    const [knows, records] = await Promise.all([
      agencies.isReady('case-registry'),
      recorder.isReady(),
    ]);
    const ready = knows && records;
    response.status(ready ? 200 : 503).json({ ready });
  });
  app.use('/log', logRoutes(recorder));
  app.post(
    '/graphql',
    async (request, response, next) => {
      response.locals['caller'] = await authenticate(request.headers);
      next();
    },
    express.json({ limit: LIMITS.bodyBytes, verify: onlyUtf8 }),
    door.handle,
    expressMiddleware(apollo, {
      context: async ({ res }) => ({
        caller: res.locals['caller'] as Caller,
        silent: new Map<string, string>(),
      }),
    }),
  );
  app.use(() => {
    throw fixedError('INVALID_OPERATION'); // any other way in, `GET /graphql` among them
  });
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
      await recorder.close();
    },
  };
}

/** JSON is UTF-8 (RFC 8259); in another charset the same bytes are another text to whoever checks. */
function onlyUtf8(_request: IncomingMessage, _response: unknown, _body: Buffer, charset: string) {
  if (charset !== 'utf-8') throw fixedError('INVALID_OPERATION');
}

/** An agency without an address would look silent for ever. @throws the sentence that names it */
function expectAddresses(supergraphSdl: string, { urlOf }: GatewaySettings): void {
  for (const agency of subgraphNames(supergraphSdl)) urlOf(agency);
}
