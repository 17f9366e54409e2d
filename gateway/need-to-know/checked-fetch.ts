import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { fetchHead } from '../execution/fetch-body';
import { objectCheck, type ObjectCheck } from './answer-check';
import type { GraphType, SupergraphIndex } from './supergraph-index';

/**
 * Under this name every entity gives back its key, so that an answer is tied to whom it was asked
 * about. Readers' aliases never get here, so none can be the same.
 */
export const KEY = 'k__';
export const ENTITIES = '_entities';

/** A fetch with all that is needed to check what answers it: compiled once per text. */
export interface CheckedFetch {
  /** As it is sent: entities are asked for their keys as well. */
  readonly query: string;
  /** The text of its request up to the variables. */
  readonly head: string;
  /** The check of a whole answer; nothing for a fetch of entities. */
  readonly root: ObjectCheck | undefined;
  /** The checks of entities, by their type. */
  readonly entities: ReadonlyMap<string, ObjectCheck>;
}

/** @throws for a fetch that this graph does not explain: then it is not sent */
export function checkedFetch(index: SupergraphIndex, query: string): CheckedFetch {
  const document = parse(query, { noLocation: true });
  const [operation, ...more] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0) {
    throw new TypeError('Expected a fetch of one operation.');
  }
  const [first] = operation.selectionSet.selections;
  if (first?.kind === Kind.FIELD && first.name.value === ENTITIES) {
    return entityFetch(index, operation, first);
  }
  const name = index.schema.getRootType(operation.operation)?.name ?? '';
  const root = objectCheck(index, typeNamed(index, name), operation.selectionSet);
  return { query, head: fetchHead({ query }), root, entities: new Map() };
}

function entityFetch(
  index: SupergraphIndex,
  operation: OperationDefinitionNode,
  field: FieldNode,
): CheckedFetch {
  const entities = new Map<string, ObjectCheck>();
  const selections = (field.selectionSet?.selections ?? []).map((selection): SelectionNode => {
    const name = selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value;
    if (selection.kind !== Kind.INLINE_FRAGMENT || !name || entities.has(name)) {
      throw new TypeError('Expected one selection for each type of entities.');
    }
    const selectionSet = withKey(selection.selectionSet);
    entities.set(name, objectCheck(index, typeNamed(index, name), selectionSet));
    return { ...selection, selectionSet };
  });
  const asked: FieldNode = {
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [asked] };
  const query = stripIgnoredCharacters(print({ ...operation, selectionSet }));
  return { ...{ root: undefined, entities, query }, head: fetchHead({ query }) };
}

function withKey({ selections }: SelectionSetNode): SelectionSetNode {
  const key: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: KEY },
    name: { kind: Kind.NAME, value: 'id' },
  };
  return { kind: Kind.SELECTION_SET, selections: [key, ...selections] };
}

function typeNamed({ types }: SupergraphIndex, name: string): GraphType {
  const type = types.get(name);
  if (!type) throw new TypeError(`Expected a fetch of this graph, got ${name}.`);
  return type;
}
