import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What a fetch selects, read once. */
export interface FetchedDocument {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly root: readonly SelectionSetNode[];
  /** Of each entity, in a fetch of entities. */
  readonly entity: readonly SelectionSetNode[];
}

export interface SelectedFields {
  /** What is selected under each key, and in it. */
  readonly fields: ReadonlyMap<string, readonly SelectionSetNode[]>;
  /** Something is selected of some types only. */
  readonly depends: boolean;
}

/** @param text a fetch of a plan: one operation, and the fragments in it */
export function fetchedDocument(text: string): FetchedDocument {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const operation = definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation ? [operation.selectionSet] : [];
  const { fields } = selectedFields(fragments, root, () => true);
  return { fragments, root, entity: fields.get('_entities') ?? [] };
}

/** @param applies whether objects are of the type that something is selected of */
export function selectedFields(
  fragments: FetchedDocument['fragments'],
  sets: readonly SelectionSetNode[],
  applies: (type: string) => boolean,
): SelectedFields {
  const fields = new Map<string, SelectionSetNode[]>();
  let depends = false;
  const add = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const inner = fields.get(key) ?? [];
        if (selection.selectionSet) inner.push(selection.selectionSet);
        fields.set(key, inner);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const type = fragment.typeCondition?.name.value;
      depends ||= type !== undefined;
      if (type === undefined || applies(type)) add(fragment.selectionSet);
    }
  };
  sets.forEach(add);
  return { fields, depends };
}
