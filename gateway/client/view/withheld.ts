import { FIELDS } from './fields';
import type { WithheldEntry } from '../hub';
import type { Family } from './family';

/** A line of "withheld from you, and why". */
export interface WithheldRow {
  /** Of the line, so that a mark elsewhere in the page can point at it. */
  readonly id: string;
  readonly entry: WithheldEntry;
  /** Whose it is; `case` where it is not about a person, `all` where it is about everybody. */
  readonly about:
    | { readonly name: 'case' }
    | { readonly name: 'all' }
    | { readonly name: 'some'; readonly persons: readonly string[] }
    | { readonly name: 'but'; readonly persons: readonly string[] };
}

/** Types whose fields hang under a person; the others hang on the case, and are nobody's in particular. */
const OF_PERSONS = typesUnder('Person');

/** By owner, in the order told: an order of names, so that it tells nothing. */
export function withheldRows({ reading, nameOf }: Family): readonly WithheldRow[] {
  const names = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []);
  return reading.told.withheld.map((entry) => {
    const id = idOf(entry);
    const { person, persons, except } = entry;
    if (person !== undefined)
      return { id, entry, about: { name: 'some', persons: names([person]) } };
    if (persons) return { id, entry, about: { name: 'some', persons: names(persons) } };
    if (except) return { id, entry, about: { name: 'but', persons: names(except) } };
    return { id, entry, about: { name: isOfCase(entry) ? 'case' : 'all' } };
  });
}

/** Whether something withheld is about the case, and nobody's in particular. */
export function isOfCase({ person, persons, except, coordinates }: WithheldEntry): boolean {
  if (person !== undefined || persons || except) return false;
  return coordinates.every((coordinate) => !OF_PERSONS.has(coordinate.split('.')[0] ?? ''));
}

/** The anchor of an entry. */
export function idOf(entry: WithheldEntry): string {
  const { owner, category, policy, remedy, person, persons, except } = entry;
  const whom = person ?? persons?.join('-') ?? (except ? `not-${except.join('-')}` : 'all');
  return `withheld-${[owner, category, policy, remedy, whom].join('-').toLowerCase()}`;
}

function typesUnder(type: string, found = new Set<string>()): ReadonlySet<string> {
  const fields = FIELDS[type];
  if (!fields || found.has(type)) return found;
  found.add(type);
  for (const below of Object.values(fields)) typesUnder(below, found);
  return found;
}
