import { type DrawnHome, SMALL } from './genogram-drawing';
import type { Grid } from './genogram-grid';

/** The outlines around who lives together. */

/** Who of a household stand beside each other, row by row. */
export function runsOf({ rows }: Grid, ids: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const row of rows) {
    row.forEach((id, at) => {
      if (!ids.includes(id)) return;
      const before = row[at - 1];
      if (before !== undefined && ids.includes(before)) runs.at(-1)?.push(id);
      else runs.push([id]);
    });
  }
  return runs;
}

export function outlined(
  grid: Grid,
  runs: readonly (readonly string[])[],
  y: (id: string) => number,
): Pick<DrawnHome, 'outlines' | 'letters'> {
  const outlines = runs.map((run) => {
    const boxes = run.map((id) => grid.homeBox(id, y(id)));
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  // Beneath the upper left corner, where no symbol, label or line begins.
  const letters = outlines.map(({ left, bottom }) => ({
    ...{ left: left + 1, right: left + 12, top: bottom - SMALL - 2, bottom: bottom - 1 },
  }));
  return { outlines, letters };
}
