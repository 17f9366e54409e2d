import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { OperationTree } from './operation-tree';

/** An id of the hub. Whatever else a reader writes in its place is not kept. */
const HUB_ID = /^[a-z2-7]{20}$/;

/** The case that a mutation is about by its own input, as `openCase` is; nothing for any other. */
export function caseAskedIn(
  { roots }: OperationTree,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  for (const { arguments: given } of roots) {
    const inputs = given === '' ? [] : valuesIn(given, variables);
    for (const input of inputs) {
      const id = (input as { readonly caseId?: unknown } | null)?.caseId;
      if (typeof id === 'string' && HUB_ID.test(id)) return id;
    }
  }
  return null;
}

function valuesIn(given: string, variables: Readonly<Record<string, unknown>>): unknown[] {
  const [operation] = parse(`{ f${given} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return [];
  return (field.arguments ?? []).map(({ value }) => valueFromASTUntyped(value, variables));
}
