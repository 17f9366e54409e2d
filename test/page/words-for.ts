import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { searchFor, wordsOf } from '../disclosure/log-words';

/** Finds the words in a text. */
type Search = (text: string) => readonly string[];

/**
 * All names, addresses, numbers, ids and sentences that the agencies hold of the five families: who
 * is not meant to have one must not find it in any answer.
 */
export async function searchForWords(): Promise<Search> {
  const search = searchFor(wordsOf(await manifestsIn(ROOT)));
  return (text) => [...search(Buffer.from(text))];
}

/** The whole view of S1 that a reader is meant to get in consultation: the reviewed golden file. */
export function goldenView(reader: string): string {
  const name = `s1-${reader}-case-consultation.json`;
  return readFileSync(join(__dirname, '../golden/views', name), 'utf8');
}
