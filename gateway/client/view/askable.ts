import type { DataCategory } from '../generated/operations';
import type { WithheldEntry } from '../hub';
import type { Family } from './family';
import { isOfCase } from './withheld';

/**
 * What the owner of something withheld can be asked to open, and about whom; nothing where they
 * cannot be asked, or where it is about the case: what is released is released of a person.
 */
export function askable(
  entry: WithheldEntry,
  { members }: Family,
): { readonly category: DataCategory; readonly personIds: readonly string[] } | undefined {
  if (entry.remedy !== 'ASK_OWNER' || isOfCase(entry)) return undefined;
  const { person, persons, except } = entry;
  const isMeant = (id: string) =>
    person === undefined ? (persons?.includes(id) ?? !except?.includes(id)) : id === person;
  const personIds = members.map(({ id }) => id).filter(isMeant);
  // The code is one of the hub's own list, which the page's types know.
  return personIds.length > 0 ? { category: entry.category as DataCategory, personIds } : undefined;
}
