/** Minutes without a touch after which somebody is asked whether they are there, and signed out. */
export const IDLE = { warnAfterMs: 10 * 60_000, signOutAfterMs: 11 * 60_000 } as const;

export type Idleness = 'active' | 'warned' | 'gone';

/** How long nobody touched anything, as what it means. */
export function idlenessAfter(milliseconds: number): Idleness {
  if (milliseconds >= IDLE.signOutAfterMs) return 'gone';
  return milliseconds >= IDLE.warnAfterMs ? 'warned' : 'active';
}
