import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerAccount } from './server-account';
import { lastComplaint } from './server-output';
import { StartError } from './start-error';

/** What PostgreSQL calls the files of one server. */
export interface Cluster {
  readonly data: string;
  /** The superuser's. */
  readonly password: string;
}

/** What it takes to make a cluster. */
export interface Maker {
  readonly native: string;
  readonly account: ServerAccount | undefined;
  readonly durable: boolean;
}

/** The cluster in a home: made at the first start, found again by later ones. */
export async function clusterIn(home: string, version: string, maker: Maker): Promise<Cluster> {
  const data = join(home, 'data');
  const password = await passwordIn(home, existsSync(data));
  if (!existsSync(data)) await initialise(data, password, maker);
  const found = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => 'an unknown version');
  if (found.trim() === version) return { data, password };
  throw new StartError(
    `The data in ${data} are of PostgreSQL ${found.trim()}, the server is ${version}: move them away, or start with the version that wrote them.`,
  );
}

async function passwordIn(home: string, hasData: boolean): Promise<string> {
  const file = join(home, 'superuser.password');
  if (existsSync(file)) return readFile(file, 'utf8');
  if (hasData) throw new StartError(`${file} is lost: put it back, or move the data away.`);
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** Makes the data aside and renames them: a start that was cut off leaves nothing half-made. */
async function initialise(
  data: string,
  password: string,
  { native, account, durable }: Maker,
): Promise<void> {
  const aside = `${data}.${randomBytes(4).toString('hex')}`;
  const passwordFile = `${aside}.password`;
  try {
    await mkdir(aside, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      for (const path of [aside, passwordFile]) await chown(path, account.uid, account.gid);
    }
    const program = spawn(
      join(native, 'bin/initdb'),
      [
        ...['--pgdata', aside, '--username', 'postgres', '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
        ...(durable ? [] : ['--no-sync']),
      ],
      {
        ...{ ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } },
        detached: true, // a Ctrl-C in the terminal reaches us alone; a few seconds more are whole
      },
    );
    const complaint = lastComplaint(program.stderr);
    const [code] = (await once(program, 'close')) as [number | null];
    if (code !== 0) throw new StartError(`PostgreSQL could not make its data: ${complaint()}`);
    await rename(aside, data);
  } finally {
    for (const path of [aside, passwordFile]) await rm(path, { recursive: true, force: true });
  }
}
