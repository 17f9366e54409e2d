import { type Environment, wholeNumber } from './environment';

/** An agency that takes longer than this for a family is silent to it, in milliseconds. */
const DEADLINE_MS = 2_500;

/**
 * How long an agency may take for one fetch, in milliseconds. Gateway and agencies read the same
 * setting: an agency has to notice that its database is silent before the gateway gives it up.
 */
export function deadlineIn(env: Environment): number {
  return wholeNumber(env, 'ONEROOF_DEADLINE_MS', DEADLINE_MS);
}
