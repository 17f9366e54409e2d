/**
 * From when until when, in a reader's writing; what ends on the day on which it began is that day.
 * @param until nothing while it lasts, and of what has no end
 */
export function spanned(from: string, until: string): string {
  if (until !== '' && from.startsWith(until)) return from;
  return from + until === '' ? '' : `${from} – ${until}`;
}
