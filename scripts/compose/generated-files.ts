import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Generated files, by path under the root. They are committed, never edited, and rebuilt by CI. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Writes the files that differ. */
export async function write(root: string, files: GeneratedFiles): Promise<void> {
  for (const path of await drift(root, files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
  }
}

/** The files on disk that are not what would be written now. */
export async function drift(root: string, files: GeneratedFiles): Promise<string[]> {
  const stale = [];
  for (const [path, text] of files) {
    const present = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (present !== text) stale.push(path);
  }
  return stale;
}
