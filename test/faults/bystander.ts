import { setTimeout as pause } from 'node:timers/promises';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { FAMILY_VIEW } from '../hub/views-of-families';
import { type Agency, comparedWith } from './whole-view';

/** Between two answers, so that who reads beside is no load. */
const BREATH_MS = 150;

/** What somebody saw who read the view of their family the whole time. */
export interface Seen {
  readonly answered: number;
  /** The longest that they waited for one answer. */
  readonly slowestMs: number;
  /** Every answer that was wrong, and every one that did not come in time. */
  readonly faults: readonly string[];
}

export interface Bystander {
  seen(): Seen;
  /** What was wrong since this was asked the last time. */
  faultsSince(): readonly string[];
  /** Waits for so many more answers, or for one that does not come. */
  answers(more: number): Promise<void>;
  leave(): Promise<Seen>;
}

/**
 * Somebody who reads the same again and again while others do what they do.
 * @param read reads it once, and says what is wrong with it
 * @param limitMs how long they wait for one answer
 */
export function bystander(read: () => Promise<readonly string[]>, limitMs: number): Bystander {
  const faults = new Set<string>();
  const since = new Set<string>();
  let [answered, slowestMs, isOver] = [0, 0, false];
  const waiting = new Set<{ readonly until: number; readonly done: () => void }>();
  const reading = async () => {
    while (!isOver) {
      const started = performance.now();
      const found = await within(limitMs, read());
      slowestMs = Math.max(slowestMs, performance.now() - started);
      if (found) answered += 1;
      for (const fault of found ?? [`No answer within ${String(limitMs)} ms`]) {
        faults.add(fault);
        since.add(fault);
      }
      for (const one of waiting) if (answered >= one.until || !found) one.done();
      await pause(BREATH_MS);
    }
  };
  const over = reading();
  const seen = () => ({ answered, slowestMs, faults: [...faults] });
  return {
    seen,
    faultsSince() {
      const some = [...since];
      since.clear();
      return some;
    },
    async answers(more) {
      await new Promise<void>((done) => waiting.add({ until: answered + more, done }));
    },
    async leave() {
      isOver = true;
      await over;
      return seen();
    },
  };
}

/**
 * Reads the view of a family.
 * @param whole the view as it was before
 * @param maybeSilent who may be missing from it, without its being wrong
 */
export function readingOf(
  client: HubClient,
  whole: HubAnswer,
  maybeSilent: (agency: Agency) => boolean = () => false,
): () => Promise<readonly string[]> {
  return async () => {
    const { silent, faults } = comparedWith(whole, await client.ask(FAMILY_VIEW));
    const unexpected = silent.filter((agency) => !maybeSilent(agency));
    return [...faults, ...unexpected.map((agency) => `${agency} is silent`)];
  };
}

/** In one line, for who reads what a test found. */
export function saidOf({ answered, slowestMs }: Seen): string {
  return `${String(answered)} answers beside, the slowest in ${slowestMs.toFixed(0)} ms\n`;
}

/** What comes in time; nothing, where nobody answers or a connection breaks. */
async function within<T>(limitMs: number, coming: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limitMs, undefined);
  });
  try {
    return await Promise.race([coming.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
