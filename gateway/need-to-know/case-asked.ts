import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { OperationTree } from './operation-tree';

/** An id of the hub. Whatever else a reader writes in its place is not kept. */
const HUB_ID = /^[a-z2-7]{20}$/;

/** The case that a mutation names, itself or in its input, as `openCase` does; else nothing. */
export function caseAskedIn(
  { roots }: OperationTree,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  for (const { arguments: given } of roots) {
    const values = given === '' ? {} : valuesIn(given, variables);
    for (const named of [values, ...Object.values(values)]) {
      const id = (named as { readonly caseId?: unknown } | null)?.caseId;
      if (typeof id === 'string' && HUB_ID.test(id)) return id;
    }
  }
  return null;
}

function valuesIn(
  given: string,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const [operation] = parse(`{ f${given} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  const [field] = operation.selectionSet.selections;
  const values = field?.kind === Kind.FIELD ? (field.arguments ?? []) : [];
  return Object.fromEntries(
    values.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  );
}
