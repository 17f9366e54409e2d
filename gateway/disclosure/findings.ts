/** What can be wrong with a log, in plain words for whoever has to act on it. */
const SAYS = {
  EDITED: (at: string) => `Record ${at} is not what was recorded.`,
  MOVED: (at: string) => `Record ${at} was recorded at another place.`,
  MISFILED: (at: string) =>
    `Record ${at} is filed under another time, kind, reader or case than its text says.`,
  MISSING: (at: string) => `Record ${at} is gone, and no retention that was due destroyed it.`,
  ADDED: (at: string) => `Record ${at} was put in beside the log.`,
  SLICES_CHANGED: (at: string) => `What record ${at} says was given is gone or was changed.`,
  SLICES_ADDED: () => 'There are texts of what was given that no record names.',
  HASH_CHANGED: (at: string) => `A hash above record ${at} is not what the records give.`,
  HASH_BEYOND: (at: string) => `A hash stands ready for record ${at}, which is not there yet.`,
  HEAD_UNSIGNED: (at: string) => `The head of size ${at} is not signed with the key of this log.`,
  HEAD_CONTRADICTS: (at: string) => `The head of size ${at} is of other records than these.`,
  HEAD_BEYOND: (at: string) => `The head of size ${at} is of more records than there are.`,
  UNCOVERED: (at: string) => `From record ${at} on, no head covers what is there.`,
  END_MOVED: (at: string) => `The log would go on at ${at}, which is not where it ends.`,
  WITNESSED_OTHERWISE: (at: string) =>
    `This is not the log that the witness saw when it had ${at} records.`,
  TABLE_REDEFINED: () => 'The table of records is not as it was made: who reads it may be misled.',
  VIEW_REDEFINED: () =>
    'The view that readers have is not as it was made: it may leave records out.',
} as const;

/** What is wrong with a log, and where: at the place of a record, at the size of a head, or at 0. */
export interface Finding {
  readonly kind: keyof typeof SAYS;
  readonly at: number;
}

export function saidOf({ kind, at }: Finding): string {
  return SAYS[kind](String(at));
}

/** One edit contradicts every head after it: the first few tell where it began. */
const MOST_OF_A_KIND = 5;

/** Collects what is found, of a kind only so many as help to find the place. */
export class Findings {
  readonly all: Finding[] = [];
  private readonly counts = new Map<Finding['kind'], number>();

  add(kind: Finding['kind'], at: number): void {
    const count = this.counts.get(kind) ?? 0;
    this.counts.set(kind, count + 1);
    if (count < MOST_OF_A_KIND) this.all.push({ kind, at });
  }
}
