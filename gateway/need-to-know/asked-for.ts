import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { Named } from '../disclosure/record';
import type { OperationTree } from './operation-tree';

/**
 * What each field of an operation that has arguments names by them, itself or in its input, as
 * `openCase` does: as it was written.
 */
export function askedFor(
  { roots }: OperationTree,
  variables: Readonly<Record<string, unknown>>,
): readonly Named[] {
  return roots.flatMap(({ field, arguments: given }) => {
    if (!field || given === '') return [];
    const values = valuesIn(given, variables);
    const named = [values, ...Object.values(values)];
    const nameOf = (key: string) => named.map((one) => textIn(one, key)).find((one) => one) ?? null;
    return {
      ...{ field: field.coordinate, case: nameOf('caseId') },
      ...{ person: nameOf('personId'), purpose: nameOf('purpose') },
    };
  });
}

function textIn(values: unknown, key: string): string | undefined {
  const value = (values as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : undefined;
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
