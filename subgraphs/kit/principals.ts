import type { Category } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import { type Context, passOf } from './context';
import { isKnown } from './known-person';
import { readablePersons } from './rights';

/**
 * The persons who keep no record from the reader: a record about several is served at the lowest
 * level of any of its principals (design §3, privacy review 1), and is not there with one whom the
 * reader may not know (privacy review 6, 15). Clients read about themselves
 * alone, so whoever stands beside them in a record about them does not lower it; of those others
 * they get neither id nor role.
 */
export function readablePrincipals(context: Context, category: Category, detail: Detail): string[] {
  const { function: as, persons } = passOf(context);
  const readable = readablePersons(context, category, detail);
  if (as !== 'CLIENT') return readable.filter((id) => isKnown(context, id));
  return readable.length === 0 ? [] : [...persons.keys()];
}

const principals = new WeakMap<object, readonly string[]>();
const NOBODY: readonly string[] = [];

/**
 * Serves a record about several persons under one of them: whatever the category of a field of it,
 * or of a row beneath it, the lowest level of any of them counts. Here too clients read about
 * themselves alone.
 */
export function aboutAll<Row extends object>(
  context: Context,
  row: Row,
  persons: readonly string[],
): Row {
  if (passOf(context).function !== 'CLIENT') principals.set(row, persons);
  return row;
}

/** All whom a record is about, where its owner says that they are several. */
export function principalsOf(row: object): readonly string[] {
  return principals.get(row) ?? NOBODY;
}
