import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type SelectionNode, type SelectionSetNode, type TypeNode } from 'graphql';

const SCHEMA = join(__dirname, '../../schema/subgraphs');

interface PublishedField {
  readonly type: string;
  readonly owner: string;
  readonly labels: readonly { readonly category: string; readonly detail: string }[];
}

/** Every field that the agencies publish, by coordinate, as their own SDL says. */
export const PUBLISHED_FIELDS: ReadonlyMap<string, PublishedField> = new Map(
  readdirSync(SCHEMA).flatMap((file) => {
    const owner = file.replace('.graphql', '');
    return parse(readFileSync(join(SCHEMA, file), 'utf8')).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const name = definition.name.value;
      return (definition.fields ?? []).map((field) => {
        const labels = (field.directives ?? [])
          .filter((one) => one.name.value === 'needToKnow')
          .map(({ arguments: given = [] }) => {
            const words = Object.fromEntries(
              given.map(({ name: { value: key }, value }) => [
                key,
                value.kind === Kind.STRING ? value.value : '',
              ]),
            );
            return { category: words['category'] ?? '', detail: words['detail'] ?? 'FULL' };
          });
        const coordinate = `${name}.${field.name.value}`;
        return [coordinate, { type: nameOf(field.type), owner, labels }] as const;
      });
    });
  }),
);

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** What a label on the way to a value asks for. */
export interface Need {
  /** The field that the label is on. */
  readonly coordinate: string;
  readonly owner: string;
  readonly category: string;
  readonly detail: string;
  /** Whom it is about: the case, or the person under whom it hangs. */
  readonly about: 'case' | 'person';
}

/** A value that a query asks for, and everything that must hold for it to be given. */
export interface AskedValue {
  /** Names of fields from the root, joined by dots. */
  readonly path: string;
  readonly coordinate: string;
  readonly about: 'case' | 'person';
  readonly needs: readonly Need[];
}

/** What a query asks for, whatever it calls it: its leaves, and fields of which nothing is asked. */
export function askedValues(
  query: string,
  variables: Readonly<Record<string, boolean>> = {},
): AskedValue[] {
  const document = parse(query);
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation.');

  const isAsked = ({ directives = [] }: SelectionNode) =>
    directives.every(({ name, arguments: given = [] }) => {
      const value = given[0]?.value;
      const holds =
        value?.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : value?.kind === Kind.BOOLEAN && value.value;
      return holds === (name.value === 'include');
    });

  function walk(
    type: string,
    set: SelectionSetNode,
    path: readonly string[],
    above: readonly Need[],
    about: 'case' | 'person',
  ): AskedValue[] {
    return set.selections.filter(isAsked).flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        return spread ? walk(type, spread, path, above, about) : [];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return walk(type, selection.selectionSet, path, above, about);
      }
      const name = selection.name.value;
      if (name === '__typename') return []; // holds no value
      const coordinate = `${type}.${name}`;
      const field = PUBLISHED_FIELDS.get(coordinate);
      if (!field) throw new Error(`Expected ${coordinate} to be published.`);
      // A participant is about the person they are, wherever that stands.
      const whom = field.type === 'CaseParticipant' || field.type === 'Person' ? 'person' : about;
      const { owner } = field;
      const own = field.labels.map((label) => ({ ...label, coordinate, owner, about: whom }));
      const [here, needs] = [
        [...path, name],
        [...above, ...own],
      ];
      if (!selection.selectionSet) return [{ path: here.join('.'), coordinate, about, needs }];
      const below = walk(field.type, selection.selectionSet, here, needs, whom);
      return below.length > 0 ? below : [{ path: here.join('.'), coordinate, about: whom, needs }];
    });
  }
  return walk('Query', operation.selectionSet, [], [], 'case');
}

/** Every place under the root of the graph that a reader of a case can be given a value at. */
export const PUBLISHED_COORDINATES: readonly string[] = [...PUBLISHED_FIELDS.keys()];

/**
 * The values that an answer holds: each path with a value, and the person under whom it stands.
 * Nothing, an empty list and an empty object hold no value.
 */
export function givenValues(data: unknown): Set<string> {
  const found = new Set<string>();
  function walk(value: unknown, path: string, person: string): void {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const one of value) walk(one, path, person);
      return;
    }
    if (typeof value !== 'object') {
      found.add(`${person} ${path}`);
      return;
    }
    const { person: about } = value as { readonly person?: { readonly id?: string } | null };
    const whom = about?.id ?? person;
    for (const [name, one] of Object.entries(value)) {
      walk(one, path === '' ? name : `${path}.${name}`, whom);
    }
  }
  walk(data, '', 'case');
  return found;
}
