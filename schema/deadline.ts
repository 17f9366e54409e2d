import { type Environment, wholeNumber } from './environment';

/** An agency that has not answered by then is silent to the family, in milliseconds. */
const DEADLINE_MS = 2_500;

/**
 * How long agencies may take for one request, in milliseconds: one after the other and side by side,
 * all in all. A reader waits for this, and for the record. Gateway and agencies read the same
 * setting: an agency has to notice that its database is silent before the gateway gives it up.
 */
export function deadlineIn(env: Environment): number {
  return wholeNumber(env, 'ONEROOF_DEADLINE_MS', DEADLINE_MS);
}
