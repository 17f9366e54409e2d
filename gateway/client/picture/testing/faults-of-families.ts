import type { PicturePerson } from '../family-picture';
import { genogramLayout } from '../genogram-layout';
import { wrapped } from '../label-width';
import { drawingFaults } from './drawing-faults';
import { randomFamily } from './random-family';

/** A name in lines, and a role. */
export function labelOf({ name, role }: PicturePerson): readonly string[] {
  return [...wrapped(name, 14), ...(role ? [role.toLowerCase()] : [])];
}

/**
 * What is wrong with the pictures of the random families of these seeds.
 * @param widthOf how wide the layout takes a text to be; what is measured is always the true width
 */
export function faultsOfFamilies(
  seeds: { readonly from: number; readonly to: number },
  widthOf?: (text: string, size: number) => number,
): readonly string[] {
  const faults: string[] = [];
  for (let seed = seeds.from; seed <= seeds.to; seed++) {
    const family = randomFamily(seed);
    const drawn = genogramLayout(family, labelOf, widthOf);
    faults.push(...drawingFaults(family, drawn).map((fault) => `${seed.toString()}: ${fault}`));
  }
  return faults;
}
