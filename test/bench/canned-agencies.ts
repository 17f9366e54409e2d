import { createServer, type Socket } from 'node:net';
import { graphql, type GraphQLSchema } from 'graphql';
import { GRAPHS, pathOf, REGISTRY, subgraphsOf } from './graph';
import { requestsIn } from './http-requests';
import { subgraphSchema } from './subgraph-schema';

/**
 * All subgraphs of the bench in one process. What is asked for the first time is executed, as any
 * subgraph would; from then on the same bytes are answered with the same bytes, so that the
 * contender is what is measured.
 */

const SCHEMAS: ReadonlyMap<string, GraphQLSchema> = new Map(
  GRAPHS.flatMap((graph) =>
    subgraphsOf(graph).map((name) => [pathOf(graph, name), subgraphSchema(graph, name)]),
  ),
);

const known = new Map<string, Buffer>();
let [asked, delayMs] = [0, 0];

/** What whoever runs the bench asks, beside what is asked of agencies. */
const COMMANDS: Readonly<Record<string, (value: string) => unknown>> = {
  count: () => ({ asked }),
  delay: (value) => (delayMs = Number(value)),
  forget: () => {
    known.clear();
  },
};

const [port = ''] = process.argv.slice(2);
createServer({ noDelay: true }, (socket) => {
  // One after the other on each connection: answers leave in the order of their requests.
  let before = Promise.resolve();
  let waiting = 0;
  socket.on('error', () => undefined);
  requestsIn(socket, (path, body) => {
    const [, command = '', value = ''] = path.split('/');
    const run = COMMANDS[command];
    if (run) {
      socket.write(http(run(value) ?? {}));
      return;
    }
    asked += 1;
    const key = path + body;
    const answer = known.get(key);
    if (answer && delayMs === 0 && waiting === 0) {
      socket.write(answer);
      return;
    }
    waiting += 1;
    before = before.then(async () => {
      await answerLater(socket, key, path, body);
      waiting -= 1;
    });
  });
}).listen(Number(port), '127.0.0.1');

async function answerLater(socket: Socket, key: string, path: string, body: string) {
  const answer = known.get(key) ?? http(await executed(path, body));
  known.set(key, answer);
  if (delayMs > 0) await new Promise((done) => setTimeout(done, delayMs));
  socket.write(answer);
}

async function executed(path: string, body: string): Promise<unknown> {
  const schema = SCHEMAS.get(path);
  if (!schema) return { errors: [{ message: `Expected a path of ${REGISTRY} or an agency.` }] };
  const { query, variables, operationName } = JSON.parse(body) as {
    readonly query: string;
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string;
  };
  return graphql({
    ...{ schema, source: query, variableValues: variables ?? {} },
    operationName: operationName ?? null,
  });
}

function http(answer: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(answer));
  const head =
    'HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n' +
    `content-length: ${String(body.length)}\r\nconnection: keep-alive\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
