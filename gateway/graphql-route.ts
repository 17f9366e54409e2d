import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { fixedError } from '../schema/errors';
import type { Caller } from './caller';
import { Deadline } from './deadline';
import type { Door } from './door';
import { json, type Route } from './front';
import type { GatewayContext } from './gateway-context';
import { jsonBody } from './json-body';
import { LIMITS } from './limits';

interface GraphqlRoute {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly authenticate: (headers: IncomingHttpHeaders) => Promise<Caller>;
  readonly door: Door;
  /** How long agencies may take for a request, in milliseconds. */
  readonly deadlineMs: number;
}

/** `POST /graphql`: who asks, whether it may be asked at all, and then Apollo Server. */
export function graphqlRoute({ apollo, authenticate, door, deadlineMs }: GraphqlRoute): Route {
  return async (request, response) => {
    const caller = await authenticate(request.headers);
    const admitted = door.admit(await jsonBody(request, LIMITS.bodyBytes), caller.reader);
    if (admitted.answer) return json(admitted.answer.status, admitted.answer.body);

    const deadline = new Deadline(deadlineMs);
    const leave = () => {
      deadline.leave();
    };
    // Once the answer is sent, and when whoever asked does not wait for it.
    if (response.destroyed) leave();
    else response.once('close', leave);
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        ...{ method: 'POST', headers: headersIn(request.headers), search: '' },
        body: admitted.operation,
      },
      context: async () => ({ caller, deadline, silent: new Map<string, string>() }),
    });
    if (body.kind !== 'complete') throw fixedError('INTERNAL'); // nothing is answered in parts
    return { status, type: headers.get('content-type') ?? '', text: body.string };
  };
}

/** Nearly everybody asks so, and gets what is answered anyway: nothing has to be weighed. */
const ASK_FOR_JSON: ReadonlySet<string> = new Set(['application/json', '*/*']);

/** As much as decides the form of an answer. Apollo Server believes others, too. */
function headersIn({ accept }: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (accept !== undefined && !ASK_FOR_JSON.has(accept)) headers.set('accept', accept);
  return headers;
}
