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
}

/** A field that holds a fact. */
interface AskedFact {
  readonly coordinate: string;
  /** Its own and those of what it stands in: all must hold; none, where the registry decides row by row. */
  readonly labels: readonly ColumnLabel[];
  /** It stands under a person or a link somewhere; else it is about the case. */
  readonly isOfPerson: boolean;
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
    const facts = [root, ...fieldsUnder(within, root, new Set())].flatMap(factIn);
    return { key: (node.alias ?? node.name).value, node, field, facts };
  });
}

/** A field where it is asked. */
interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly node: FieldNode;
  readonly labels: readonly ColumnLabel[];
  readonly isOfPerson: boolean;
}

interface Within {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** All that is asked beneath a field. @param spread fragments are gone through once */
function fieldsUnder(within: Within, above: Asked, spread: Set<string>): Asked[] {
  const type = getNamedType(above.field.type);
  return fieldsIn(within, type, above.node.selectionSet, spread).flatMap((one) => {
    const labels = distinct([...above.labels, ...one.labels]);
    const child = { ...one, labels, isOfPerson: above.isOfPerson || one.isOfPerson };
    return [child, ...fieldsUnder(within, child, spread)];
  });
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
      if (!isObjectType(type) || !field) return [];
      const isOfPerson = type.name === 'Person' || isLink(type);
      return [{ type, field, node: selection, labels: factLabels(type, field), isOfPerson }];
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

function factLabels(type: GraphQLObjectType, field: Field): readonly ColumnLabel[] {
  if (DECIDED_BY_ITS_ROW.has(type.name)) return [];
  const labels = labelsOf(field) as readonly ColumnLabel[];
  return labels.filter(({ category }) => !FACTLESS.has(category));
}

function distinct(labels: readonly ColumnLabel[]): readonly ColumnLabel[] {
  return [...new Map(labels.map((one) => [`${one.category} ${one.detail}`, one])).values()];
}

function factIn({ type, field, labels, isOfPerson }: Asked): AskedFact[] {
  const coordinate = `${type.name}.${field.name}`;
  const holdsFact = labelsOf(field).some(({ category }) => !FACTLESS.has(category));
  return holdsFact && !WAYS_TO_KEYS.includes(coordinate)
    ? [{ coordinate, labels, isOfPerson }]
    : [];
}
