import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './places';

/** The page's parts are in the workbench, too. */
const MADE_OF = {
  'gateway/client': ['gateway/client', 'schema/timeline.ts'],
  'gateway/workbench': ['gateway/workbench', 'gateway/client', 'schema/timeline.ts'],
} as const;

/** Builds what browsers are given, unless it is newer than what it is made of. */
export async function builtPages(): Promise<void> {
  for (const [folder, sources] of Object.entries(MADE_OF)) {
    const built = await stat(join(ROOT, folder, 'dist/index.html')).catch(() => undefined);
    const changes = await Promise.all(sources.map((source) => lastChange(join(ROOT, source))));
    if (built && Math.max(...changes) < built.mtimeMs) continue;
    const config = join(folder, 'vite.config.mjs');
    const vite = join(ROOT, 'node_modules/.bin/vite');
    await promisify(execFile)(vite, ['build', '--config', config], { cwd: ROOT });
  }
}

async function lastChange(path: string): Promise<number> {
  const here = await stat(path);
  if (!here.isDirectory()) return here.mtimeMs;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !/[\\/]dist([\\/]|$)/.test(entry.parentPath))
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}
