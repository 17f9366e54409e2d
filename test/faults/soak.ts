import { setTimeout as pause } from 'node:timers/promises';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { DIRECTORS } from '../hub/test-hub';
import { FAMILIES, FAMILY_VIEW } from '../hub/views-of-families';
import { Random } from '../need-to-know/random';
import type { FaultyHub } from './faulty-hub';
import { FAULTS } from './matrix';
import { type Memory, memoryOf } from './measured-gateway';
import { AGENCIES, type Agency, comparedWith, wholeViewOf } from './whole-view';

/** Clients that ask without a pause, to see how many views there can be in a second. */
const [CLIENTS, SATURATION_MS] = [16, 10_000];
/** How long an agency is in trouble, and how long none is. */
const [TROUBLE_MS, PEACE_MS] = [4_000, 4_000];
const SAMPLE_MS = 5_000;
/** What a gateway takes at first, before its memory is level. */
const WARM_UP = 0.2;
/** What may be answered in place of a view, whole and by its text: nothing was given. */
const REFUSALS: readonly unknown[] = ['AGENCY_SILENT', 'NOT_RECORDED'];

/** Somebody with a case open, and all there is to see in it. */
interface Reader {
  readonly client: HubClient;
  readonly whole: HubAnswer;
}

export interface Soaked {
  /** Views in a second: the most that there can be, and how many were asked for. */
  readonly saturation: number;
  readonly rate: number;
  readonly answered: number;
  /** Without the branch of an agency that was in trouble. */
  readonly partial: number;
  /** Without the branch of one that was not: it was late, and said to be. */
  readonly late: number;
  /** With one fixed error, and nothing else: how often with each code. */
  readonly refused: ReadonlyMap<unknown, number>;
  readonly wrong: readonly string[];
  readonly faults: number;
  readonly slowestMs: number;
  readonly samples: readonly (Memory & { readonly minute: number })[];
  /** Of RSS and heap after garbage collection, in megabytes a minute. */
  readonly slope: Memory;
}

/** Reads views of all families at half of what the hub can, while one agency after another is in trouble. */
export async function soak(hub: FaultyHub, minutes: number, seed: number): Promise<Soaked> {
  const readers = await Promise.all(FAMILIES.map((family) => readerOf(hub, family)));
  const saturation = await saturationOf(readers);
  const rate = saturation / 2;
  const random = new Random(seed);
  const until = performance.now() + minutes * 60_000;
  const counts = { answered: 0, partial: 0, late: 0, slowestMs: 0 };
  const refused = new Map<unknown, number>();
  const wrong: string[] = [];
  /** Who is in trouble, and who was: an answer may be under way. */
  let troubled: readonly Agency[] = [];

  async function look({ client, whole }: Reader): Promise<void> {
    const started = performance.now();
    const answer = await client.ask(FAMILY_VIEW);
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - started);
    counts.answered += 1;
    const refusal = refusalIn(answer);
    if (refusal !== undefined) refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
    else {
      const { silent, faults } = comparedWith(whole, answer);
      wrong.push(...faults);
      if (silent.some((agency) => !troubled.includes(agency))) counts.late += 1;
      else if (silent.length > 0) counts.partial += 1;
    }
  }

  async function asking(): Promise<void> {
    const looks = new Set<Promise<void>>();
    for (let due = performance.now(); due < until; due += 1_000 / rate) {
      await pause(due - performance.now());
      const one: Promise<void> = look(random.pick(readers))
        .catch((error: unknown) => {
          wrong.push(String(error));
        })
        .finally(() => looks.delete(one));
      looks.add(one);
    }
    await Promise.all(looks);
  }

  async function troubling(): Promise<number> {
    const restart = {
      what: 'restarted, its PostgreSQL',
      begin: () => hub.postgres?.restart(),
      end: () => undefined,
    };
    for (let faults = 0; ; faults += 1) {
      if (performance.now() + TROUBLE_MS + PEACE_MS > until) return faults;
      const { begin, end } = random.pick([...FAULTS, restart]);
      const agency = random.pick(AGENCIES);
      troubled = [agency, ...troubled.slice(0, 1)];
      if (begin === restart.begin && hub.postgresOf) troubled = [hub.postgresOf, ...troubled];
      await begin(hub, agency);
      await pause(TROUBLE_MS);
      await end(hub, agency);
      await pause(PEACE_MS);
    }
  }

  const samples: (Memory & { readonly minute: number })[] = [];
  async function measuring(): Promise<void> {
    const memory = memoryOf(hub.gateway);
    while (performance.now() < until) {
      const minute = minutes - (until - performance.now()) / 60_000;
      samples.push({ minute, ...(await memory()) });
      await pause(SAMPLE_MS);
    }
  }

  const [faults] = await Promise.all([troubling(), asking(), measuring()]);
  const level = samples.filter(({ minute }) => minute > WARM_UP * minutes);
  const slope = {
    heap: slopeOf(level.map(({ minute, heap }) => [minute, heap])),
    rss: slopeOf(level.map(({ minute, rss }) => [minute, rss])),
  };
  return { ...counts, ...{ refused, saturation, rate, wrong, faults, samples, slope } };
}

async function readerOf(
  { hub, gateway }: FaultyHub,
  family: keyof typeof DIRECTORS,
): Promise<Reader> {
  const reader = (await hub.reader(DIRECTORS[family])).at(gateway.url);
  const client = await reader.open(idOf(family), 'CASE_DIRECTOR', 'INTERVENTION_COORDINATION');
  return { client, whole: await wholeViewOf(client) };
}

/** Views in a second, when everybody asks for the next as soon as they have one. */
async function saturationOf(readers: readonly Reader[]): Promise<number> {
  const until = performance.now() + SATURATION_MS;
  let views = 0;
  const client = async (_: unknown, place: number) => {
    while (performance.now() < until) {
      await readers[place % readers.length]?.client.ask(FAMILY_VIEW);
      views += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return views / (SATURATION_MS / 1_000);
}

/** The code of an answer that is one fixed error and nothing else. */
function refusalIn({ data, errors = [], extensions }: HubAnswer): unknown {
  const [only, ...more] = errors;
  const code = only?.extensions?.['code'];
  const isBare = data === undefined && extensions === undefined && more.length === 0;
  return isBare && REFUSALS.includes(code) ? code : undefined;
}

/** How fast something grows, by least squares. */
function slopeOf(points: readonly (readonly [at: number, value: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [middle, level] = [mean(([at]) => at), mean(([, value]) => value)];
  const together = mean(([at, value]) => (at - middle) * (value - level));
  return together / mean(([at]) => (at - middle) ** 2);
}
