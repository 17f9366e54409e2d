import { type ArgumentNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { Named } from '../disclosure/record';
import type { OperationTree } from './operation-tree';

/**
 * What each field of an operation that has arguments names by them, itself or in its input, as
 * `openCase` does: as it was written. Read once, for whatever variables come.
 */
export function askedForBy({
  roots,
}: OperationTree): (variables: Readonly<Record<string, unknown>>) => readonly Named[] {
  const fields = roots.flatMap(({ field, arguments: given }) =>
    field && given !== '' ? [{ field: field.coordinate, given: argumentsIn(given) }] : [],
  );
  return (variables) =>
    fields.map(({ field, given }) => {
      const values = given.map(({ name, value }) => [
        ...[name.value, valueFromASTUntyped(value, variables)],
      ]);
      const own = Object.fromEntries(values) as Readonly<Record<string, unknown>>;
      const named = [own, ...Object.values(own)];
      const nameOf = (key: string) =>
        named.map((one) => textIn(one, key)).find((one) => one) ?? null;
      return {
        ...{ field, case: nameOf('caseId') },
        ...{ person: nameOf('personId'), purpose: nameOf('purpose') },
      };
    });
}

function textIn(values: unknown, key: string): string | undefined {
  const value = (values as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : undefined;
}

function argumentsIn(given: string): readonly ArgumentNode[] {
  const [operation] = parse(`{ f${given} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const [field] = operation.selectionSet.selections;
  return field?.kind === Kind.FIELD ? (field.arguments ?? []) : [];
}
