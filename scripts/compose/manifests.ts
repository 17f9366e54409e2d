import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';

/** The manifests of a tree, by the name of their folder. */
export async function manifestsIn(root: string): Promise<Manifest[]> {
  const found: Manifest[] = [];
  const folders = await readdir(join(root, 'subgraphs'), { withFileTypes: true });
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const manifest = await manifestIn(root, name);
    if (manifest) found.push(manifest);
  }
  return found;
}

/** The manifest in one folder, if there is one: nothing of the other agencies is loaded. */
export async function manifestIn(root: string, name: string): Promise<Manifest | undefined> {
  const file = join(root, 'subgraphs', name, `subgraph${extname(__filename)}`);
  if (!existsSync(file)) return undefined;
  // What is built is CommonJS: Node adds names of its own (`default`) to what a file exports.
  const exported = Object.values((await import(file)) as Record<string, Partial<Manifest>>);
  const manifest = exported.find((one) => one.name === name) as Manifest | undefined;
  if (manifest) return manifest;
  throw new Error(`subgraphs/${name}/subgraph.ts: expected a manifest named "${name}".`);
}
