import type { Grid } from './genogram-grid';
import type { Strand, Union } from './genogram-strands';
import { pair } from './genogram-strands';

/**
 * How lines run between the rows: from the edge of a symbol into the channel between two rows,
 * along it, through a gap of each row that they pass, to the edge of another symbol. No line
 * crosses a symbol or a label, because no channel and no gap holds one.
 */

export type Side = 'top' | 'bottom';

/** A stretch along a channel; stretches of one name lie on one height. */
export interface Hop {
  readonly run: string;
  /** Of the row above it; -1 is above all. */
  readonly channel: number;
  readonly layer: Layer;
  readonly from: number;
  readonly to: number;
}

/** Lines of partners lie right beneath them, then those to children, then all others. */
export type Layer = 0 | 1 | 2;

export interface Path {
  readonly start?: { readonly id: string; readonly side: Side; readonly x: number };
  readonly hops: readonly Hop[];
  readonly end?: { readonly id: string; readonly side: Side; readonly x: number };
}

/** Where on the edge of a symbol a line begins. @param toward where it goes, to keep lines apart */
type PortOf = (id: string, side: Side, line: string, toward: number) => number;

/** All paths of one picture. */
export function pathsOf<T>(
  grid: Grid,
  asked: readonly T[],
  plan: (one: T, planner: Planner) => Path,
): readonly (readonly [T, Path])[] {
  const laneOf = lanes(grid);
  const wanted = new Map<string, Map<string, number>>();
  const note: PortOf = (id, side, line, toward) => {
    const edge = `${id} ${side}`;
    const lines = wanted.get(edge) ?? new Map<string, number>();
    wanted.set(edge, lines.set(line, lines.get(line) ?? toward));
    return grid.x(id);
  };
  // Once to hear who wants to begin where, once in earnest.
  for (const one of asked) plan(one, planner(grid, note, laneOf));
  const ports = new Map([...wanted].map(([edge, lines]) => [edge, offsets(lines)]));
  const portOf: PortOf = (id, side, line) =>
    grid.x(id) + (ports.get(`${id} ${side}`)?.get(line) ?? 0);
  return asked.map((one) => [one, plan(one, planner(grid, portOf, laneOf))] as const);
}

export interface Planner {
  /** Of a line of a tie that does not run straight. */
  readonly strand: (strand: Strand) => Path;
  /** From one person to another, the upper one first. */
  readonly link: (one: string, other: string, name: string) => Path;
}

function planner(grid: Grid, portOf: PortOf, laneOf: LaneOf): Planner {
  const { rowOf, x } = grid;
  return { strand, link };

  function strand(of: Strand): Path {
    const { from, to, id } = of.tie;
    switch (of.shape) {
      case 'COUPLE':
        return beneath(from, to, `couple ${of.key}`, 0);
      case 'DESCENT':
        return descent(of.union, from, to);
      case 'BAR': {
        const hop = bar(of.union, rowOf(from));
        return { hops: [{ ...hop, from: top(of.union, from), to: top(of.union, to) }] };
      }
      case 'ABOVE': {
        const name = `above ${id}`;
        const [left, right] = [portOf(from, 'top', name, x(to)), portOf(to, 'top', name, x(from))];
        const hop = {
          run: name,
          channel: rowOf(from) - 1,
          layer: 1,
          from: left,
          to: right,
        } as const;
        return ends([from, 'top', left], [hop], [to, 'top', right]);
      }
      case 'LINK':
        return link(from, to, `link ${pair(from, to)} ${of.stroke}`);
    }
  }

  function link(from: string, to: string, name: string): Path {
    const [upper, lower] = rowOf(from) <= rowOf(to) ? [from, to] : [to, from];
    if (rowOf(upper) === rowOf(lower)) return beneath(upper, lower, name, 2);
    const start = portOf(upper, 'bottom', name, x(lower));
    const end = portOf(lower, 'top', name, x(upper));
    const hops = down(start, rowOf(upper), end, rowOf(lower), name, 2);
    return ends([upper, 'bottom', start], hops, [lower, 'top', end]);
  }

  function beneath(one: string, other: string, name: string, layer: Layer): Path {
    const [from, to] = [
      portOf(one, 'bottom', name, x(other)),
      portOf(other, 'bottom', name, x(one)),
    ];
    const hop = { run: name, channel: rowOf(one), layer, from, to };
    return ends([one, 'bottom', from], [hop], [other, 'bottom', to]);
  }

  function descent(union: Union, parent: string, child: string): Path {
    const [one = parent, two = parent] = union.parents;
    const row = rowOf(parent);
    const end = top(union, child);
    const hang = (from: number) => {
      const passed = down(from, row, end, rowOf(child), `descent ${union.key}`, 1);
      const last = passed.at(-1)?.from ?? from;
      return [...passed.slice(0, -1), { ...bar(union, rowOf(child)), from: last, to: end }];
    };
    if (!union.isCouple) {
      const start = portOf(parent, 'bottom', `descent ${union.key}`, x(child));
      return ends([parent, 'bottom', start], hang(start), [child, 'top', end]);
    }
    const couple = `couple ${pair(one, two)}`;
    const start = portOf(parent, 'bottom', couple, x(parent === one ? two : one));
    const sum = portOf(one, 'bottom', couple, x(two)) + portOf(two, 'bottom', couple, x(one));
    const middle = Math.round(sum / 2);
    const along = { run: couple, channel: row, layer: 0, from: start, to: middle } as const;
    return ends([parent, 'bottom', start], [along, ...hang(middle)], [child, 'top', end]);
  }

  function top(union: Union, child: string): number {
    const above = union.parents.reduce((sum, parent) => sum + x(parent), 0) / union.parents.length;
    return portOf(child, 'top', `descent ${union.key}`, above);
  }

  function bar(union: Union, row: number) {
    return { run: `bar ${union.key} ${row.toString()}`, channel: row - 1, layer: 1 } as const;
  }

  function down(
    ...[from, upper, to, lower, name, layer]: [number, number, number, number, string, Layer]
  ): readonly Hop[] {
    const hops: Hop[] = [];
    let at = from;
    for (let row = upper + 1; row <= lower; row++) {
      const next = row === lower ? to : laneOf(row, to, name);
      hops.push({ run: `${name} ${row.toString()}`, channel: row - 1, layer, from: at, to: next });
      at = next;
    }
    return hops;
  }
}

type End = readonly [id: string, side: Side, x: number];

function ends(from: End, hops: readonly Hop[], to: End): Path {
  const edge = ([id, side, x]: End) => ({ id, side, x });
  return { start: edge(from), hops, end: edge(to) };
}

/**
 * From the middle of an edge: the line that goes furthest left begins furthest left. A line of
 * descent or of partners, if it is the only one, has the middle, so that it needs no bend.
 */
function offsets(lines: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = [...lines].sort(([, one], [, other]) => one - other).map(([line]) => line);
  const main = sorted.filter((line) => /^(descent|couple) /.test(line));
  const last = sorted.length - 1;
  const middle = main.length === 1 ? sorted.indexOf(main[0] ?? '') : last / 2;
  const step = Math.min(PORT.step, PORT.edge / Math.max(1, middle, last - middle));
  return new Map(sorted.map((line, at) => [line, Math.round((at - middle) * step)]));
}

/** Between two lines at one symbol, and from its middle to the last, in pixels. */
const PORT = { step: 10, edge: 18 };

/** Where a line passes a row. */
type LaneOf = (row: number, toward: number, line: string) => number;

/** The nearest gap; lines that share one lie beside each other, and in it, as far as it goes. */
function lanes({ rows, x, reach }: Grid): LaneOf {
  const taken = new Map<string, number>();
  const given = new Map<string, number>();
  const gapsOf = (row: number) => {
    const ids = rows[row] ?? [];
    return [...ids, undefined].map((id, at) => {
      const before = ids[at - 1];
      const left = before === undefined ? undefined : x(before) + reach(before).right;
      const right = id === undefined ? undefined : x(id) - reach(id).left;
      return ((left ?? right ?? 0) + (right ?? left ?? 0)) / 2;
    });
  };
  return (row, toward, line) => {
    const name = `${row.toString()} ${line}`;
    const known = given.get(name);
    if (known !== undefined) return known;
    const [gap = 0] = gapsOf(row).sort((a, b) => Math.abs(a - toward) - Math.abs(b - toward));
    const key = `${row.toString()} ${gap.toString()}`;
    const count = taken.get(key) ?? 0;
    taken.set(key, count + 1);
    const lane = gap + (LANES[count % LANES.length] ?? 0);
    given.set(name, lane);
    return lane;
  };
}

/** Beside the middle of a gap, in pixels. */
const LANES = [0, 4, -4, 8, -8];
