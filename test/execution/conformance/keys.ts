import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** A key, as an object of the fields that it names. */
export type Key = Readonly<Record<string, unknown>>;

interface Keyed {
  readonly keys: readonly Key[];
  /** Fields that others own, but keys. */
  readonly external: ReadonlySet<string>;
}

/** What a subgraph can be asked for by key, and by which. */
export function keysOf({ definitions }: DocumentNode): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>();
  for (const definition of definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const keys = (definition.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
      const fields = given.find((one) => one.name.value === 'fields')?.value;
      return name.value === 'key' && fields?.kind === Kind.STRING ? [keyIn(fields.value)] : [];
    });
    if (keys.length === 0) continue;
    const external = (definition.fields ?? []).flatMap(({ name, directives = [] }) =>
      directives.some((one) => one.name.value === 'external') &&
      keys.every((key) => !(name.value in key))
        ? [name.value]
        : [],
    );
    found.set(definition.name.value, { keys, external: new Set(external) });
  }
  return found;
}

function keyIn(fields: string): Key {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected fields of a key.');
  return fieldsIn(operation.selectionSet);
}

function fieldsIn({ selections }: SelectionSetNode): Key {
  return Object.fromEntries(
    selections.flatMap((one) =>
      one.kind === Kind.FIELD
        ? [[one.name.value, one.selectionSet ? fieldsIn(one.selectionSet) : true]]
        : [],
    ),
  );
}

/** The part of an object that a key names; nothing where the object lacks some of it. */
export function picked(of: unknown, key: Key): Key | undefined {
  if (typeof of !== 'object' || of === null) return undefined;
  const found: Record<string, unknown> = {};
  for (const [field, below] of Object.entries(key)) {
    const value = (of as Key)[field];
    found[field] = below === true ? value : picked(value, below as Key);
    if (found[field] === undefined) return undefined;
  }
  return found;
}

/** Whether an object has all that another one has. */
export function isLike(one: unknown, other: unknown): boolean {
  if (typeof other !== 'object' || other === null) return one === other;
  if (typeof one !== 'object' || one === null) return false;
  return Object.entries(other).every(([field, value]) => isLike((one as Key)[field], value));
}
