import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { expectFree } from '../../development/ports';
import type { PostgresOptions } from '../embedded-postgres';
import { installedNativeFiles } from '../native-files';

/** What only root can be tried with does not exist for anybody else. */
export const itAsRoot = process.getuid?.() === 0 ? it : it.skip;
export const NOBODY = 65_534;

/** A folder of a test's own that every account may walk through. */
export interface Playground {
  readonly folder: string;
  at(...names: string[]): string;
  /** For a server with its data in a folder here, on a port that is free. */
  options(dataDir: string): Promise<PostgresOptions>;
  discard(): Promise<void>;
}

export async function playground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'oneroof-test-'));
  await chmod(folder, 0o711);
  const at = (...names: string[]) => join(folder, ...names);
  return {
    ...{ folder, at },
    options: async (dataDir) => ({
      ...{ dataDir: at(dataDir), port: await freePort(), durable: false },
    }),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A copy of the installed package that a test may spoil. @returns its native files */
export async function nativeCopy(folder: string): Promise<string> {
  await cp(dirname(installedNativeFiles()), folder, { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native');
}

/** Leaves native files as npm without install scripts, or an archive that forgets modes, does. */
export async function spoil(native: string): Promise<void> {
  const lib = join(native, 'lib');
  for (const name of await readdir(lib)) {
    if ((await lstat(join(lib, name))).isSymbolicLink()) await rm(join(lib, name));
  }
  for (const name of ['initdb', 'postgres']) await chmod(join(native, 'bin', name), 0o644);
}

/** The rows that one statement finds. */
export async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const isFree = await expectFree(port, '127.0.0.1').then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
}
