import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether each variable that `@skip` and `@include` look at is on. */
export type Switches = Readonly<Record<string, boolean>>;

/** What decides which fields an operation asks of a type. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly switches: Switches;
}

/** The fields asked of objects of a type, by their keys in the answer (§6.3.2, `CollectFields`). */
export function namedFields(
  { schema, fragments, switches }: Selecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();

  const applies = (name: string | undefined): boolean => {
    if (name === undefined || name === type.name) return true;
    const condition = schema.getType(name);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  };
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isSelected(selection.directives, switches)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const same = fields.get(key);
        if (same) same.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value)) add(fragment.selectionSet);
    }
  };
  sets.forEach(add);
  return fields;
}

function isSelected(directives: readonly DirectiveNode[] = [], switches: Switches): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given[0]?.value;
    const isOn =
      value?.kind === Kind.VARIABLE
        ? switches[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return isOn === (name.value === 'include');
  });
}
