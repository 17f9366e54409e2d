import type { Tie, TieKind } from './family-picture';

/**
 * Where in its row each person stands: as near as can be to parents, children and partners, and
 * never nearer to a neighbour than both need.
 */

/** What somebody takes left and right of the middle of the symbol, in pixels. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Enough for a family of forty to come to rest; the last goes down, so that children hang straight. */
const ROUNDS = 11;

/** @returns the middle of each symbol, in pixels from the left */
export function rowPositions(
  rows: readonly (readonly string[])[],
  ties: readonly Tie[],
  reachOf: (id: string) => Reach,
): ReadonlyMap<string, number> {
  const apart = rows.map((row) =>
    row.map((id, at) => {
      const before = row[at - 1];
      return before === undefined ? 0 : reachOf(before).right + reachOf(id).left;
    }),
  );
  const x = new Map(rows.flat().map((id) => [id, 0]));
  const at = (id: string) => x.get(id) ?? 0;
  const kin = kinOf(ties);
  const settle = (row: number) => {
    const ids = rows[row] ?? [];
    const wanted = ids.map((id) => mean((kin.get(id) ?? []).map(at)) ?? at(id));
    spread(wanted, apart[row] ?? []).forEach((place, i) => x.set(ids[i] ?? '', place));
  };
  const down = rows.map((_, row) => row);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of round % 2 ? [...down].reverse() : down) settle(row);
  }
  const left = Math.min(...rows.flat().map((id) => at(id) - reachOf(id).left));
  return new Map([...x].map(([id, place]) => [id, Math.round(place - left)]));
}

/**
 * The places nearest to those wanted (least squares) that keep their order and their distances:
 * neighbours who press against each other move as one block, to the mean of what they want.
 * @param apart from each to the one before
 */
function spread(wanted: readonly number[], apart: readonly number[]): readonly number[] {
  let sum = 0;
  const shift = apart.map((distance) => (sum += Math.ceil(distance)));
  const blocks: { total: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    let block = { total: want - (shift[i] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.total / last.count >= block.total / block.count;) {
      block = { total: block.total + last.total, count: block.count + last.count };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  });
  return blocks
    .flatMap(({ total, count }) => Array.from({ length: count }, () => Math.round(total / count)))
    .map((place, i) => place + (shift[i] ?? 0));
}

/** To whom somebody wants to be near: parents, children and partners, or else whoever there is. */
function kinOf(ties: readonly Tie[]): ReadonlyMap<string, readonly string[]> {
  const near = (tied: readonly Tie[]) => {
    const kin = new Map<string, string[]>();
    const draw = (id: string, to: string) => kin.set(id, [...(kin.get(id) ?? []), to]);
    for (const { from, to } of tied) {
      draw(from, to);
      draw(to, from);
    }
    return kin;
  };
  const isNear = ({ kind }: Tie) => NEAR.includes(kind);
  return new Map([...near(ties), ...near(ties.filter(isNear))]);
}

const NEAR: readonly TieKind[] = ['PARENT', 'PARTNER', 'EX_PARTNER'];

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
