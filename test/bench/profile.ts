import { setTimeout as later } from 'node:timers/promises';
import { Pool, request, WebSocket } from 'undici';
import { textTable } from '../../scripts/policy/text-table';
import { askUnseen } from './cold';
import { type BenchRequest, load } from './load';
import { cpuSecondsOf } from './processes';

/** Where Node listens for who wants to look inside, once it got SIGUSR1. One process at a time. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';
const SAMPLE_US = 200;
const [CONCURRENCY, WARM_UP_MS, PROFILED_MS] = [10, 4_000, 8_000];
/** Operations that nobody asked for before. */
const [COLD_WARM_UP, COLD_PROFILED] = [1_000, 300];
/** Of the time that was worked, in percent: less is nothing to look for. */
const LEAST_SHARE = 1;

/** What V8 says of where a thread was, sample by sample (Chrome DevTools Protocol, `Profiler`). */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
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
export function warmWork(url: string, requests: readonly BenchRequest[]): Work {
  return {
    warmUp: () => load(url, requests, CONCURRENCY, WARM_UP_MS),
    profiled: async () => (await load(url, requests, CONCURRENCY, PROFILED_MS)).requests,
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
  process.kill(pid, 'SIGUSR1');
  const { say, close } = await inspectorAt(await debuggerUrl());
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
  const partOf = new Map(nodes.map(({ id, callFrame }) => [id, partIn(callFrame)]));
  const parts = new Map<string, number>();
  samples.forEach((id, place) => {
    const part = partOf.get(id) ?? '';
    if (part !== '(idle)') parts.set(part, (parts.get(part) ?? 0) + (timeDeltas[place] ?? 0));
  });
  return parts;
}

function partIn({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName === '' ? 'compiled for the operation' : functionName;
  const ofPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  return ofPackage ?? url.replace(/^.*\/(built|peers)\//, '');
}

async function debuggerUrl(): Promise<string> {
  for (;;) {
    const listed = await request(INSPECTOR).catch(() => undefined);
    const [target] = ((await listed?.body.json()) ?? []) as { webSocketDebuggerUrl: string }[];
    if (target) return target.webSocketDebuggerUrl;
    await later(100);
  }
}

interface Inspector {
  readonly say: (method: string, params?: object) => Promise<unknown>;
  readonly close: () => void;
}

/** A way to give an inspector orders, one after the other. */
async function inspectorAt(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  let last = 0;
  const say: Inspector['say'] = (method, params = {}) =>
    new Promise((done) => {
      const id = (last += 1);
      const hear = ({ data }: { readonly data: unknown }) => {
        const said = JSON.parse(String(data)) as { readonly id?: number; readonly result: unknown };
        if (said.id !== id) return;
        socket.removeEventListener('message', hear);
        done(said.result);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    say,
    close: () => {
      socket.close();
    },
  };
}
