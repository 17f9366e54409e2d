import type { Outcome } from '../hub';
import type { ActWords } from '../words/en-acts';

/**
 * What to say when an act was not done, by the hub's fixed code (`schema/errors.ts`). Codes that pass
 * by themselves come as no answer at all.
 */
const SAID: Readonly<Record<string, keyof ActWords | undefined>> = {
  UNAUTHENTICATED: 'signInAgain',
  NOT_AVAILABLE: 'notAvailable',
  PASS_STALE: 'passStale',
  PASS_EXPIRED: 'passExpired',
  CONFLICT: 'conflict',
  INVALID_INPUT: 'invalidInput',
  LIMIT_EXCEEDED: 'tooMuch',
  INVALID_OPERATION: 'oldPage',
  NOT_RECORDED: 'noAnswer',
  AGENCY_SILENT: 'noAnswer',
  INTERNAL: 'noAnswer',
};

/** Why an act was not done, in words. */
export function troubleOf(
  outcome: Exclude<Outcome<unknown>, { kind: 'answered' }>,
): keyof ActWords {
  return outcome.kind === 'unreachable' ? 'noAnswer' : (SAID[outcome.code] ?? 'oldPage');
}
