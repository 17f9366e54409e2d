import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { masked } from '../schema/masked-errors';
import { quietLogger } from '../schema/quiet-logger';
import { REGISTRY } from '../schema/registry';
import { Agencies } from './agencies';
import { answering } from './answering';
import { callerOf } from './caller';
import { logRoutes } from './disclosure/log-routes';
import { documentStore } from './document-store';
import { Door } from './door';
import { FamilyGateway } from './family-gateway';
import { front, json } from './front';
import { type Gates, GATES } from './gates';
import type { GatewayContext } from './gateway-context';
import { graphqlRoute } from './graphql-route';
import { LIMITS } from './limits';
import { OPERATION_RULES } from './operation-rules';
import type { GatewaySettings } from './settings';
import { pageRoutes } from './sign-in/page-routes';
import { quietToPage } from './sign-in/quiet-to-page';
import { signIn } from './sign-in/sign-in';
import { subgraphNames } from './subgraph-names';
import { trustedOperations } from './trusted-operations';
import { variableCheck } from './variable-check';
import { watchFile } from './watch-file';
import { workbenchRoutes } from './workbench-routes';

/** Who takes longer to send a request holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;

export interface RunningGateway {
  readonly url: string;
  /** Finishes the answers in flight, then closes the port. */
  stop(): Promise<void>;
}

/**
 * The one door: `/graphql` for readers, the page and its sign-in for people, `/log` for whoever
 * checks the disclosure log, `/health` and `/ready` for whoever runs it.
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
  const trusted = await trustedOperations(settings.supergraphFile);
  const gateway = new FamilyGateway(
    ...([supergraph, agencies.send, settings, recorder, gates, trusted] as const),
  );
  const door = new Door();
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    door.use(apiSchema, coreSupergraphSdl);
  });
  const http = createServer({ requestTimeout: REQUEST_TIMEOUT_MS });
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
    // Where each node stood in its text is five times the node, and nobody is told.
    parseOptions: { maxLexicalTokens: LIMITS.tokens, noLocation: true },
    documentStore: documentStore(),
    persistedQueries: false,
    // In the bytes of every other answer of ours: Apollo Server would end it with a line.
    stringifyResult: (answer) => JSON.stringify(answer),
    plugins: [
      variableCheck,
      answering((asked, context) => gateway.answer(asked, context)),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // nothing of ours is ever stored: the front says so
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    logger: quietLogger,
  });
  await apollo.start();
  const watch = watchFile(settings.supergraphFile, async (sdl) => {
    expectAddresses(sdl, settings);
    await gateway.use(sdl);
  });
  const readiness = async () => {
    const [knows, records] = await Promise.all([agencies.isReady(REGISTRY), recorder.isReady()]);
    const ready = knows && records;
    return json(ready ? 200 : 503, { ready });
  };
  const { authenticate, routes } = signIn(settings.signIn, callerOf(settings, recorder));
  const { deadlineMs, pageFolder, workbenchFolder } = settings;
  http.on(
    'request',
    front({
      'POST /graphql': quietToPage(graphqlRoute({ apollo, authenticate, door, deadlineMs })),
      'GET /health': async () => json(200, { up: true }),
      'GET /ready': readiness,
      ...logRoutes(recorder),
      ...routes,
      ...(pageFolder ? await pageRoutes(pageFolder, settings.signIn?.provider) : {}),
      ...(workbenchFolder ? await workbenchRoutes(workbenchFolder, door, authenticate) : {}),
    }),
  );
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

/** An agency without an address would look silent for ever. @throws the sentence that names it */
function expectAddresses(supergraphSdl: string, { urlOf }: GatewaySettings): void {
  for (const agency of subgraphNames(supergraphSdl)) urlOf(agency);
}
