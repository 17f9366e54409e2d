import { type Cost, costOf } from '../../scripts/bench/rounds';
import type { Cold } from './cold';
import { type Name, NAMES } from './contenders';
import type { Figures, Results } from './rounds';
import { MAIN } from './scenarios';

/** What was aimed at, and what was seen. Ratios; those of rounds are paired. */
export interface Target {
  readonly what: string;
  readonly aim: number;
  /** Whether more is better. */
  readonly isLeast: boolean;
  readonly seen: Cost | undefined;
}

/** How a contender compares with another, round by round: both saw the same machine. */
export function pairedRatio(
  { measured }: Results,
  name: Name,
  other: Name,
  figure: keyof Figures = 'cpuPerRequest',
): Cost | undefined {
  const roundsOf = (one: Name) => measured.find((each) => each.name === one)?.rounds;
  const [ours, theirs] = [roundsOf(name), roundsOf(other)];
  if (!ours || !theirs) return undefined;
  const ratios = ours.map((round, place) => round[figure] / (theirs[place]?.[figure] ?? NaN));
  return costOf(`${name} against ${other}`, ratios);
}

/** The targets of this gateway (issue 5, acceptance 2), as this run saw them. */
export function targetsIn(results: readonly Results[], cold: readonly Cold[]): readonly Target[] {
  const of = (members: number) =>
    results.find(
      ({ scenario }) =>
        scenario.members === members && scenario.graph === MAIN.graph && scenario.delayMs === 0,
    );
  const main = of(MAIN.members);
  const most = (
    what: string,
    aim: number,
    name: Name,
    figure: keyof Figures = 'cpuPerRequest',
    members: number = MAIN.members,
  ): Target => {
    const among = of(members);
    const seen = among && pairedRatio(among, name, NAMES.fanOut, figure);
    return { what: `${what}, times the fan-out`, aim, isLeast: false, seen };
  };
  const timesLess = (peer: Name, aim: number): Target => ({
    ...{ what: `CPU of ${peer}, times that of the gateway with authorization, log off`, aim },
    ...{ isLeast: true, seen: main && pairedRatio(main, peer, NAMES.unrecorded) },
  });
  return [
    most('CPU of the executor', 1.15, NAMES.executor),
    most('CPU of the gateway with authorization, log off', 1.7, NAMES.unrecorded),
    timesLess(NAMES.apollo, 8),
    timesLess(NAMES.hive, 10),
    timesLess(NAMES.hiveRust, 5),
    timesLess(NAMES.mercurius, 3),
    most('CPU of the executor at 50 members', 1.3, NAMES.executor, 'cpuPerRequest', 50),
    most('CPU of the executor at 500 members', 1.3, NAMES.executor, 'cpuPerRequest', 500),
    most('memory of the executor', 1.5, NAMES.executor, 'rssMb'),
    most('memory of the gateway with authorization, log off', 1.5, NAMES.unrecorded, 'rssMb'),
    ...([NAMES.executor, NAMES.unrecorded] as const).map((name) => ({
      what: `${name}: an operation nobody asked for before, times its planner's own time`,
      ...{ aim: 1.5, isLeast: false, seen: coldRatio(cold, name) },
    })),
  ];
}

export function isMet({ aim, isLeast, seen }: Target): boolean | undefined {
  if (!seen) return undefined;
  return isLeast ? seen.median >= aim : seen.median <= aim;
}

/** Operation by operation: both were asked the same ones. */
function coldRatio(cold: readonly Cold[], name: Name): Cost | undefined {
  const waitsOf = (one: Cold['name']) => cold.find((each) => each.name === one)?.waits;
  const [ours, planner] = [waitsOf(name), waitsOf('planner alone')];
  if (!ours || !planner) return undefined;
  return costOf(
    name,
    ours.map((wait, place) => wait / (planner[place] ?? NaN)),
  );
}
