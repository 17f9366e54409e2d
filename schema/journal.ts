import { WAYS } from './allow-list';
import type { Category } from './policy/generated/matrix';

/**
 * What an agency's journal and the hub's records are compared by: facts, by their coordinates. The
 * gateway makes up containers that hold none, and it asks the way to a person for itself, because an
 * answer is masked by whom it is about: neither says what was handed out of anybody.
 */

/** Categories that hold no fact of anybody. */
export const NO_FACTS: readonly Category[] = ['STRUCTURE', 'SERVICE'];

/** The fields that lead to a key, and hold nothing else. */
export const WAYS_TO_KEYS: readonly string[] = Object.values(WAYS);
