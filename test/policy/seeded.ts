/** Random choices that are the same in every run: a failure can be seen again by its seed. */
export interface Seeded {
  /** From 0 to below 1. */
  next(): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
}

/** Mulberry32: small, and even enough for picking. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick(from) {
      const place = Math.floor(next() * from.length);
      if (place >= from.length) throw new RangeError('Expected something to pick from.');
      return from[place] as (typeof from)[number]; // the place is inside
    },
  };
}
