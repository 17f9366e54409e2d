import type { Tie, TieKind } from './family-picture';

/**
 * In which row of the genogram somebody stands. Ties that contradict each other (a partner who is
 * also a grandchild, a record turned round by mistake) still give a row: the weaker tie yields.
 */

/** `below` stands at least so many rows under `above`. */
interface Under {
  readonly above: string;
  readonly below: string;
  readonly rows: number;
}

/** The strongest first, with the rows between both ends; zero is the same row. */
const ROWS_BETWEEN: readonly (readonly [TieKind, number])[] = [
  ['PARENT', 1],
  ['PARTNER', 0],
  ['EX_PARTNER', 0],
  ['SIBLING', 0],
  ['STEPPARENT', 1],
  ['GRANDPARENT', 2],
];

/** These say nothing of generations: who has no other tie stands beside whom they are tied to. */
const BESIDE: readonly TieKind[] = ['HOUSEMATE', 'CARER', 'OTHER_FAMILY'];

/** The row of each person, from zero, the eldest generation on top. */
export function generationsOf(
  ids: readonly string[],
  ties: readonly Tie[],
): ReadonlyMap<string, number> {
  let kept: readonly Under[] = [];
  let rows = rowsUnder(ids, kept) ?? new Map<string, number>();
  const placed = new Set(
    ties.filter(({ kind }) => !BESIDE.includes(kind)).flatMap(({ from, to }) => [from, to]),
  );
  const beside = BESIDE.map((kind) => [kind, 0] as const);
  for (const [kind, between] of [...ROWS_BETWEEN, ...beside]) {
    for (const { from, to } of ties.filter((tie) => tie.kind === kind)) {
      if (BESIDE.includes(kind) && placed.has(from) && placed.has(to)) continue;
      const tried = [...kept, { above: from, below: to, rows: between }];
      if (between === 0) tried.push({ above: to, below: from, rows: 0 });
      const found = rowsUnder(ids, tried);
      if (found) [kept, rows] = [tried, found];
    }
  }
  return closestAbove(rows, kept);
}

/** The highest row that each may have, or nothing where the constraints go round in a circle. */
function rowsUnder(
  ids: readonly string[],
  under: readonly Under[],
): Map<string, number> | undefined {
  const rows = new Map(ids.map((id) => [id, 0]));
  for (let round = 0; round < ids.length; round++) {
    let isSettled = true;
    for (const { above, below, rows: between } of under) {
      const lowest = (rows.get(above) ?? 0) + between;
      if ((rows.get(below) ?? 0) >= lowest) continue;
      rows.set(below, lowest);
      isSettled = false;
    }
    if (isSettled) return rows;
  }
  return undefined;
}

/** Who has nobody above comes down to right above who hangs under them: a mother-in-law is no ancestor. */
function closestAbove(
  highest: ReadonlyMap<string, number>,
  under: readonly Under[],
): ReadonlyMap<string, number> {
  const hangs = new Set(under.filter(({ rows }) => rows > 0).map(({ below }) => below));
  const rows = new Map(
    [...highest].map(([id, row]) => [id, hangs.has(id) ? row : Number.POSITIVE_INFINITY]),
  );
  for (let round = 0; round < highest.size; round++) {
    for (const { above, below, rows: between } of under) {
      rows.set(above, Math.min(rows.get(above) ?? 0, (rows.get(below) ?? 0) - between));
    }
  }
  return new Map([...highest].map(([id, row]) => [id, finite(rows.get(id)) ?? row]));
}

function finite(row: number | undefined): number | undefined {
  return row === Number.POSITIVE_INFINITY ? undefined : row;
}
