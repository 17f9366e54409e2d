import { type Cost, costOf, spentSince } from './rounds';

/** A way to send one request. */
export interface Sender {
  readonly name: string;
  /** What comes before and is not counted, such as opening a case. */
  readonly prepare?: () => Promise<void>;
  /** Whether it was answered in full; a machine that is too slow makes agencies fall silent. */
  readonly send: () => Promise<boolean>;
}

/** What one request took this process in each round, in microseconds of processor time. */
export interface Spent {
  readonly name: string;
  readonly rounds: readonly number[];
}

/** Rounds that are not counted: plans are made, and the engine compiles what is hot. */
const WARM_UP = 3;

/**
 * Sends one request of each sender in each round, forth and back in turns, so that a machine that
 * slows down slows all of them. Processor time, not the clock: what others do there does not count.
 * A round in which somebody was silent is left out. @throws when that happens all the time
 */
export async function spentBy(
  senders: readonly Sender[],
  rounds: number,
): Promise<{ readonly spent: readonly Spent[]; readonly leftOut: number }> {
  const spent = senders.map(({ name }) => ({ name, rounds: [] as number[] }));
  const forth = [...senders.entries()];
  const back = forth.toReversed();
  let leftOut = 0;
  for (let round = -WARM_UP; round < rounds;) {
    const sums = senders.map(() => 0);
    let isSound = true;
    for (const [place, { prepare, send }] of [...forth, ...back]) {
      await prepare?.();
      const before = process.cpuUsage();
      isSound = (await send()) && isSound;
      sums[place] = (sums[place] ?? 0) + spentSince(before);
    }
    if (!isSound) {
      leftOut += 1;
      if (leftOut > rounds)
        throw new Error('Expected agencies to answer: this machine is too slow.');
      continue;
    }
    if (round >= 0) sums.forEach((sum, place) => spent[place]?.rounds.push(sum / 2));
    round += 1;
  }
  return { spent, leftOut };
}

/** The middle round, the least and the most. */
export function costIn({ name, rounds }: Spent): Cost {
  return costOf(name, rounds);
}

/** How many times as much one took as the other, round by round. */
export function timesAsMuch(one: Spent, other: Spent): Cost {
  const ratios = one.rounds.map((cost, round) => cost / (other.rounds[round] ?? NaN));
  return costOf(`${one.name} / ${other.name}`, ratios);
}
