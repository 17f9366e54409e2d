import { type FieldDefinitionNode, Kind } from 'graphql';

/** One `@needToKnow` on a field. */
export interface FieldLabel {
  readonly category: string;
  readonly detail: string;
}

/** The labels of a field, as its SDL carries them. */
export function labelsOf(field: {
  readonly astNode?: FieldDefinitionNode | null | undefined;
}): FieldLabel[] {
  return (field.astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'needToKnow')
    .map(({ arguments: given = [] }) => {
      const words = new Map(
        given.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : '']),
      );
      return { category: words.get('category') ?? '', detail: words.get('detail') ?? 'FULL' };
    });
}
