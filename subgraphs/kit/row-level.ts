import type { Category } from '../../schema/policy/generated/matrix';

/**
 * Rows that a rule of their owner serves in summary only, whatever the reader may read of the
 * person: the lowest level of any of its principals counts (design §3).
 */
const summaries = new WeakMap<object, Category | 'ALL'>();

/**
 * Serves a row in summary: its other fields are null, and nothing says why.
 * @param category whose fields are kept at their summary; all fields unless it is said
 */
export function atSummary<Row extends object>(row: Row, category: Category | 'ALL' = 'ALL'): Row {
  summaries.set(row, category);
  return row;
}

/** Whether a rule of its owner keeps the fields of a category of this row at their summary. */
export function isAtSummary(row: object, category: Category): boolean {
  const kept = summaries.get(row);
  return kept === 'ALL' || kept === category;
}

const ruled = new WeakSet<object>();

/**
 * Serves a row of which its owner's rule has looked at what it rests on, of every person it is
 * about: the guard, which knows one subject, does not ask again.
 */
export function asRuled<Row extends object>(row: Row): Row {
  ruled.add(row);
  return row;
}

/** Whether a rule of its owner has decided about what a row rests on. */
export function isRuled(row: object): boolean {
  return ruled.has(row);
}

/** A copy of a row is served as the row is. */
export function servedAs<Row extends object>(row: object, copy: Row): Row {
  if (ruled.has(row)) ruled.add(copy);
  const kept = summaries.get(row);
  if (kept) summaries.set(copy, kept);
  return copy;
}
