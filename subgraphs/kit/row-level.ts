/**
 * Rows that a rule of their owner serves in summary only, whatever the reader may read of the
 * person: for what they rest on (privacy review, "row category").
 */
const summaries = new WeakSet<object>();

/** Serves a row in summary: its other fields are null, and nothing says why. */
export function atSummary<Row extends object>(row: Row): Row {
  summaries.add(row);
  return row;
}

/** Whether a rule of its owner keeps this row at its summary. */
export function isAtSummary(row: object): boolean {
  return summaries.has(row);
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
  if (summaries.has(row)) summaries.add(copy);
  return copy;
}
