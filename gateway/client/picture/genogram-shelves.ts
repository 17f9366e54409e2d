import type { FamilyDrawing, Genogram } from './genogram-drawing';
import type { Box, Point } from './geometry';

/** Families that no tie joins stand beside each other, in shelves, like words in lines. */

/** A shelf is at least so wide, in pixels. */
const SHELF = 900;
/** Around everything, and between two families. */
const MARGIN = 12;

export function packed(families: readonly FamilyDrawing[]): Genogram {
  const all = families.map((family) => {
    const { left, right } = extent(family);
    return { width: right - left, family: moved(family, { x: -left, y: 0 }) };
  });
  const shelf = Math.max(SHELF, ...all.map(({ width }) => width));
  let [x, y, high, wide] = [0, 0, 0, 0];
  const placed = all.map(({ family, width }) => {
    if (x > 0 && x + width > shelf) [x, y, high] = [0, y + high, 0];
    const here = moved(family, { x: x + MARGIN, y });
    x += width + 2 * MARGIN;
    wide = Math.max(wide, x);
    high = Math.max(high, family.height);
    return here;
  });
  return {
    width: wide,
    height: y + high,
    persons: placed.flatMap(({ persons }) => persons),
    lines: placed.flatMap(({ lines }) => lines),
    years: placed.flatMap(({ years }) => years),
    homes: placed.flatMap(({ homes }) => homes),
  };
}

function extent({ persons, lines, years, homes }: FamilyDrawing): { left: number; right: number } {
  const points = [...lines.map((line) => line.points), ...homes.flatMap(({ bands }) => bands)];
  const boxes = [
    ...persons.flatMap(({ symbol, label }) => [symbol, label.box]),
    ...years.map(({ box }) => box),
    ...homes.flatMap(({ outlines }) => outlines),
    ...points.flat().map(({ x }) => ({ left: x - LINE, right: x + LINE })),
  ];
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

/** Half of the widest line. */
const LINE = 6;

function moved(family: FamilyDrawing, by: Point): FamilyDrawing {
  const point = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  const box = ({ left, right, top, bottom }: Box): Box => ({
    ...{ left: left + by.x, right: right + by.x, top: top + by.y, bottom: bottom + by.y },
  });
  return {
    ...family,
    persons: family.persons.map((one) => ({
      ...one,
      at: point(one.at),
      symbol: box(one.symbol),
      label: { ...one.label, box: box(one.label.box) },
    })),
    lines: family.lines.map((line) => ({ ...line, points: line.points.map(point) })),
    years: family.years.map((years) => ({ ...years, box: box(years.box) })),
    homes: family.homes.map((home) => ({
      ...home,
      outlines: home.outlines.map(box),
      letters: home.letters.map(box),
      bands: home.bands.map((band) => band.map(point)),
    })),
  };
}
