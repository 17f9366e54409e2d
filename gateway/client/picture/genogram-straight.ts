import { type Grid, HALF } from './genogram-grid';
import type { Strand } from './genogram-strands';
import { crosses, grown, type Point } from './geometry';

/** Lines that run straight from one symbol to another, because nothing is in between. */

/** Beside the middle of both symbols; in one row, beneath it, under the labels. */
const SLOTS = { down: [14, -14], level: [11, 19] };
/** What a line keeps from symbols and labels that it passes, and from the symbols at its ends. */
const CLEAR = 5;
const OFF = 3;

export type Line = readonly [Point, Point];

/**
 * Each line, straight, or nothing where that would cross a symbol, a label, or a line beside it.
 * Two persons joined by several ties have one place for each stroke.
 */
export function straightLines(
  grid: Grid,
  links: readonly Strand[],
  rowY: (row: number) => number,
): readonly (readonly [Strand, Line | undefined])[] {
  const y = (id: string) => rowY(grid.rowOf(id));
  const persons = grid.rows.flat().map((id) => ({
    id,
    label: grown(grid.labelBox(id, y(id)), CLEAR),
    symbol: grown(grid.symbolBox(id, y(id)), CLEAR),
  }));
  const taken = new Set<string>();
  const found = new Map<string, Line | undefined>();
  return links.map((one) => {
    const [from = '', to = ''] = [one.tie.from, one.tie.to].sort(
      (a, b) => grid.rowOf(a) - grid.rowOf(b) || grid.x(a) - grid.x(b),
    );
    const name = `${from} ${to} ${one.stroke}`;
    if (!found.has(name)) found.set(name, straight(from, to));
    return [one, found.get(name)];
  });

  function straight(from: string, to: string): Line | undefined {
    const isLevel = y(from) === y(to);
    for (const slot of isLevel ? SLOTS.level : SLOTS.down) {
      const place = `${from} ${to} ${slot.toString()}`;
      const line = isLevel ? level(from, to, slot) : down(from, to, slot);
      if (taken.has(place) || !isFree(line, from, to)) continue;
      taken.add(place);
      return line;
    }
    return undefined;
  }

  function level(from: string, to: string, slot: number): Line {
    return [
      { x: grid.x(from) + HALF + OFF, y: y(from) + slot },
      { x: grid.x(to) - HALF - OFF, y: y(to) + slot },
    ];
  }

  function down(from: string, to: string, slot: number): Line {
    return [
      { x: grid.x(from) + slot, y: y(from) + HALF + OFF },
      { x: grid.x(to) + slot, y: y(to) - HALF - OFF },
    ];
  }

  function isFree(line: Line, from: string, to: string): boolean {
    return persons.every(
      ({ id, label, symbol }) =>
        !crosses(...line, label) && (id === from || id === to || !crosses(...line, symbol)),
    );
  }
}
