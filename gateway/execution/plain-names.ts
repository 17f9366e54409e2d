import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import type { SupergraphTypes } from './supergraph-types';

/** An operation as a planner gets it, in names that mean nothing to it, and what they are to the reader. */
export interface PlainNames {
  readonly document: DocumentNode;
  /** What a field is called in the data. */
  readonly wireOf: (key: string, field: string) => string;
  /** What the reader calls it. */
  readonly keyOf: (wire: string) => string;
  readonly variableOf: (name: string) => string;
}

/**
 * An object of which everything is skipped is there all the same: something of it has to be asked.
 * Under a name that no reader gives: a plain one is asked together with what may be skipped.
 */
const IS_THERE: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: 'typename__as_' },
  name: { kind: Kind.NAME, value: '__typename' },
};
const REPRESENTATIONS = 'representations';

/**
 * Renames what a reader calls by a name that plans use themselves: under `{ id: name }` Apollo's
 * planner (2.14) takes the name for the key, and a variable `$representations` stops its fetches.
 */
export function plainNames(types: SupergraphTypes, document: DocumentNode): PlainNames {
  const keys = new Map<string, string>();
  const wireOf = (key: string, field: string): string =>
    key !== field && (types.hasField(key) || key.includes('__as_')) ? `${field}__as_${key}` : key;
  const variable = freeVariable(document);
  const renamed = visit(document, {
    Field(node) {
      const key = (node.alias ?? node.name).value;
      const value = wireOf(key, node.name.value);
      if (value === key) return undefined;
      keys.set(value, key);
      return { ...node, alias: { kind: Kind.NAME, value } };
    },
    SelectionSet(node, _key, parent) {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const isSure = node.selections.some(({ directives = [] }) => directives.length === 0);
      if (isRoot === true || isSure) return undefined;
      return { ...node, selections: [...node.selections, IS_THERE] };
    },
    Variable(node) {
      if (node.name.value !== REPRESENTATIONS) return undefined;
      return { ...node, name: { kind: Kind.NAME, value: variable } };
    },
  });
  return {
    ...{ document: renamed, wireOf },
    keyOf: (wire) => keys.get(wire) ?? wire,
    variableOf: (name) => (name === variable ? REPRESENTATIONS : name),
  };
}

/** A name that no variable of the operation has. */
function freeVariable(document: DocumentNode): string {
  const taken = new Set<string>();
  visit(document, {
    Variable({ name }) {
      taken.add(name.value);
    },
  });
  let free = `${REPRESENTATIONS}_`;
  while (taken.has(free)) free += '_';
  return free;
}
