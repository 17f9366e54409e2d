import type { PicturePerson } from './family-picture';
import { type Grid, HALF } from './genogram-grid';
import type { Heights } from './genogram-heights';
import type { Path, Side } from './genogram-paths';
import type { Point } from './geometry';

/** The points of a path, once the heights are known. */
export function pointsOf(
  grid: Grid,
  { rowY, runY }: Heights,
  { start, hops, end }: Path,
): readonly Point[] {
  const edge = ({ id, side, x }: NonNullable<Path['start']>) => ({
    ...{ x, y: rowY(grid.rowOf(id)) + edgeOf(grid.personOf(id), side, x - grid.x(id)) },
  });
  return [
    ...(start ? [edge(start)] : []),
    ...hops.flatMap((hop) => [
      { x: hop.from, y: runY(hop) },
      { x: hop.to, y: runY(hop) },
    ]),
    ...(end ? [edge(end)] : []),
  ];
}

/** How far from the middle of a symbol its edge is, so far beside the middle. */
function edgeOf(person: PicturePerson | undefined, side: Side, beside: number): number {
  const away =
    person?.shape === 'SQUARE'
      ? HALF
      : person?.shape === 'CIRCLE'
        ? Math.sqrt(HALF ** 2 - beside ** 2)
        : HALF - Math.abs(beside);
  return side === 'top' ? -away : away;
}
