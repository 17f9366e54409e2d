/** A period in days. Both ends belong to it; a missing end is open. */
interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/** Whether a period holds on a day (`YYYY-MM-DD`): no tolerance on either side (design §8). */
export function inForce({ since, until }: Period, day: string): boolean {
  return (since === null || since <= day) && (until === null || day <= until);
}
