import type { PicturePerson, Tie } from './family-picture';
import type { Stroke } from './genogram-strands';
import type { Box, Point } from './geometry';

/** What a laid out genogram consists of, in pixels from the upper left. */

export interface PlacedPerson {
  readonly person: PicturePerson;
  /** The middle of the symbol. */
  readonly at: Point;
  readonly symbol: Box;
  readonly label: { readonly lines: readonly string[]; readonly box: Box };
}

export interface DrawnLine {
  readonly tie: Tie;
  readonly stroke: Stroke;
  readonly points: readonly Point[];
}

/** The years of a partnership, on its line. */
export interface YearsText {
  readonly tie: Tie;
  readonly text: string;
  readonly box: Box;
}

/** Who lives together: an outline around each run of neighbours, joined by bands. */
export interface DrawnHome {
  /** A, B, C ..., so that colour is not all that tells households apart. */
  readonly letter: string;
  readonly personIds: readonly string[];
  readonly outlines: readonly Box[];
  readonly letters: readonly Box[];
  readonly bands: readonly (readonly Point[])[];
}

/** People who hang together. */
export interface FamilyDrawing {
  readonly height: number;
  readonly persons: readonly PlacedPerson[];
  readonly lines: readonly DrawnLine[];
  readonly years: readonly YearsText[];
  readonly homes: readonly DrawnHome[];
}

/** All of them, beside each other. */
export interface Genogram extends FamilyDrawing {
  readonly width: number;
}

/** The font of years and of the letters of households. */
export const SMALL = 11;
