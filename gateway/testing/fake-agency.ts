import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was sent to the agency: enough to see who was told what. */
export interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface FakeAgency {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** How it answers from now on. */
  answers(how: (response: ServerResponse) => void): void;
  /** It answers this, as any agency would. */
  says(body: unknown, status?: number): void;
  stop(): Promise<void>;
}

/** A real server in an agency's place, that answers whatever a test tells it to. */
export async function startFakeAgency(): Promise<FakeAgency> {
  const heard: Heard[] = [];
  let answer: (response: ServerResponse) => void = (response) => response.end();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${String(port)}/graphql`, heard },
    answers(how) {
      answer = how;
    },
    says(body, status = 200) {
      answer = (response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
