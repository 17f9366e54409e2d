import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fixedAnswer, fixedError, statusOf } from '../schema/errors';
import { codeOfFailure } from '../schema/http-failure';

/** What is answered, whole. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string | Buffer;
  /** Beside those of every answer, or instead of them. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** Answers one kind of request. What it throws is answered as one fixed error. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<Reply>;

/**
 * By method and path, as in `GET /health`; no other way in is known. `GET /cases/*` is every path
 * beneath `/cases/` that has no route of its own.
 */
export type Routes = Readonly<Record<string, Route>>;

/**
 * The front of the gateway: a table of routes on node:http, and nothing between. A framework would
 * cost as much as everything Apollo Server does around an operation (`npm run bench:front`).
 */
export function front(routes: Routes): RequestListener {
  const known = new Map(Object.entries(routes));
  return (request, response) => {
    // The end of the connection is said already: nothing is done of which no answer would arrive.
    if (!request.socket.writable) {
      response.destroy();
      return;
    }
    const { method = '', url = '' } = request;
    // Node leaves the text out of an answer to a HEAD.
    const name = `${method === 'HEAD' ? 'GET' : method} ${url.split('?', 1)[0] ?? ''}`;
    const route = known.get(name) ?? known.get(beneath(name)) ?? noRoute;
    route(request, response)
      .catch(failure)
      .then((reply) => {
        send(reply, response);
      })
      .catch(() => response.destroy());
  };
}

/** An answer in JSON. */
export function json(status: number, body: unknown): Reply {
  return { status, type: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}

/** `GET /cases/one/plan` is beneath `GET /cases/*`. */
function beneath(name: string): string {
  return `${/^\S+ \/[^/]+\//.exec(name)?.[0] ?? ''}*`;
}

async function noRoute(): Promise<Reply> {
  throw fixedError('INVALID_OPERATION');
}

/** What is answered to what a route throws: one fixed error, with its status. */
export function failure(error: unknown): Reply {
  const code = codeOfFailure(error);
  return json(statusOf(code), fixedAnswer(code));
}

function send({ status, type, text, headers }: Reply, response: ServerResponse): void {
  if (response.destroyed) return; // whoever asked has left
  // In bytes, for both its length and the socket: a text would be encoded for each of them.
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...headers,
    })
    .end(body);
}
