import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an owner was told: where, and with which token. */
export interface Told {
  readonly path: string | undefined;
  readonly token: string;
}

/** Every owner in one real server: it hears of releases and answers what a test tells it to. */
export interface FakeOwners {
  readonly url: string;
  readonly told: Told[];
  /** How they answer from now on; without a status not at all. */
  answers(status?: number): void;
  stop(): Promise<void>;
}

/** Starts owners that write down whatever they are told. */
export async function startFakeOwners(): Promise<FakeOwners> {
  const told: Told[] = [];
  let status: number | undefined = 204;
  const server = createServer(({ url, headers: { authorization = '' } }, response) => {
    told.push({ path: url, token: authorization.replace(/^Bearer /, '') });
    if (status !== undefined) response.writeHead(status).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${String(port)}/graphql`, told },
    answers(otherwise) {
      status = otherwise;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
