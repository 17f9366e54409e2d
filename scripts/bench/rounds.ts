/** Something that is measured. */
export interface Contestant {
  readonly name: string;
  /** How many operations one go is; where it is a sample, what part of one. */
  readonly operations: number;
  go(): void;
}

/** What one operation took, in microseconds of processor time. */
export interface Cost {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Lets contestants work in turns, so that a machine that slows down slows all of them, and counts
 * processor time, so that what others do on it does not count. Two rounds to warm up are left out.
 */
export function timed(contestants: readonly Contestant[], rounds: number): Cost[] {
  const costs = new Map(contestants.map((one) => [one, [] as number[]]));
  for (let round = -2; round < rounds; round += 1) {
    for (const contestant of contestants) {
      const before = process.cpuUsage();
      contestant.go();
      const cost = spentSince(before) / contestant.operations;
      if (round >= 0) costs.get(contestant)?.push(cost);
    }
  }
  return [...costs].map(([{ name }, all]) => costOf(name, all));
}

/** Processor time of this process since then, in microseconds. */
export function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The middle, the least and the most of what was measured. */
export function costOf(name: string, measured: readonly number[]): Cost {
  const sorted = measured.toSorted((one, other) => one - other);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
  };
}
