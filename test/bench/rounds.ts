import { loadavg } from 'node:os';
import { waitsOf } from '../../scripts/bench/waits';
import { fetchesSoFar } from './answers';
import type { Name, RunningContender } from './contenders';
import { type BenchRequest, load } from './load';
import { busySecondsOf, CORES, cpuSecondsOf, rssMbOf } from './processes';
import type { Effort, Scenario } from './scenarios';

/** What one contender did in one round. Times in milliseconds, shares of one core. */
export interface Figures {
  readonly cpuPerRequest: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly rssMb: number;
  readonly callsPerRequest: number;
  readonly requests: number;
  /** What others took of the contender's core: it should be next to nothing. */
  readonly foreignShare: number;
  /** The agencies, and this process, which asks: where they are near 1, the contender waited. */
  readonly agenciesShare: number;
  readonly readersShare: number;
  /** PostgreSQL, for whoever records. */
  readonly databasePerRequest: number;
}

export interface Measured {
  readonly name: Name;
  readonly bytes: number;
  readonly rounds: readonly Figures[];
}

/** A contender in one scenario, with the requests that it was seen to answer rightly. */
export interface Entrant {
  readonly contender: RunningContender;
  readonly requests: readonly BenchRequest[];
}

export interface Results {
  readonly scenario: Scenario;
  readonly measured: readonly Measured[];
  /** Of the machine, before and after. */
  readonly loadAverages: readonly [number, number];
}

/** Processes beside the contenders: the canned agencies, and PostgreSQL. */
export interface Beside {
  readonly agencies: number;
  readonly database: number;
}

/**
 * Lets contenders answer in turns, there and back, so that a machine that slows down slows all of
 * them. @throws when one answers wrongly under load
 */
export async function measured(
  scenario: Scenario,
  entrants: readonly Entrant[],
  { rounds, roundMs, warmUpMs }: Effort,
  beside: Beside,
): Promise<Results> {
  const [before = 0] = loadavg();
  for (const entrant of entrants) await round(entrant, scenario, warmUpMs, beside);
  const all = new Map(entrants.map((entrant) => [entrant, [] as Figures[]]));
  for (let number = 0; number < rounds; number += 1) {
    for (const entrant of number % 2 === 0 ? entrants : entrants.toReversed()) {
      all.get(entrant)?.push(await round(entrant, scenario, roundMs, beside));
    }
  }
  const [after = 0] = loadavg();
  return {
    ...{ scenario, loadAverages: [before, after] },
    measured: [...all].map(([{ contender, requests }, figures]) => ({
      ...{ name: contender.name, rounds: figures },
      bytes: requests[0]?.expected ?? 0,
    })),
  };
}

async function round(
  { contender, requests }: Entrant,
  { concurrency }: Scenario,
  ms: number,
  { agencies, database }: Beside,
): Promise<Figures> {
  const spent = {
    own: stopwatch(() => cpuSecondsOf(contender.pid)),
    core: stopwatch(() => busySecondsOf(CORES.contender)),
    agencies: stopwatch(() => cpuSecondsOf(agencies)),
    database: stopwatch(() => cpuSecondsOf(database)),
    readers: stopwatch(() => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6),
  };
  const fetches = await fetchesSoFar();
  const done = await load(contender.url, requests, concurrency, ms);
  const own = spent.own();
  if (done.wrong > 0) {
    throw new Error(
      `Expected right answers of ${contender.name}, got ${String(done.wrong)} wrong.`,
    );
  }
  return {
    cpuPerRequest: (own / done.requests) * 1_000,
    perSecond: done.requests / done.seconds,
    ...waitsOf(done.waits),
    rssMb: rssMbOf(contender.pid),
    callsPerRequest: ((await fetchesSoFar()) - fetches) / done.requests,
    requests: done.requests,
    foreignShare: Math.max(0, spent.core() - own) / done.seconds,
    agenciesShare: spent.agencies() / done.seconds,
    readersShare: spent.readers() / done.seconds,
    databasePerRequest: (spent.database() / done.requests) * 1_000,
  };
}

/** What was spent since it was started. */
function stopwatch(read: () => number): () => number {
  const before = read();
  return () => read() - before;
}
