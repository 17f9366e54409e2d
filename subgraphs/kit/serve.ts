import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { DataSource } from 'typeorm';
import { answerFailure } from '../../schema/http-failure';
import { masked } from '../../schema/masked-errors';
import { quietLogger } from '../../schema/quiet-logger';
import { type Caller, doorOf } from './authenticate';
import type { Context } from './context';
import { openDatabase, type OnStatement } from './database';
import type { Manifest } from './define-subgraph';
import { federatedSchema } from './federated-schema';
import { OWNER_GATES, type OwnerGates } from './gates';
import { journal } from './journal';
import { ReadOnlyDatabase } from './read-only-database';
import { confirmedPass } from './release-book';
import { releaseDoor } from './release-door';
import { RELEASE_TOKEN } from '../../schema/release-token';
import type { AgencySettings } from './settings';

/** Entity fetches of a large family are far below this. */
const BODY_LIMIT = '1mb';

/** Hears what an agency does, for counts in tests. */
export interface Observer {
  readonly onStatement?: OnStatement;
  /** A request that was let in. */
  readonly onRequest?: () => void;
}

export interface RunningSubgraph {
  readonly url: string;
  /** Finishes the answers in flight, then closes the port and the database. */
  stop(): Promise<void>;
}

/**
 * Serves one agency over HTTP: `/graphql` for the gateway, `/health` and `/ready` for whoever runs it.
 * @param gates others than ours, for a test that wants to see what holds without one
 */
export async function serveSubgraph(
  manifest: Manifest,
  settings: AgencySettings,
  observer: Observer = {},
  gates: Partial<OwnerGates> = {},
): Promise<RunningSubgraph> {
  const { schema } = await federatedSchema(manifest);
  const db = await openDatabase(
    manifest,
    settings.databaseUrl,
    settings.deadlineMs,
    observer.onStatement,
  );
  const log =
    settings.registry &&
    new ReadOnlyDatabase(
      settings.registry.log.databaseUrl,
      settings.deadlineMs,
      observer.onStatement,
    );
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false, // whoever started this process stops it, in its own order
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: masked,
    // Where each node stood in its text is five times the node, and nobody is told.
    parseOptions: { noLocation: true },
    plugins: [
      // Nothing of ours is ever kept; and without a plugin that hears of each field, none is called.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      journal,
    ],
    logger: quietLogger,
  });
  await apollo.start();
  const door = doorOf(manifest.name, settings);

  app.get('/health', (_request, response) => {
    response.json({ up: true });
  });
  app.get('/ready', async (_request, response) => {
    const ready = await answers(db);
    response.status(ready ? 200 : 503).json({ ready });
  });
  // The registry, which gives releases, has them in a table of its own.
  if (!settings.registry) app.post(RELEASE_TOKEN.path, releaseDoor(manifest.name, settings, db));
  app.post(
    '/graphql',
    async (request, response, next) => {
      const { pass, reader } = await door(request.headers);
      observer.onRequest?.();
      const confirmed = pass && (await confirmedPass(pass, manifest.name, db));
      response.locals['caller'] = { pass: confirmed, reader } satisfies Caller;
      next();
    },
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ res }) => ({
        ...{ agency: manifest.name, settings, db, log, gates: { ...OWNER_GATES, ...gates } },
        ...(res.locals['caller'] as Caller),
      }),
    }),
  );
  app.use(answerFailure);
  await new Promise<void>((listening, failed) => {
    http.once('error', failed).listen(settings.port, settings.host, listening);
  }).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${String(port)}/graphql`,
    async stop() {
      await apollo.stop();
      await db.destroy();
      await log?.close();
    },
  };
}

async function answers(db: DataSource): Promise<boolean> {
  try {
    await db.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
