import type { Tie } from './family-picture';
import type { FamilyDrawing } from './genogram-drawing';
import type { Grid, WidthOf } from './genogram-grid';
import { type Heights, heightsOf } from './genogram-heights';
import { outlined, runsOf } from './genogram-homes';
import { type Path, pathsOf, type Planner } from './genogram-paths';
import { pointsOf } from './genogram-points';
import { type Line, straightLines } from './genogram-straight';
import { type Strand, strandsOf } from './genogram-strands';
import { roomFor, yearsOf, yearsText } from './genogram-years';

/** Draws people who hang together, once it is known who stands where. */

export interface Home {
  readonly ids: readonly string[];
  readonly letter: string;
}

export function familyDrawing(
  grid: Grid,
  ties: readonly Tie[],
  homes: readonly Home[],
  widthOf: WidthOf,
): FamilyDrawing {
  const strands = strandsOf(ties, grid.rowOf);
  const years = yearsOf(strands);
  const parts = homes.map((home) => ({ home, runs: runsOf(grid, home.ids) }));
  const bands = parts.flatMap(({ home, runs }) => bandsOf(home, runs));
  const roomOf = (one: Asked) =>
    one.shape === 'COUPLE' ? roomFor(years.get(one.tie) ?? '', widthOf) : 0;
  const { paths, straight, heights } = waysOf(grid, strands, bands, roomOf);
  const y = (id: string) => heights.rowY(grid.rowOf(id));
  const routed = paths.map(([one, path]) => ({ one, points: pointsOf(grid, heights, path) }));
  return {
    height: heights.height,
    persons: grid.rows.flat().flatMap((id) => {
      const person = grid.personOf(id);
      const label = { lines: grid.label(id), box: grid.labelBox(id, y(id)) };
      const at = { x: grid.x(id), y: y(id) };
      return person ? [{ person, at, symbol: grid.symbolBox(id, y(id)), label }] : [];
    }),
    lines: [
      ...routed.flatMap(({ one, points }) =>
        one.shape === 'BAND' ? [] : [{ tie: one.tie, stroke: one.stroke, points }],
      ),
      ...straight.map(([{ tie, stroke }, points]) => ({ tie, stroke, points })),
    ],
    years: paths.flatMap(([one, { hops }]) => {
      const [hop, text] = [hops[0], one.shape === 'COUPLE' ? years.get(one.tie) : undefined];
      return hop && text && one.shape === 'COUPLE'
        ? [yearsText(one.tie, text, hop, heights.runY(hop), widthOf)]
        : [];
    }),
    homes: parts.map(({ home, runs }) => ({
      ...{ letter: home.letter, personIds: home.ids },
      ...outlined(grid, runs, y),
      bands: routed.flatMap(({ one, points }) =>
        one.shape === 'BAND' && one.home === home ? [points] : [],
      ),
    })),
  };
}

/** One line to find a way for: of a tie, or the band between two parts of a household. */
type Asked =
  | Strand
  | { readonly shape: 'BAND'; readonly home: Home; readonly ends: readonly [string, string] };

function bandsOf(home: Home, runs: readonly (readonly string[])[]): readonly Asked[] {
  return runs.slice(1).map(([end = ''], at) => {
    const [start = ''] = runs[at] ?? [];
    return { shape: 'BAND', home, ends: [start, end] };
  });
}

interface Ways {
  readonly paths: readonly (readonly [Asked, Path])[];
  readonly straight: readonly (readonly [Strand, Line])[];
  readonly heights: Heights;
}

/**
 * A line that is in nobody's way runs straight. One that must go round makes its channel higher,
 * which may put another in the way: until none is.
 */
function waysOf(
  grid: Grid,
  strands: readonly Strand[],
  bands: readonly Asked[],
  roomOf: (one: Asked) => number,
): Ways {
  const round = new Set<Strand>();
  for (;;) {
    const asked = [...strands.filter((one) => one.shape !== 'LINK' || round.has(one)), ...bands];
    const paths = pathsOf(grid, asked, planOf);
    const heights = heightsOf(
      grid,
      paths.map(([one, path]) => ({ path, room: roomOf(one) })),
    );
    const links = strands.filter((one) => one.shape === 'LINK' && !round.has(one));
    const lines = straightLines(grid, links, heights.rowY);
    const straight = lines.flatMap(([one, line]) => (line ? [[one, line] as const] : []));
    if (straight.length === lines.length) return { paths, straight, heights };
    for (const [one, line] of lines) if (!line) round.add(one);
  }
}

function planOf(one: Asked, planner: Planner): Path {
  if (one.shape !== 'BAND') return planner.strand(one);
  return planner.link(...one.ends, `band ${one.ends.join(' ')}`);
}
