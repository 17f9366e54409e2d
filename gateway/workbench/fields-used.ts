import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { ReferenceField, SchemaReference } from './reference';

/** A field of an operation, and where in it: what a reader is told of it depends on both. */
export interface FieldUse {
  /** `Person.callName`. */
  readonly coordinate: string;
  readonly field: ReferenceField;
  /** Its own, or that of what it is in; nothing at the root of what several agencies serve. */
  readonly owner: string | null;
  /** Whether it hangs under a person: then it is decided for each, else for the case. */
  readonly isOfPerson: boolean;
  /** Where its name begins and ends in the text, as offsets. */
  readonly start: number;
  readonly end: number;
}

/** The fields of a reference by coordinate. */
export type FieldsByCoordinate = ReadonlyMap<string, ReferenceField>;

export function fieldsByCoordinate({ types }: SchemaReference): FieldsByCoordinate {
  return new Map(
    types.flatMap(({ name, fields }) =>
      fields.map((field) => [`${name}.${field.name}`, field] as const),
    ),
  );
}

/** Types under which all is about one person: the person, and what is said of them beside. */
export const OF_PERSON: ReadonlySet<string> = new Set(['CaseParticipant', 'Person']);

interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly owner: string | null;
  readonly isOfPerson: boolean;
}

/**
 * The fields that a text asks for, in the order asked, each once per owner and kind of subject.
 * Nothing where the text cannot be read: it is being typed.
 */
export function fieldsUsed(
  text: string,
  schema: GraphQLSchema,
  known: FieldsByCoordinate,
): readonly FieldUse[] {
  const document = parsed(text);
  if (!document) return [];
  const uses = new Map<string, FieldUse>();
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const walk = (place: Place, { selections }: SelectionSetNode, within: readonly string[]) => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) walkField(place, one, within);
      else if (one.kind === Kind.INLINE_FRAGMENT) walk(place, one.selectionSet, within);
      else {
        const fragment = fragments.get(one.name.value);
        // A fragment in itself is a mistake, and the editor says so.
        if (!fragment || within.includes(one.name.value)) continue;
        walk(place, fragment.selectionSet, [...within, one.name.value]);
      }
    }
  };
  const walkField = (place: Place, node: FieldNode, within: readonly string[]) => {
    const { type } = place;
    if (!isObjectType(type)) return;
    const coordinate = `${type.name}.${node.name.value}`;
    const field = known.get(coordinate);
    if (!field) return;
    const owner = field.owner ?? place.owner;
    const isOfPerson = place.isOfPerson || OF_PERSON.has(type.name);
    const { start, end } = node.name.loc ?? { start: 0, end: 0 };
    const key = [coordinate, owner, isOfPerson].join();
    if (!uses.has(key)) uses.set(key, { coordinate, field, owner, isOfPerson, start, end });
    const below = type.getFields()[field.name]?.type;
    if (!node.selectionSet || !below) return;
    walk({ type: getNamedType(below), owner, isOfPerson }, node.selectionSet, within);
  };
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue;
    const type = schema.getRootType(one.operation) ?? undefined;
    walk({ type, owner: null, isOfPerson: false }, one.selectionSet, []);
  }
  return [...uses.values()];
}

/** The field whose name the cursor is in, or right behind. */
export function fieldAt(uses: readonly FieldUse[], offset: number): FieldUse | undefined {
  return uses.find(({ start, end }) => start <= offset && offset <= end);
}

/** How many operations a text holds; none where it cannot be read. */
export function operationsIn(text: string): number {
  const definitions = parsed(text)?.definitions ?? [];
  return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
}

function parsed(text: string) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
