import { OF_PERSON } from './fields-used';
import type { SchemaReference } from './reference';

/** Where in an answer a field stands: whose it is there, and whether it is about a person. */
export interface Place {
  /** Nothing at the root of what several agencies serve. */
  readonly owner: string | null;
  readonly isOfPerson: boolean;
}

/** The types with which an operation begins. */
const ROOTS = ['Query', 'Mutation'];

/**
 * The places where each field can stand, by coordinate: those ways that lead there from the root. A
 * field that stands in one place alone can be judged before it is asked for.
 */
export function placesOf({ types }: SchemaReference): ReadonlyMap<string, readonly Place[]> {
  const known = new Map(types.map((one) => [one.name, one]));
  const places = new Map<string, Place[]>();
  const seen = new Set<string>();
  const enter = (name: string, owner: string | null, isOfPerson: boolean) => {
    const here = [name, owner, isOfPerson].join();
    if (seen.has(here)) return;
    seen.add(here);
    for (const field of known.get(name)?.fields ?? []) {
      const coordinate = `${name}.${field.name}`;
      const place = {
        owner: field.owner ?? owner,
        isOfPerson: isOfPerson || OF_PERSON.has(name),
      };
      const others = places.get(coordinate) ?? [];
      const isKnown = others.some(
        (one) => one.owner === place.owner && one.isOfPerson === place.isOfPerson,
      );
      if (!isKnown) places.set(coordinate, [...others, place]);
      enter(field.type.replaceAll(/[[\]!]/g, ''), place.owner, place.isOfPerson);
    }
  };
  for (const root of ROOTS) enter(root, null, false);
  return places;
}
