import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { fixedError } from '../../schema/errors';
import type { SupergraphIndex } from './supergraph-index';

/** The operation that is meant, and the variables that change which fields it asks for. */
export interface NamedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly switches: readonly VariableDefinitionNode[];
}

/** @throws INVALID_OPERATION where none, or more than one, could be meant */
export function operationIn(document: DocumentNode, name: string | undefined): NamedOperation {
  const operation = getOperationAST(document, name);
  if (!operation) throw fixedError('INVALID_OPERATION');
  const switching = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given)
        if (value.kind === Kind.VARIABLE) switching.add(value.name.value);
    },
  });
  return {
    operation,
    fragments: new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    ),
    switches: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      switching.has(variable.name.value),
    ),
  };
}

/** The values of variables that `@skip` and `@include` look at. @throws INVALID_OPERATION */
export function switchesOf(
  { schema }: SupergraphIndex,
  { switches }: NamedOperation,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (switches.length === 0) return NO_SWITCHES;
  const { coerced } = getVariableValues(schema, switches, variables);
  if (!coerced) throw fixedError('INVALID_OPERATION');
  return coerced;
}

const NO_SWITCHES: Readonly<Record<string, unknown>> = {};
