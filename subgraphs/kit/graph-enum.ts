import { registerEnumType } from 'type-graphql';

/**
 * An enum of the graph, as a value and (by `keyof typeof`) as a type.
 *
 * A plain object with each word mapped to itself: the database holds the word, the graph shows
 * the word, and a list that two agencies serve is the same list.
 */
export function graphEnum<const Value extends string>(
  name: string,
  values: readonly Value[],
): { readonly [V in Value]: V } {
  const words = Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [V in Value]: V;
  };
  registerEnumType(words, { name });
  return words;
}
