import { Pool } from 'undici';
import { textTable } from '../../scripts/policy/text-table';
import { askUnseen } from './cold';
import { inspectorOf } from './inspector';
import { type BenchRequest, load } from './load';
import { cpuSecondsOf } from './processes';
import type { Scenario } from './scenarios';

const SAMPLE_US = 200;
const [WARM_UP_MS, PROFILED_MS] = [4_000, 8_000];
/** Operations that nobody asked for before. */
const [COLD_WARM_UP, COLD_PROFILED] = [1_000, 300];
/** Of the time that was worked, in percent: less is nothing to look for. */
const LEAST_SHARE = 1;

/** What V8 says of where a thread was, sample by sample (Chrome DevTools Protocol, `Profiler`). */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      /** From 0; -1 for what is no code of JavaScript. */
      readonly lineNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** In microseconds. */
  readonly timeDeltas: readonly number[];
}

/** Work that a process is given while it is looked into. @returns how many requests it answered */
export interface Work {
  readonly warmUp: () => Promise<unknown>;
  readonly profiled: () => Promise<number>;
}

/** The same view, asked by many at a time. */
export function warmWork(
  url: string,
  requests: readonly BenchRequest[],
  { concurrency }: Scenario,
): Work {
  return {
    warmUp: () => load(url, requests, concurrency, WARM_UP_MS),
    profiled: async () => (await load(url, requests, concurrency, PROFILED_MS)).requests,
  };
}

/** Views that nobody asked for before, one by one. */
export function coldWork(url: string, requests: readonly BenchRequest[]): Work {
  const ask = async (from: number, to: number) => {
    const pool = new Pool(new URL(url).origin, { connections: 1 });
    for (let number = from; number < to; number += 1) await askUnseen(pool, requests, number);
    await pool.close();
  };
  return {
    warmUp: () => ask(0, COLD_WARM_UP),
    profiled: async () => {
      await ask(COLD_WARM_UP, COLD_WARM_UP + COLD_PROFILED);
      return COLD_PROFILED;
    },
  };
}

/**
 * Where the processor time of a request goes: a table of the parts of the program in which its main
 * thread was, each with its own time, without what it called, and of all its other threads together:
 * where plans are made, and where V8 compiles and collects. What V8 does for a part on the main
 * thread, as `JSON.parse`, is that part's.
 */
export async function profileOf(pid: number, { warmUp, profiled }: Work): Promise<string> {
  await warmUp();
  const { say, close } = await inspectorOf(pid);
  await say('Profiler.enable');
  await say('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  const before = cpuSecondsOf(pid);
  await say('Profiler.start');
  const answered = await profiled();
  const { profile } = (await say('Profiler.stop')) as { readonly profile: Profile };
  const all = ((cpuSecondsOf(pid) - before) * 1e6) / answered;
  close();
  const parts = new Map([...partsOf(profile)].map(([part, us]) => [part, us / answered]));
  const worked = [...parts.values()].reduce((sum, us) => sum + us, 0);
  parts.set('(all other threads)', Math.max(all - worked, 0));
  const rows = [...parts]
    .map(([part, us]) => ({ part, us, share: (us / all) * 100 }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share)
    .map(({ part, us, share }) => [us.toFixed(0), `${share.toFixed(1)} %`, part]);
  return `${all.toFixed(0)} us of processor time a request\n${textTable(['US', 'SHARE', 'IN'], rows)}`;
}

/** How long the thread was in each file of ours, and in each package; idle time is left out. */
function partsOf({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const partOf = new Map<number, string>();
  // Callers stand before what they call. What has no name is part of its caller.
  for (const { id, callFrame, children = [] } of nodes) {
    const part = partIn(callFrame) ?? partOf.get(id) ?? '';
    for (const one of [id, ...children]) partOf.set(one, part);
  }
  const parts = new Map<string, number>();
  samples.forEach((id, place) => {
    const part = partOf.get(id) ?? '';
    if (part !== '(idle)') parts.set(part, (parts.get(part) ?? 0) + (timeDeltas[place] ?? 0));
  });
  return parts;
}

function partIn({
  functionName,
  url,
  lineNumber,
}: Profile['nodes'][number]['callFrame']): string | undefined {
  if (url === '' && functionName !== '') return functionName;
  if (url === '') return lineNumber < 0 ? undefined : 'compiled for the operation';
  const ofPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  return ofPackage ?? url.replace(/^.*\/(built|peers)\//, '');
}
