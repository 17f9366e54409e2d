/**
 * Families by their size, and how many of each are asked for in turn: always more than are asked for
 * at once, so that no two requests in flight are the same and merging them gains nobody anything.
 */
export const ASKED = [
  { members: 5, families: 200 },
  { members: 50, families: 40 },
  { members: 500, families: 10 },
] as const;
export type Members = (typeof ASKED)[number]['members'];

export function familiesOf(members: Members): number {
  return ASKED.find((one) => one.members === members)?.families ?? 0;
}
