import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type Data, isData, newData, reader } from './data';
import type { Rewrite } from './data-rewrites';
import type { SupergraphTypes } from './supergraph-types';

/** Where in the data, from the root: `@` is each place of a list. */
export type DataPath = readonly string[];

/** The objects of a request that a subgraph is asked about, each thing once. */
export interface Entities {
  readonly found: readonly Data[];
  /** For each object its representation's number; -1 for one that cannot be asked about. */
  readonly places: readonly number[];
  readonly representations: readonly Data[];
}

/** Finds what is at a path now; what is null is not there. */
export function finderOf(path: DataPath): (data: Data) => readonly Data[] {
  // Lists are walked wherever they are.
  const reads = path.filter((step) => step !== '@').map(reader);
  return (data) => {
    const found: Data[] = [];
    const walk = (value: unknown, step: number): void => {
      if (Array.isArray(value)) {
        for (const one of value as readonly unknown[]) walk(one, step);
      } else if (isData(value)) {
        const read = reads[step];
        if (read) walk(read(value), step + 1);
        else found.push(value);
      }
    };
    walk(data, 0);
    return found;
  };
}

/** The places of all that is at a path, as a reader would name them. Walked for errors only. */
export function placesAt(
  data: Data,
  path: DataPath,
): ReadonlyMap<Data, readonly (string | number)[]> {
  const keys = path.filter((step) => step !== '@');
  const places = new Map<Data, readonly (string | number)[]>();
  const walk = (value: unknown, step: number, at: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((one, place) => {
        walk(one, step, [...at, place]);
      });
    } else if (isData(value)) {
      const key = keys[step];
      if (key === undefined) places.set(value, at);
      else if (Object.hasOwn(value, key)) walk(value[key], step + 1, [...at, key]);
    }
  };
  walk(data, 0, []);
  return places;
}

/** Collects what a fetch asks about, each thing once however often it is in the data. */
export type Collect = (data: Data) => Entities;

export function collectOf(
  types: SupergraphTypes,
  path: DataPath,
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
): Collect {
  const represent = representationOf(types, requires);
  const find = finderOf(path);
  return (data) => {
    const found = find(data);
    const representations: Data[] = [];
    const placeOf = new Map<string, number>();
    const places = found.map((object) => {
      const representation = represent(object);
      // Without a name of its type it is nothing that a subgraph could look for.
      if (typeof representation?.['__typename'] !== 'string') return -1;
      rewrite?.(representation);
      const text = JSON.stringify(representation);
      const known = placeOf.get(text);
      if (known !== undefined) return known;
      placeOf.set(text, representations.length);
      return representations.push(representation) - 1;
    });
    return { found, places, representations };
  };
}

/** As much of an object as a subgraph requires; nothing where some of it is not there. */
type Represent = (source: Data) => Data | null;
type Part = (source: Data, into: Data) => boolean;

function representationOf(
  types: SupergraphTypes,
  selections: readonly QueryPlanSelectionNode[],
): Represent {
  const parts = selections.map((selection): Part => {
    if (selection.kind === 'Field') return fieldPart(types, selection);
    const { typeCondition: type } = selection;
    const inner = representationOf(types, selection.selections);
    return (source, into) => {
      const typename = source['__typename'];
      const applies =
        type === undefined || (typeof typename === 'string' && types.isOf(typename, type));
      // Of one that is of several types, what cannot be said of one is left out.
      if (applies) mergeInto(into, inner(source));
      return true;
    };
  });
  return (source) => {
    const representation = newData();
    for (const part of parts) if (!part(source, representation)) return null;
    return representation;
  };
}

function fieldPart(
  types: SupergraphTypes,
  { name, alias, selections }: QueryPlanSelectionNode & { readonly kind: 'Field' },
): Part {
  const key = alias ?? name;
  const read = reader(key);
  const inner = selections && representationOf(types, selections);
  const valueOf = (value: unknown): unknown => {
    if (!inner) return value;
    if (Array.isArray(value)) return value.map(valueOf);
    return isData(value) ? inner(value) : null;
  };
  return (source, into) => {
    const value = read(source);
    if (value === undefined) return false;
    into[key] = valueOf(value);
    return true;
  };
}

/** Puts what is known of one thing together: objects into each other, the rest over what was. */
export function mergeInto(target: Data, source: Data | null): void {
  for (const key in source) {
    const [had, value] = [target[key], source[key]];
    if (isData(had) && isData(value)) mergeInto(had, value);
    else if (Array.isArray(had) && Array.isArray(value) && had.length === value.length) {
      target[key] = value.map((one: unknown, place) => {
        const before: unknown = had[place];
        if (!isData(before) || !isData(one)) return one;
        mergeInto(before, one);
        return before;
      });
    } else target[key] = value;
  }
}
