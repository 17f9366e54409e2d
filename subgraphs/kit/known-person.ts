import type { Category } from '../../schema/policy/generated/matrix';
import { type Context, passOf } from './context';
import { mayRead } from './rights';

/**
 * Whether a person exists for the reader: in the case of the pass, and readable as a member of it
 * (privacy review 6). @param about a fact that must be readable about that person as well
 */
export function isKnown(context: Context, personId: unknown, about?: Category): personId is string {
  if (typeof personId !== 'string' || !passOf(context).persons.has(personId)) return false;
  if (!mayRead(context, personId, 'CASE_PERSON', 'SUMMARY')) return false;
  return about === undefined || mayRead(context, personId, about, 'SUMMARY');
}
