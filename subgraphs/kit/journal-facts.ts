import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DECIDED_BY_ITS_ROW } from '../../schema/allow-list';
import { NO_FACTS, WAYS_TO_KEYS } from '../../schema/journal';
import type { ColumnLabel } from './column-labels';
import { labelsOf } from './field-labels';
import { isLink } from './path-subject';

/**
 * What an operation asks of an agency, whoever asks: the facts under each of its root fields. From
 * the operation alone, so that it is found once for all requests that repeat it, and a journal never
 * tells whether there was anything to hand out (design §6).
 */
export interface AskedRoot {
  /** What it is called in the answer. */
  readonly key: string;
  readonly node: FieldNode;
  readonly field: Field;
  readonly facts: readonly AskedFact[];
  /** Something of it is about persons. */
  readonly reachesPersons: boolean;
}

/** A field that holds a fact. */
interface AskedFact {
  readonly coordinate: string;
  /** All must hold; none, where the registry decides row by row. */
  readonly labels: readonly ColumnLabel[];
}

type Field = GraphQLField<unknown, unknown>;
type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** The root fields of a valid operation. What `@skip` leaves out counts as asked. */
export function askedRoots(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly AskedRoot[] {
  const within = { schema, fragments };
  const type = schema.getRootType(operation.operation);
  return fieldsIn(within, type, operation.selectionSet, new Set()).map((root) => {
    const { node, field } = root;
    const all = [root, ...fieldsUnder(within, root, new Set())];
    const facts = new Map(all.flatMap(factIn).map((fact) => [fact.coordinate, fact]));
    return {
      ...{ key: (node.alias ?? node.name).value, node, field, facts: [...facts.values()] },
      reachesPersons: all.some((one) => one.type.name === 'Person' || isLink(one.type)),
    };
  });
}

/** A field where it is asked. */
interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly node: FieldNode;
}

interface Within {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** All that is asked beneath a field. @param spread fragments are gone through once */
function fieldsUnder(within: Within, { field, node }: Asked, spread: Set<string>): Asked[] {
  const type = getNamedType(field.type);
  return fieldsIn(within, type, node.selectionSet, spread).flatMap((child) => [
    child,
    ...fieldsUnder(within, child, spread),
  ]);
}

function fieldsIn(
  within: Within,
  type: GraphQLNamedType | null | undefined,
  set: SelectionSetNode | undefined,
  spread: Set<string>,
): Asked[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      // `__typename`, and what is asked of a union, is nobody's field.
      const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
      return isObjectType(type) && field ? [{ type, field, node: selection }] : [];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : within.fragments[selection.name.value];
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(selection.name.value)) return [];
      spread.add(selection.name.value);
    }
    const condition = fragment?.typeCondition?.name.value;
    const on = condition === undefined ? type : within.schema.getType(condition);
    return fieldsIn(within, on, fragment?.selectionSet, spread);
  });
}

const FACTLESS: ReadonlySet<string> = new Set(NO_FACTS);

function factIn({ type, field }: Asked): AskedFact[] {
  const coordinate = `${type.name}.${field.name}`;
  const labels = labelsOf(field) as readonly ColumnLabel[];
  const holdsFact = labels.some(({ category }) => !FACTLESS.has(category));
  if (!holdsFact || WAYS_TO_KEYS.includes(coordinate)) return [];
  return [{ coordinate, labels: DECIDED_BY_ITS_ROW.has(type.name) ? [] : labels }];
}
