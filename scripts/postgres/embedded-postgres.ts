import { createHash } from 'node:crypto';
import { readdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clusterIn } from './cluster';
import { installedNativeFiles, usableNativeFiles } from './native-files';
import { takeOver } from './running-server';
import { canReach, openFolder, serverAccount, type ServerAccount } from './server-account';
import { ended, serve, type ServerSettings } from './server-process';
import { StartError } from './start-error';

const MAJOR_VERSION = '18';
/** Where root keeps what another account must reach, when the project's own folder shuts it out. */
const SHARED_PLACE = '/var/lib/oneroof';

/** What a system says about a folder that cannot be used. */
const REFUSALS = new Set(['EACCES', 'EEXIST', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

export interface PostgresOptions extends ServerSettings {
  /** A folder of ours; made if it does not exist, and used again if it does. */
  readonly dataDir: string;
  /** Where the server programs are; those that npm installed, unless a test says otherwise. */
  readonly nativeFiles?: string;
}

export interface RunningPostgres {
  readonly superuserUrl: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Runs a real PostgreSQL from the server programs of an npm package, without an installation.
 *
 * As root the server runs as another account. What that account cannot walk to (a home that only
 * root may enter) stands in `/var/lib/oneroof` instead: the programs, the data, or both.
 * @throws {StartError} one sentence for whatever is in the way
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = serverAccount();
  const dataDir = resolve(options.dataDir);
  try {
    const home = await homeOf(dataDir, account);
    const native = await usableNativeFiles(
      options.nativeFiles ?? installedNativeFiles(),
      account ? SHARED_PLACE : home,
      account,
    );
    await takeOver(home, join(home, 'data'));
    const maker = { native, account, durable: options.durable };
    const cluster = await clusterIn(home, MAJOR_VERSION, maker);
    const server = await serve(native, cluster, options, account);
    return {
      superuserUrl: `postgres://postgres:${cluster.password}@127.0.0.1:${String(options.port)}/postgres`,
      pid: server.pid ?? 0,
      stop: () => ended(server),
    };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!REFUSALS.has(code)) throw error;
    throw new StartError(
      `Cannot write to ${dataDir}, where the database keeps its data (${code}): make it writable, or run from a folder that is.`,
    );
  }
}

/** The folder that holds data and password: the given one, if the server's account can reach it. */
async function homeOf(dataDir: string, account: ServerAccount | undefined): Promise<string> {
  await openFolder(dataDir);
  await readdir(dataDir); // fails on a file
  const given = await realpath(dataDir); // a server is recognised by its path
  if (canReach(account, given)) return given;
  const name = createHash('sha256').update(given).digest('hex').slice(0, 16);
  const home = join(SHARED_PLACE, name);
  for (const folder of [SHARED_PLACE, home]) await openFolder(folder);
  return home;
}
