import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The operations of our own pages and programs: one text in each file of the folder `operations`
 * beside the supergraph, if there is one. They are ready before the first reader comes.
 */
export async function trustedOperations(supergraphFile: string): Promise<readonly string[]> {
  const folder = join(dirname(supergraphFile), 'operations');
  const names = await readdir(folder).catch(() => []);
  const texts = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(texts.map((name) => readFile(join(folder, name), 'utf8')));
}
