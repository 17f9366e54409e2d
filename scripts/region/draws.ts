import { createHash } from 'node:crypto';

/** Random numbers that anybody draws again who knows the words they came from. */
export interface Draws {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** Whether it happened that time, given how often it does. */
  chance(share: number): boolean;
  /** A whole number below `bound`. */
  below(bound: number): number;
  /** One of a list. */
  one<T>(list: readonly T[]): T;
  /** A key of a table of weights. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** The draws that belong to some words: SFC32 (Doty-Humphrey, PractRand), begun by their SHA-256. */
export function drawsOf(words: string): Draws {
  const bytes = createHash('sha256').update(words).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => bytes.readInt32LE(at)) as Four;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    ...{ next, below },
    chance: (share) => next() < share,
    one<T>(list: readonly T[]) {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('Expected a list to draw from, got none.');
      return found;
    },
    weighted(weights) {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new RangeError('Expected weights to draw by, got none.');
      return found[0];
    },
  };
}

type Four = [number, number, number, number];
