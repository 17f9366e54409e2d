import type { Graph } from './graph';
import type { Members } from './sizes';

/** One way in which all contenders are asked. */
export interface Scenario {
  readonly graph: Graph;
  readonly members: Members;
  /** Readers who ask at the same time. */
  readonly concurrency: number;
  /** How long each agency takes, in milliseconds. */
  readonly delayMs: number;
}

/** The view that the targets are about. */
export const MAIN: Scenario = { graph: 9, members: 5, concurrency: 10, delayMs: 0 };

const LARGE: Scenario = { ...MAIN, members: 50 };
const HUGE: Scenario = { ...MAIN, members: 500, concurrency: 4 };
/** One view, of families of each size. */
export const SIZES: readonly Scenario[] = [MAIN, LARGE, HUGE];

/** In the order in which they run; contenders are started once for each graph. */
const ALL: readonly Scenario[] = [
  MAIN,
  { ...MAIN, concurrency: 1 },
  { ...MAIN, concurrency: 100 },
  { ...MAIN, delayMs: 4 },
  LARGE,
  HUGE,
  { ...MAIN, graph: 2 },
  { ...MAIN, graph: 4 },
];
const QUICK: readonly Scenario[] = [MAIN, LARGE];

export function titleOf({ graph, members, concurrency, delayMs }: Scenario): string {
  const agencies = delayMs > 0 ? `, agencies that take ${String(delayMs)} ms` : '';
  return (
    `${String(graph)} subgraphs, ${String(members)} members, ` +
    `${String(concurrency)} at a time${agencies}`
  );
}

/** How much of everything a run does. */
export interface Effort {
  readonly scenarios: readonly Scenario[];
  /** Families that are asked about, if there are as many of that size. */
  readonly mostFamilies: number;
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** Operations that nobody asked for before, in each round; and rounds of them to warm up. */
  readonly coldOperations: number;
  readonly coldWarmUp: number;
}

export const EFFORTS = {
  full: {
    ...{ scenarios: ALL, mostFamilies: 200, rounds: 5, roundMs: 3_000, warmUpMs: 4_000 },
    ...{ coldOperations: 20, coldWarmUp: 25 },
  },
  quick: {
    ...{ scenarios: QUICK, mostFamilies: 24, rounds: 3, roundMs: 1_000, warmUpMs: 3_000 },
    ...{ coldOperations: 8, coldWarmUp: 2 },
  },
  cold: {
    ...{ scenarios: [MAIN], mostFamilies: 200, rounds: 5, roundMs: 500, warmUpMs: 3_000 },
    ...{ coldOperations: 40, coldWarmUp: 12 },
  },
} as const satisfies Readonly<Record<string, Effort>>;
