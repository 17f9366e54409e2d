import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './embedded-postgres';

/**
 * One real PostgreSQL for a run of the tests or of a bench, gone afterwards. Databases in one cluster
 * are isolated from each other, and starting one cluster per suite would cost seconds.
 */
export interface ThrowAwayPostgres {
  readonly superuserUrl: string;
  readonly discard: () => Promise<void>;
}

/** @param durable whether a commit waits for the disk, as it does where data are missed */
export async function startThrowAwayPostgres(durable = false): Promise<ThrowAwayPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'oneroof-test-'));
  const discardHome = () => rm(home, { recursive: true, force: true });
  try {
    // PostgreSQL refuses to run as root, and the user it then runs as must get through.
    await chmod(home, 0o711);
    const options = { dataDir: join(home, 'data'), port: await freePort(), durable };
    const postgres = await startPostgres(options);
    const { superuserUrl } = postgres;
    return { superuserUrl, discard: () => postgres.stop().finally(discardHome) };
  } catch (error) {
    await discardHome();
    throw error;
  }
}

/** From 32768 on, the system hands ports out to clients: one of them may take ours meanwhile. */
const [LOWEST, BEYOND] = [20_000, 32_768];

async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (BEYOND - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error(`Expected a free port from ${String(LOWEST)} to ${String(BEYOND - 1)}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () =>
      server.close(() => {
        resolve(true);
      }),
    );
  });
}
