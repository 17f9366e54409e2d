import type { FamilyPicture, PicturePerson } from './family-picture';
import { generationsOf } from './generations';
import type { Box } from './geometry';
import { labelWidth } from './label-width';
import { rowOrder } from './row-order';
import { type Reach, rowPositions } from './row-positions';

/** Where everybody stands: rows of generations, and how far apart. All numbers are pixels. */

/** Side of a square, height of a circle and of a diamond. */
export const SYMBOL = 44;
export const HALF = SYMBOL / 2;
/** Of a line of a label: its font, and from one line to the next. */
export const LABEL = { size: 13, line: 15 };
/** From a symbol to its label. */
const BESIDE = 7;
/** Of the outline of a household around symbol and label; on the left is room for its letter. */
const OUTLINE = { left: 14, right: 4, above: 8, below: 8 };
/** Left free between neighbours, half on each side: lines that pass a row go there. */
const FREE = 10;

export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly rowOf: (id: string) => number;
  readonly personOf: (id: string) => PicturePerson | undefined;
  /** The middle of a symbol. */
  readonly x: (id: string) => number;
  readonly reach: (id: string) => Reach;
  readonly label: (id: string) => readonly string[];
  /** How much room a row needs above and below the middle of its symbols. */
  readonly above: (row: number) => number;
  readonly below: number;
  /** What of a person nobody else may touch, around a middle at this height. */
  readonly symbolBox: (id: string, y: number) => Box;
  readonly labelBox: (id: string, y: number) => Box;
  /** The outline of a household around one person. */
  readonly homeBox: (id: string, y: number) => Box;
}

/** How wide a text is at most, by the size of its font. */
export type WidthOf = (text: string, size: number) => number;

/** @param labelOf the lines beside a symbol */
export function genogramGrid(
  { persons, ties }: Pick<FamilyPicture, 'persons' | 'ties'>,
  labelOf: (person: PicturePerson) => readonly string[],
  widthOf: WidthOf = labelWidth,
): Grid {
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const labels = new Map(persons.map((person) => [person.id, labelOf(person)]));
  const label = (id: string) => labels.get(id) ?? [];
  const wide = (id: string) => Math.max(0, ...label(id).map((line) => widthOf(line, LABEL.size)));
  const reach = (id: string): Reach => ({
    left: HALF + OUTLINE.left + FREE,
    right: HALF + BESIDE + wide(id) + OUTLINE.right + FREE,
  });
  const generation = generationsOf([...personOf.keys()], ties);
  const rows = rowOrder(persons, ties, generation);
  const place = rowPositions(rows, ties, reach);
  const x = (id: string) => place.get(id) ?? 0;

  /** A label ends a little beneath the middle, so that a line between neighbours passes under it. */
  const raised = (id: string) => Math.max(HALF, label(id).length * LABEL.line - LABEL_BELOW);
  return {
    ...{ rows, x, reach, label },
    rowOf: (id) => generation.get(id) ?? 0,
    personOf: (id) => personOf.get(id),
    above: (row) => Math.max(HALF, ...(rows[row] ?? []).map(raised)) + OUTLINE.above,
    below: HALF + OUTLINE.below,
    symbolBox: (id, y) => ({
      ...{ left: x(id) - HALF, right: x(id) + HALF, top: y - HALF, bottom: y + HALF },
    }),
    labelBox: (id, y) => ({
      left: x(id) + HALF + BESIDE,
      right: x(id) + HALF + BESIDE + wide(id),
      top: y + LABEL_BELOW - label(id).length * LABEL.line,
      bottom: y + LABEL_BELOW,
    }),
    homeBox: (id, y) => ({
      left: x(id) - reach(id).left + FREE,
      right: x(id) + reach(id).right - FREE,
      top: y - raised(id) - OUTLINE.above,
      bottom: y + HALF + OUTLINE.below,
    }),
  };
}

/** How far a label reaches under the middle of its symbol. */
const LABEL_BELOW = 4;
