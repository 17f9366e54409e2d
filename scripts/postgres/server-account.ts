import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { StartError } from './start-error';

/** Who PostgreSQL runs as when this process is root, which PostgreSQL refuses to run as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that exist without our doing, the most fitting first; none is created. */
const CANDIDATES = ['postgres', 'nobody'];

/** Nobody else than ourselves, unless we are root. initdb wants an account with a name. */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const [, , uid, gid] = accounts.find(([name]) => name === candidate) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody": start as another user.',
  );
}

/** Makes a folder that every account may walk through, whatever the umask; one that exists stays. */
export async function openFolder(path: string): Promise<void> {
  if (await mkdir(path, { recursive: true })) await chmod(path, 0o755);
}

/** Whether an account can walk to a folder. */
export function canReach(account: ServerAccount | undefined, folder: string): boolean {
  return !account || canRun(account, '/bin/sh', '-c', 'cd "$1"', 'sh', folder);
}

/**
 * Whether an account can run a program. Tried, not computed from modes: links, access lists and
 * mounts without execution decide too. From `/`, because our own folder may be closed to it.
 */
export function canRun(
  account: ServerAccount | undefined,
  program: string,
  ...options: string[]
): boolean {
  return spawnSync(program, options, { ...account, cwd: '/', env: {} }).status === 0;
}
