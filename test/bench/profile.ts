import { setTimeout as later } from 'node:timers/promises';
import { request, WebSocket } from 'undici';
import { textTable } from '../../scripts/policy/text-table';
import { type BenchRequest, load } from './load';
import { cpuSecondsOf } from './processes';

/** Where Node listens for who wants to look inside, once it got SIGUSR1. One process at a time. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';
const SAMPLE_US = 200;
const [CONCURRENCY, WARM_UP_MS, PROFILED_MS] = [10, 4_000, 8_000];
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

/**
 * Where the processor time of a request goes: a table of the parts of the program in which its main
 * thread was, each with its own time, without what it called. What V8 does for a part, as
 * `JSON.parse`, is that part's.
 */
export async function profileOf(
  { pid, url }: { readonly pid: number; readonly url: string },
  requests: readonly BenchRequest[],
): Promise<string> {
  await load(url, requests, CONCURRENCY, WARM_UP_MS);
  process.kill(pid, 'SIGUSR1');
  const say = await sayTo(await debuggerUrl());
  await say('Profiler.enable');
  await say('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  const before = cpuSecondsOf(pid);
  await say('Profiler.start');
  const { requests: answered } = await load(url, requests, CONCURRENCY, PROFILED_MS);
  const { profile } = (await say('Profiler.stop')) as { readonly profile: Profile };
  const each = ((cpuSecondsOf(pid) - before) * 1e6) / answered;
  const parts = partsOf(profile);
  const worked = [...parts.values()].reduce((sum, us) => sum + us, 0);
  const rows = [...parts]
    .map(([part, us]) => ({ part, share: (us / worked) * 100 }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share)
    .map(({ part, share }) => [
      ...[((each * share) / 100).toFixed(0), `${share.toFixed(1)} %`, part],
    ]);
  return `${each.toFixed(0)} us of processor time a request\n${textTable(['US', 'SHARE', 'IN'], rows)}`;
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

type Say = (method: string, params?: object) => Promise<unknown>;

/** A way to give an inspector orders, one after the other. */
async function sayTo(url: string): Promise<Say> {
  const socket = new WebSocket(url);
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  let last = 0;
  return (method, params = {}) =>
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
}
