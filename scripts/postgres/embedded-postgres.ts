import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installedNativeFiles, usableNativeFiles } from './native-files';
import { canReach, serverAccount, type ServerAccount } from './server-account';
import { StartError } from './start-error';

const MAJOR_VERSION = '18';
const STOP_LIMIT_MS = 10_000;
/** Where root keeps what another account must reach, when the project's own folder shuts it out. */
const SHARED_PLACE = '/var/lib/oneroof';

export interface PostgresOptions {
  /** A folder of ours; made if it does not exist, and used again if it does. */
  readonly dataDir: string;
  /** On 127.0.0.1. Below 32768, from where on systems give out ports by themselves. */
  readonly port: number;
  /** Not durable: for tests, whose data nobody misses after a power cut. */
  readonly durable: boolean;
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
 * As root the server runs as another account. If that account cannot walk to the project (a home
 * that only root may enter), programs and data stand in `/var/lib/oneroof` instead.
 * @throws {StartError} one sentence for whatever is in the way
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = serverAccount();
  const home = await homeOf(resolve(options.dataDir), account);
  const native = await usableNativeFiles(
    options.nativeFiles ?? installedNativeFiles(),
    join(account ? SHARED_PLACE : home, `postgresql-${MAJOR_VERSION}`),
    account,
  );
  const data = join(home, 'data');
  await takeOver(home, data);
  const password = await passwordIn(home);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(native, data, password, account);
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR_VERSION) {
    throw new StartError(
      `The data in ${data} are of PostgreSQL ${version}, the server is ${MAJOR_VERSION}: move them away, or start with the version that wrote them.`,
    );
  }
  const server = await serve(native, data, options, account);
  return {
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${String(options.port)}/postgres`,
    pid: server.pid ?? 0,
    stop: async () => {
      await ended(server);
      await rm(ownerFile(home), { force: true });
    },
  };
}

/** The folder that holds data, password and owner: the given one where the account can reach it. */
async function homeOf(dataDir: string, account: ServerAccount | undefined): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    if (canReach(account, dataDir)) return dataDir;
    const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
    const home = join(SHARED_PLACE, name);
    await mkdir(home, { recursive: true, mode: 0o755 });
    return home;
  } catch {
    throw new StartError(
      `Cannot write to ${dirname(dataDir)}, where the database would keep its data: make it writable, or run from a folder that is.`,
    );
  }
}

const ownerFile = (home: string) => join(home, 'owner.pid');

/** One process uses a folder at a time; a server left behind by one that was killed is stopped. */
async function takeOver(home: string, data: string): Promise<void> {
  const owner = pidIn(ownerFile(home));
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new StartError(
      `The data in ${home} are in use by process ${String(owner)}: stop it, then start again.`,
    );
  }
  const orphan = pidIn(join(data, 'postmaster.pid'));
  if (orphan !== undefined && isAlive(orphan) && isPostgresOn(orphan, data)) {
    process.kill(orphan, 'SIGINT');
    for (let waited = 0; isAlive(orphan) && waited < STOP_LIMIT_MS; waited += 50) await pause(50);
  }
  await writeFile(ownerFile(home), String(process.pid)).catch(() => {
    throw new StartError(
      `Cannot write to ${home}: make it writable, or run from a folder that is.`,
    );
  });
}

function pidIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Process ids are used again: only a server on these very data is ours to stop. */
function isPostgresOn(pid: number, data: string): boolean {
  const commandLine = `/proc/${String(pid)}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(data);
}

async function passwordIn(home: string): Promise<string> {
  const file = join(home, 'superuser.password');
  if (existsSync(file)) return readFile(file, 'utf8');
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** Makes the data aside and renames them: a start that was cut off leaves nothing half-made. */
async function initialise(
  native: string,
  data: string,
  password: string,
  account: ServerAccount | undefined,
): Promise<void> {
  const aside = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) {
    for (const path of [aside, passwordFile]) await chown(path, account.uid, account.gid);
  }
  try {
    const arguments_ = ['--pgdata', aside, '--username', 'postgres', '--pwfile', passwordFile];
    const choices = ['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'];
    const program = spawn(join(native, 'bin/initdb'), [...arguments_, ...choices], {
      ...{ ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } },
    });
    const said = lastLineOf(program);
    const [code] = (await once(program, 'close')) as [number | null];
    if (code !== 0) throw new StartError(`PostgreSQL could not make its data: ${said()}`);
    await rename(aside, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function serve(
  native: string,
  data: string,
  { port, durable }: PostgresOptions,
  account: ServerAccount | undefined,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '32MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...{ ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } },
    detached: true, // a Ctrl-C in the terminal reaches us alone; we stop the server last
  });
  const said = lastLineOf(server);
  await new Promise<void>((ready, failed) => {
    server.stderr.on('data', (text: Buffer) => {
      if (text.includes('ready to accept connections')) ready();
    });
    server.once('error', (error) => {
      failed(new StartError(`PostgreSQL cannot be run: ${error.message}.`));
    });
    server.once('close', () => {
      failed(
        new StartError(
          said().includes('could not create any TCP/IP sockets') || said().includes('bind')
            ? `Port ${String(port)} is taken: stop what listens there, then start again.`
            : `PostgreSQL stopped while starting: ${said()}`,
        ),
      );
    });
  });
  return server;
}

/** Remembers the last error a program wrote, for the one sentence that is told. */
function lastLineOf(program: ChildProcess): () => string {
  let last = '';
  program.stderr?.on('data', (text: Buffer) => {
    const lines = text.toString('utf8').trim().split('\n');
    last = lines.findLast((line) => /FATAL|ERROR|error|could not/.test(line)) ?? last;
  });
  return () => last;
}

/** A fast shutdown; one that does not come in time is forced. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'close');
  server.kill('SIGINT');
  const limit = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
  await closed;
  clearTimeout(limit);
}
