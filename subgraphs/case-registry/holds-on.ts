/** Whether a period holds on a day. Both ends belong to it; a missing end is open. */
export function holdsOn(day: string, from: string | null, until: string | null): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}
