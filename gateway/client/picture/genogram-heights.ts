import type { Grid } from './genogram-grid';
import type { Hop, Layer, Path } from './genogram-paths';

/** How high each channel is, so that no two lines in it lie upon each other. */

/** Between two lines of a layer, in pixels; partners' lines carry their years. */
const PITCH: Readonly<Record<Layer, number>> = { 0: 17, 1: 10, 2: 13 };
/** Between two rows at least, however few lines are there, so that slanting lines stay readable. */
const LOWEST = 64;
/** Left free at both ends of a channel, and between two lines on one height. */
const MARGIN = 8;
const BESIDE = 10;

interface Run {
  readonly channel: number;
  readonly layer: Layer;
  left: number;
  right: number;
  track: number;
}

export interface Heights {
  /** The middle of the symbols of a row. */
  readonly rowY: (row: number) => number;
  readonly runY: (hop: Hop) => number;
  readonly height: number;
}

/** @param room what a line needs at least along its first stretch, for the text on it */
export function heightsOf(
  grid: Grid,
  paths: readonly { readonly path: Path; readonly room: number }[],
): Heights {
  const runs = new Map<string, Run>();
  for (const { path, room } of paths) {
    for (const { run, channel, layer, from, to } of path.hops) {
      const found = runs.get(run) ?? { channel, layer, left: from, right: from, track: 0 };
      found.left = Math.min(found.left, from, to);
      found.right = Math.max(found.right, from, to, Math.min(from, to) + room);
      runs.set(run, found);
    }
  }
  const tops = new Map<string, number>();
  const rowYs: number[] = [];
  let y = 0;
  for (let channel = -1; channel < grid.rows.length; channel++) {
    if (channel >= 0) {
      y += grid.above(channel);
      rowYs.push(y);
      y += grid.below;
    }
    const under = y;
    y += MARGIN;
    for (const layer of [0, 1, 2] as const) {
      tops.set(`${channel.toString()} ${layer.toString()}`, y);
      const here = [...runs.values()].filter(
        (run) => run.channel === channel && run.layer === layer,
      );
      y += stacked(here) * PITCH[layer];
    }
    if (channel >= 0 && channel < grid.rows.length - 1) y = Math.max(y, under + LOWEST);
  }
  return {
    rowY: (row) => rowYs[row] ?? 0,
    runY: ({ run, channel, layer }) => {
      const top = tops.get(`${channel.toString()} ${layer.toString()}`) ?? 0;
      return top + ((runs.get(run)?.track ?? 0) + 1) * PITCH[layer];
    },
    height: y + MARGIN,
  };
}

/** Gives each its track, the shortest that is free from the left. @returns how many tracks */
function stacked(runs: readonly Run[]): number {
  const ends: number[] = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left || a.right - b.right)) {
    const free = ends.findIndex((end) => end + BESIDE < run.left);
    run.track = free < 0 ? ends.length : free;
    ends[run.track] = run.right;
  }
  return ends.length;
}
