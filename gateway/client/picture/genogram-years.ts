import type { Tie } from './family-picture';
import { SMALL, type YearsText } from './genogram-drawing';
import type { WidthOf } from './genogram-grid';
import type { Hop } from './genogram-paths';
import type { Strand } from './genogram-strands';

/** The years of a partnership, at the left end of its line. */

/** From the corner of a line to its years, and from the years down to it, in pixels. */
const IN = 5;
const UP = 3;

/**
 * Such as `2017–2025`, or `2013–` while it lasts. Who parted and came together again has one line,
 * and all their years on it; nothing where no year is given.
 */
export function yearsOf(strands: readonly Strand[]): ReadonlyMap<Tie, string> {
  const lines = new Map<string, { readonly tie: Tie; readonly years: string[] }>();
  for (const one of strands) {
    if (one.shape !== 'COUPLE') continue;
    const { since, until } = one.tie;
    const line = lines.get(one.key) ?? { tie: one.tie, years: [] };
    lines.set(one.key, line);
    const [from = '', to = ''] = [since, until].map((day) => day?.slice(0, 4) ?? '');
    if (since || until) line.years.push(from === to ? from : `${from}–${to}`);
  }
  return new Map([...lines.values()].map(({ tie, years }) => [tie, years.sort().join(', ')]));
}

/** How long a line has to be for the text on it. */
export function roomFor(text: string, widthOf: WidthOf): number {
  return widthOf(text, SMALL) + 2 * IN;
}

/** @param y of the line */
export function yearsText(
  tie: Tie,
  text: string,
  { from, to }: Hop,
  y: number,
  widthOf: WidthOf,
): YearsText {
  const left = Math.min(from, to) + IN;
  const bottom = y - UP;
  const box = { left, right: left + widthOf(text, SMALL), top: bottom - SMALL, bottom };
  return { tie, text, box };
}
