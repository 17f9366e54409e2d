import { type FieldNode, Kind, OperationTypeNode, parse, type SelectionSetNode } from 'graphql';
import { PUBLISHED_FIELDS } from '../need-to-know/published-fields';

/**
 * What an answer gives, by the words of its request and what agencies publish: read by nothing that
 * the gateway reads with.
 */

/** A field under the name that a query gives it. */
export interface NamedField {
  /** Nothing for what is about the graph, and no field of an agency: `__typename`. */
  readonly coordinate: string | undefined;
  /** The type that it leads to, or of its value. */
  readonly type: string;
  readonly below: NamedFields;
}
export type NamedFields = ReadonlyMap<string, NamedField>;

/** A request as it was sent. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | null;
}

/** Fields that were given of the same persons. */
export interface Given {
  /** Ids; `?0`, `?1` for persons whose ids were not asked; nobody's where it is about no person. */
  readonly persons: readonly string[];
  readonly coordinates: readonly string[];
}

/** What a valid query could be answered with, whatever its directives leave out. */
export function namedFields({ query, operationName }: Request): NamedFields {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const operation = definitions.find(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      (!operationName || one.name?.value === operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation.');

  function fieldsIn(sets: readonly SelectionSetNode[]): FieldNode[] {
    return sets.flatMap(({ selections }) =>
      selections.flatMap((one) => {
        if (one.kind === Kind.FIELD) return [one];
        if (one.kind === Kind.INLINE_FRAGMENT) return fieldsIn([one.selectionSet]);
        const spread = fragments.get(one.name.value);
        return spread ? fieldsIn([spread]) : [];
      }),
    );
  }

  function under(type: string, sets: readonly SelectionSetNode[]): NamedFields {
    const named = grouped(fieldsIn(sets), ({ alias, name }) => (alias ?? name).value);
    return new Map(
      Array.from(named, ([key, nodes]) => {
        const coordinate = `${type}.${nodes[0]?.name.value ?? ''}`;
        const published = PUBLISHED_FIELDS.get(coordinate);
        const to = published?.type ?? '';
        const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
        const below = published ? under(to, inner) : NONE;
        return [key, { coordinate: published && coordinate, type: to, below }];
      }),
    );
  }
  const root = operation.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
  return under(root, [operation.selectionSet]);
}

const NONE: NamedFields = new Map();

function grouped<T>(all: Iterable<T>, nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** Every coordinate that is asked for somewhere. */
export function coordinatesIn(fields: NamedFields, into = new Set<string>()): Set<string> {
  for (const { coordinate, below } of fields.values()) {
    if (coordinate !== undefined) into.add(coordinate);
    coordinatesIn(below, into);
  }
  return into;
}

/**
 * All fields that have something in them, be it an empty list, and of whom each is.
 * @throws for a key that was not asked
 */
export function givenIn(fields: NamedFields, data: object): { given: Given[]; values: number } {
  const personsAt = new Map<string, Set<string>>();
  let values = 0;

  function found(coordinate: string, person: string | undefined): void {
    let persons = personsAt.get(coordinate);
    if (!persons) personsAt.set(coordinate, (persons = new Set()));
    if (person !== undefined) persons.add(person);
  }

  function walk(named: NamedFields, object: object, person: string | undefined): void {
    for (const [key, value] of Object.entries(object) as [string, unknown][]) {
      const field = named.get(key);
      if (!field) throw new Error(`Expected keys that were asked, got ${key}.`);
      const { coordinate, type, below } = field;
      if (value === null || coordinate === undefined) continue;
      const items = Array.isArray(value) ? value.flat(Infinity) : [value];
      const isAboutPersons = type === 'CaseParticipant' || type === 'Person';
      if (!isAboutPersons) found(coordinate, person);
      for (const [place, item] of items.entries()) {
        if (typeof item !== 'object' || item === null) {
          values += item === null ? 0 : 1;
          continue;
        }
        const whom = isAboutPersons
          ? (personIn(field, item as object) ?? person ?? `?${String(place)}`)
          : person;
        if (isAboutPersons) found(coordinate, whom);
        walk(below, item as object, whom);
      }
    }
  }
  walk(fields, data, undefined);

  const groups = grouped(personsAt, ([, persons]) => [...persons].sort().join(' '));
  const given = Array.from(groups.values(), (group) => ({
    persons: [...(group[0]?.[1] ?? [])],
    coordinates: group.map(([coordinate]) => coordinate),
  }));
  return { given, values };
}

/** The id of the person that an object is, or that a participant is, if it was asked. */
function personIn({ type, below }: NamedField, object: object): string | undefined {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const field = below.get(key);
    if (type === 'Person' && field?.coordinate === 'Person.id') return String(value);
    if (field?.coordinate !== 'CaseParticipant.person' || !value) continue;
    const id = personIn(field, value);
    if (id !== undefined) return id;
  }
  return undefined;
}
