import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { serverAccount } from '../../scripts/postgres/server-account';

/** Room for all that a test records; and what is left of it, for some records, in bytes. */
const SIZE = 'size=64m';
const LEFT = 128 * 1024;

/** A disk that fills up is made by root alone, and not in every container: elsewhere it is said to be full. */
export const itWithSmallDisk = canMakeDisks() ? it : it.skip;

function canMakeDisks(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = newFolder();
  const isMade = mount(folder);
  if (isMade) run('umount', folder);
  rmSync(folder, { recursive: true });
  return isMade;
}

/**
 * Moves a log's tables to a disk of their own that is nearly full, while some work is done.
 * @param server the superuser
 * @param work is given what makes room again
 */
export async function onSmallDisk(
  server: Pool,
  ownerUrl: string,
  work: (makeRoom: () => void) => Promise<void>,
): Promise<void> {
  const folder = newFolder();
  const account = serverAccount();
  const name = folder.split('-').at(-1)?.toLowerCase() ?? '';
  const owner = new URL(ownerUrl).username;
  if (!mount(folder)) throw new Error('Expected a disk of a size of our own.');
  if (account) chownSync(folder, account.uid, account.gid);
  try {
    await server.query(`CREATE TABLESPACE "${name}" LOCATION '${folder}'`);
    await server.query(`GRANT CREATE ON TABLESPACE "${name}" TO "${owner}"`);
    await move(ownerUrl, name);
    const filler = join(folder, 'filler');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - LEFT));
    const makeRoom = () => {
      rmSync(filler, { force: true });
    };
    try {
      await work(makeRoom);
    } finally {
      makeRoom();
      await move(ownerUrl, 'pg_default');
      await server.query(`DROP TABLESPACE "${name}"`);
    }
  } finally {
    run('umount', folder);
    rmSync(folder, { recursive: true });
  }
}

async function move(ownerUrl: string, tablespace: string): Promise<void> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ relation: string }>(
      `SELECT oid::regclass::text AS relation FROM pg_class
         WHERE relkind = 'r' AND relname ~ '^(disclosure_|tree_node$)'`,
    );
    for (const { relation } of rows) {
      await db.query(`ALTER TABLE ${relation} SET TABLESPACE "${tablespace}"`);
    }
  } finally {
    await db.end();
  }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'oneroof-disk-'));
}

function mount(folder: string): boolean {
  return run('mount', '-t', 'tmpfs', '-o', SIZE, 'tmpfs', folder);
}

function run(...[command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}
