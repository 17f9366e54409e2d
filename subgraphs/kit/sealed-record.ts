import { type Category, MATRIX } from '../../schema/policy/generated/matrix';

/**
 * Sealed: hidden and nothing look the same. That a person belongs to the case is sealed too, but
 * whoever reads a row of it knows that person already: it is no record with a wall of its own, and
 * a registry that cannot say who is in a family says so, for a family would look empty otherwise.
 */
export function isSealedRecord(category: string): boolean {
  return category !== 'CASE_PERSON' && MATRIX[category as Category].sensitivity === 5;
}
