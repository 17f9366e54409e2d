import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { answering } from '../../gateway/answering';
import type { Caller } from '../../gateway/caller';
import { Deadline } from '../../gateway/deadline';
import { Door } from '../../gateway/door';
import { front } from '../../gateway/front';
import type { GatewayContext } from '../../gateway/gateway-context';
import { graphqlRoute } from '../../gateway/graphql-route';
import { LIMITS } from '../../gateway/limits';
import { answerFailure } from '../../schema/http-failure';
import { quietLogger } from '../../schema/quiet-logger';
import { ROOT } from '../development/places';

/** The ways that are compared: nothing else differs. */
export const FRONTS = {
  ours: 'node:http, answered by the hook',
  executor: 'node:http, by the executor of a gateway',
  express: 'express, answered by the hook',
} as const;
export type Front = keyof typeof FRONTS;

const DEADLINE_MS = 2_500;
const CALLER = { reader: {}, accessToken: '', pass: undefined } as unknown as Caller;
/** As large as the view of a family of four. */
const DATA = {
  case: {
    participants: Array.from({ length: 220 }, (_, place) => ({
      caseRole: 'OTHER_FAMILY',
      person: { knownAs: `Person ${String(place)}`, id: `${String(place)}-0000-4000-8000-0000` },
    })),
  },
};

const answer = async () => ({ data: DATA });

/** Serves one front before an Apollo Server whose answer is ready. @returns where */
export async function serveFront(name: Front): Promise<string> {
  const supergraphSdl = await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8');
  const apiSchema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const door = new Door();
  door.use(apiSchema, supergraphSdl);
  const apollo = new ApolloServer<GatewayContext>({
    gateway: {
      onSchemaLoadOrUpdate(listener) {
        listener({ apiSchema, coreSupergraphSdl: supergraphSdl });
        return () => undefined;
      },
      load: async () => ({ executor: answer }),
      stop: async () => undefined,
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ...(name === 'executor' ? [] : [answering(answer)]),
    ],
    ...{ csrfPrevention: true, persistedQueries: false, logger: quietLogger },
    stringifyResult: (answer) => JSON.stringify(answer),
  });
  await apollo.start();
  const listener = name === 'express' ? overExpress(apollo, door) : overNodeHttp(apollo, door);
  const http = createServer(listener);
  await new Promise<void>((listening) => {
    http.listen(0, '127.0.0.1', listening);
  });
  return `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/graphql`;
}

function overNodeHttp(apollo: ApolloServer<GatewayContext>, door: Door): RequestListener {
  const authenticate = async () => CALLER;
  const graphql = graphqlRoute({ apollo, authenticate, door, deadlineMs: DEADLINE_MS });
  return front({ 'POST /graphql': graphql });
}

/** The way of Apollo Server's own documentation, with the same steps before it. */
function overExpress(apollo: ApolloServer<GatewayContext>, door: Door): RequestListener {
  const app = express().disable('x-powered-by');
  app.post(
    '/graphql',
    async (_request, response, next) => {
      response.locals['caller'] = CALLER;
      next();
    },
    express.json({ limit: LIMITS.bodyBytes }),
    (request, _response, next) => {
      request.body = door.admit(request.body, CALLER.reader).operation;
      next();
    },
    expressMiddleware(apollo, {
      context: async ({ res }) => {
        const deadline = new Deadline(DEADLINE_MS);
        res.once('close', () => {
          deadline.leave();
        });
        const caller = res.locals['caller'] as Caller;
        return { caller, deadline, silent: new Map<string, string>() };
      },
    }),
  );
  app.use(answerFailure);
  return app;
}
