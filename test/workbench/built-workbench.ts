import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/development/places';

const SOURCES = ['gateway/workbench', 'gateway/client'].map((folder) => join(ROOT, folder));
const BUILT = join(ROOT, 'gateway/workbench/dist/index.html');

/** Builds the workbench, unless it is newer than what it is made of. */
export async function builtWorkbench(): Promise<void> {
  const built = await stat(BUILT).catch(() => undefined);
  const changed = await Promise.all(SOURCES.map(lastChange));
  if (built && Math.max(...changed) < built.mtimeMs) return;
  const [vite, config] = ['node_modules/.bin/vite', 'gateway/workbench/vite.config.mjs'];
  await promisify(execFile)(join(ROOT, vite), ['build', '--config', config], { cwd: ROOT });
}

async function lastChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !/[\\/]dist([\\/]|$)/.test(entry.parentPath))
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}
