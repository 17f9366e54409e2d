import { costOf } from '../../scripts/bench/rounds';
import type { Cold } from './cold';
import { type Name, NAMES } from './contenders';
import type { Figures, Measured, Results } from './rounds';
import { titleOf } from './scenarios';
import { overRounds, spread } from './spread';
import { isMet, targetsIn } from './targets';

const OURS: readonly Name[] = [
  ...[NAMES.executor, NAMES.unauthorized, NAMES.unrecorded, NAMES.recorded],
];

/** Every target missed, and every figure in which one of ours is worse than another gateway's. */
export function lossesIn(results: readonly Results[], cold: readonly Cold[]): readonly string[] {
  const missed = targetsIn(results, cold)
    .filter((target) => isMet(target) === false)
    .map(({ what, seen }) => `Missed: ${what}: ${seen ? spread(seen, 2) : ''}`);
  const losses = results.flatMap(({ scenario, measured }) =>
    COMPARED.flatMap(([figure, what, isBetter]) =>
      measured.filter(isOurs).flatMap((own) => {
        const value = medianOf(own, figure);
        const better = measured.filter(
          (peer) => isPeer(peer) && isBetter(medianOf(peer, figure), value),
        );
        if (better.length === 0) return [];
        const whose = better.map((peer) => `${peer.name} ${medianOf(peer, figure).toFixed(2)}`);
        return `${titleOf(scenario)}, ${what}: ${own.name} ${value.toFixed(2)}; ${whose.join(', ')}`;
      }),
    ),
  );
  const slow = cold.filter(({ name }) => (OURS as readonly string[]).includes(name));
  const colder = slow.flatMap(({ name, waits }) => {
    const own = costOf(name, waits).median;
    const better = cold.filter(
      (one) => !slow.includes(one) && one.name !== 'planner alone' && medianWait(one) < own,
    );
    if (better.length === 0) return [];
    const whose = better.map((one) => `${one.name} ${medianWait(one).toFixed(2)}`);
    return `an operation nobody asked for before, ms: ${name} ${own.toFixed(2)}; ${whose.join(', ')}`;
  });
  return [...missed, ...losses, ...colder];
}

const less = (one: number, other: number) => one < other;
const COMPARED: readonly (readonly [keyof Figures, string, typeof less])[] = [
  ['cpuPerRequest', 'CPU ms a request', less],
  ['perSecond', 'requests a second', (one, other) => one > other],
  ['p50', 'p50 ms', less],
  ['p95', 'p95 ms', less],
  ['p99', 'p99 ms', less],
  ['rssMb', 'RSS MB', less],
  ['callsPerRequest', 'calls a request', (one, other) => one < other - 0.01],
];

const isOurs = ({ name }: Measured) => OURS.includes(name);
const isPeer = ({ name }: Measured) => !OURS.includes(name) && name !== NAMES.fanOut;
const medianWait = ({ name, waits }: Cold) => costOf(name, waits).median;
const medianOf = (one: Measured, figure: keyof Figures) => overRounds(one, figure).median;
