import { type FamilyPicture, groupsOf, letterOf, type PicturePerson } from './family-picture';
import type { Genogram } from './genogram-drawing';
import { familyDrawing } from './genogram-family';
import { genogramGrid, type WidthOf } from './genogram-grid';
import { packed } from './genogram-shelves';
import { labelWidth } from './label-width';

/**
 * A genogram, drawn: who stands where and where each line runs, in pixels from the upper left. The
 * same family gives the same picture. Nobody is left out: who has no tie stands apart.
 * @param labelOf the lines of text beside a symbol
 * @param widthOf how wide a text is at most, in pixels
 */
export function genogramLayout(
  { persons, ties, households }: FamilyPicture,
  labelOf: (person: PicturePerson) => readonly string[],
  widthOf: WidthOf = labelWidth,
): Genogram {
  const homes = households.map((ids, at) => ({ ids, letter: letterOf(at) }));
  const groups = groupsOf(
    persons.map(({ id }) => id),
    [
      ...ties.map(({ from, to }) => [from, to] as const),
      ...households.flatMap((ids) => ids.slice(1).map((id) => [ids[0] ?? id, id] as const)),
    ],
  );
  return packed(
    groups.map((ids) => {
      const here = {
        persons: persons.filter(({ id }) => ids.includes(id)),
        ties: ties.filter(({ from }) => ids.includes(from)),
        homes: homes.filter(({ ids: [first = ''] }) => ids.includes(first)),
      };
      return familyDrawing(genogramGrid(here, labelOf, widthOf), here.ties, here.homes, widthOf);
    }),
  );
}
