/** What one party wrote down of one agency's part under one pass: facts, by their coordinates. */
interface Written {
  readonly pass: string;
  /** When it wrote of this pass last. */
  readonly at: Date;
  readonly fields: readonly string[];
}

/** In the agency's journal. */
export interface HandedOut extends Written {
  /** The most persons that one answer was about. */
  readonly persons: number;
}

/** In the hub's log. */
export interface Recorded extends Written {
  /** It says of an answer that the agency was silent. */
  readonly isSilent: boolean;
}

/** Where hub and agency do not say the same of a pass. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly pass: string;
  readonly fields: readonly string[];
  readonly persons: number;
}

/**
 * `NOT_RECORDED` is a fault: the hub took more than it recorded. The others are told, for they have
 * reasons that are none: `SAID_SILENT`, the hub took it for no answer and says so; `NOT_HANDED_OUT`,
 * it recorded what it could have been given.
 */
type DifferenceKind = 'NOT_RECORDED' | 'SAID_SILENT' | 'NOT_HANDED_OUT';

export interface Comparison {
  /** Passes under which something was handed out or recorded. */
  readonly passes: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares an agency's journal with the hub's records, pass by pass.
 * @param until passes that were used after this wait for the next time: an answer is in the journal
 * a moment before it is in the log
 */
export function compare(
  handedOut: readonly HandedOut[],
  recorded: readonly Recorded[],
  until: Date,
): Comparison {
  const entries = new Map(handedOut.map((one) => [one.pass, one]));
  const records = new Map(recorded.map((one) => [one.pass, one]));
  const differences: Difference[] = [];
  let passes = 0;
  for (const pass of new Set([...entries.keys(), ...records.keys()])) {
    const [entry, record] = [entries.get(pass), records.get(pass)];
    const [given, told] = [entry?.fields ?? [], record?.fields ?? []];
    if (isAfter(entry, until) || isAfter(record, until) || given.length + told.length === 0) {
      continue;
    }
    passes += 1;
    const persons = entry?.persons ?? 0;
    const add = (kind: DifferenceKind, fields: readonly string[]) => {
      if (fields.length > 0) differences.push({ kind, pass, fields, persons });
    };
    add(record?.isSilent ? 'SAID_SILENT' : 'NOT_RECORDED', without(given, told));
    add('NOT_HANDED_OUT', without(told, given));
  }
  return { passes, differences };
}

function isAfter(written: Written | undefined, until: Date): boolean {
  return written !== undefined && written.at > until;
}

function without(fields: readonly string[], others: readonly string[]): readonly string[] {
  const taken = new Set(others);
  return fields.filter((field) => !taken.has(field));
}
