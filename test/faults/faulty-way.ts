import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an agency answers by itself. */
export interface Honest {
  readonly status: number;
  readonly text: string;
}

/** How a request is answered in the place of an agency, which can still be asked what it says. */
export type Manner = (response: ServerResponse, honest: () => Promise<Honest>) => unknown;

/** A way to an agency that a test can spoil: in between, on a port of its own. */
export interface FaultyWay {
  /** Of the agency, by this way. */
  readonly url: string;
  /** How many requests came by. */
  readonly asked: number;
  /** From now on; by itself it passes on everything as it is. */
  behaves(manner: Manner): void;
  /** It passes on everything as it is. */
  heals(): void;
  stop(): Promise<void>;
}

/** What an agency says, as it says it. */
export const honestly: Manner = async (response, honest) => {
  const { status, text } = await honest();
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
};

export async function faultyWayTo(agency: string): Promise<FaultyWay> {
  // No connection is kept: an agency may close one that is idle just when it is used again.
  const agent = new Agent({ keepAlive: false });
  let manner = honestly;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const answering = async () => {
      const body = await bytesOf(request);
      await manner(response, () =>
        answerOf(new URL(request.url ?? '', agency), request, body, agent),
      );
    };
    // An agency that is not there breaks the connection.
    answering().catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/graphql`,
    get asked() {
      return asked;
    },
    behaves(other) {
      manner = other;
    },
    heals() {
      manner = honestly;
    },
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answerOf(
  url: URL,
  { method, headers }: IncomingMessage,
  body: Buffer,
  agent: Agent,
): Promise<Honest> {
  const far = ask(url, { agent, headers, ...(method ? { method } : {}) });
  far.end(body);
  const [answer] = (await once(far, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, text: (await bytesOf(answer)).toString() };
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
