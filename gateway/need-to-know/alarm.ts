/** What may be wrong with an answer that is an answer all the same. */
export type AlarmKind =
  /** More than was asked: dropped. */
  | 'UNASKED'
  /** About somebody who was not asked about: null. */
  | 'ANOTHER'
  /** A value of another shape than the graph says: null. */
  | 'WRONG_SHAPE'
  /** Less than was asked: null. */
  | 'MISSING';

/**
 * Told of each fault in what an agency answered. Names and kinds only, never a value: who listens
 * counts, and calls somebody.
 */
export type OnAlarm = (agency: string, kind: AlarmKind) => void;
