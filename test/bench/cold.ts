import { Pool } from 'undici';
import { askOnce } from './answers';
import type { Contender, Name, RunningContender } from './contenders';
import type { BenchRequest } from './load';
import { answerTo, textOf, unseenView } from './operations';
import { cpuSecondsOf } from './processes';
import { MAIN } from './scenarios';

/** What operations cost that nobody asked for before. In milliseconds. */
export interface Cold {
  readonly name: Name | 'planner alone';
  /** From the request to the whole answer, one by one. */
  readonly waits: readonly number[];
  /** Processor time of the process, of each round. */
  readonly cpu: readonly number[];
}

export interface ColdContender {
  readonly contender: Contender;
  readonly running: RunningContender;
}

interface ColdEffort {
  readonly rounds: number;
  readonly perRound: number;
  /** Rounds that are left out: engines compile for a second what they run often. */
  readonly warmUp: number;
  readonly twinPort: number;
}

/**
 * Asks each contender for views that none has seen, the same ones, one after the other, and the
 * planner for their plans; all answers are looked at. The agencies have answered each fetch before,
 * to another process of that contender: what they take to execute one is not the contender's.
 * @param requests of the main scenario: whose headers and families are used
 * @param twinPort where the other process listens meanwhile
 */
export async function coldOperations(
  contenders: readonly ColdContender[],
  planner: { readonly pid: number; readonly url: string },
  requests: readonly BenchRequest[],
  { rounds, perRound, warmUp, twinPort }: ColdEffort,
): Promise<Cold[]> {
  const ask = (pool: Pool, number: number) => askUnseen(pool, requests, number);
  const plan = async (pool: Pool, number: number) => {
    const body = JSON.stringify({ query: textOf(unseenView(MAIN.graph, number)) });
    const response = await pool.request({ method: 'POST', path: '/', body });
    return ((await response.body.json()) as { readonly ms: number }).ms;
  };
  const cold = contenders.filter(({ contender }) => contender.takesAnything);
  for (const { contender } of cold) {
    const twin = await contender.start(MAIN.graph, twinPort);
    const pool = new Pool(new URL(twin.url).origin, { connections: 1 });
    try {
      for (let number = 0; number < rounds * perRound; number += 1) await ask(pool, number);
    } finally {
      await pool.close();
      await twin.stop();
    }
  }
  const all = [
    ...cold.map(({ contender, running }) => entrant(contender.name, running, ask)),
    entrant('planner alone', planner, plan),
  ];
  try {
    for (let round = -warmUp; round < rounds; round += 1) {
      const first = (round < 0 ? rounds - round : round) * perRound;
      for (const { pid, pool, once, waits, cpu } of all) {
        const before = cpuSecondsOf(pid);
        const waited: number[] = [];
        for (let place = 0; place < perRound; place += 1) {
          waited.push(await once(pool, first + place));
        }
        if (round < 0) continue;
        waits.push(...waited);
        cpu.push(((cpuSecondsOf(pid) - before) / perRound) * 1_000);
      }
    }
    return all.map(({ name, waits, cpu }) => ({ name, waits, cpu }));
  } finally {
    await Promise.all(all.map(({ pool }) => pool.close()));
  }
}

/**
 * Asks for a view that nobody asked for before, if its number is new.
 * @returns how long it took, in milliseconds
 */
export async function askUnseen(
  pool: Pool,
  requests: readonly BenchRequest[],
  number: number,
): Promise<number> {
  const operation = unseenView(MAIN.graph, number);
  const family = number % requests.length;
  const { headers, body } = requests[family] as BenchRequest;
  const { variables } = JSON.parse(body) as { readonly variables: object };
  const asked = { headers, body: JSON.stringify({ query: textOf(operation), variables }) };
  return (await askOnce(pool, asked, answerTo(operation, MAIN.members, family))).ms;
}

function entrant(
  name: Cold['name'],
  { pid, url }: { readonly pid: number; readonly url: string },
  once: (pool: Pool, number: number) => Promise<number>,
) {
  const pool = new Pool(new URL(url).origin, { connections: 1 });
  return { name, pid, pool, once, waits: [] as number[], cpu: [] as number[] };
}
