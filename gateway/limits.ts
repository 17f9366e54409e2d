import { type GraphQLSchema, parse } from 'graphql';
import { sizeOfDocument, sizeOfText } from './operation-size';

/**
 * How large an operation may be. Whatever is larger is refused before anything validates, plans or
 * executes it. Each number leaves the whole family view at least twice its room, and stays far
 * below what holds a process for as long as a reader would notice.
 *
 * Ours, and not those of `@escape.tech/graphql-armor`: its limits are validation rules, so they
 * run inside the validation that they should come before.
 */
export const LIMITS = {
  /** Bytes of a request, unpacked: room for every token below with names and texts. */
  bodyBytes: 256 * 1024,
  /** The family view has 13,500. Names that are cut from a text keep it in memory. */
  characters: 64 * 1024,
  /** The family view has 1,144. A parser makes about a kilobyte of each. */
  tokens: 5_000,
  /** Brackets in brackets: six in the family view, ten in an introspection. Parsers recurse here. */
  nesting: 32,
  /** Operations and fragments: 16 in the family view. Validators compare fragments in pairs. */
  definitions: 64,
  /** None in the family view; a page that shows its parts on demand has one for each. */
  directives: 100,
  /** After expansion; 847 in the family view. Validation and planning grow with these. */
  selections: 4_000,
  /** None in the family view; a page that draws two lists from one field has a few. */
  aliases: 250,
  /** `Query` has four. Nobody tries a hundred keys in one operation. */
  rootFields: 10,
  /** Nine in the family view and 18 in an introspection, through fragments. */
  depth: 40,
  /** Fields of an answer for a family of four with four rows in each list; 13,273 in the family view. */
  cost: 40_000,
  /** Values within the variables: the longest form of the graph has a few dozen. */
  variableValues: 500,
  /** Objects and lists within the variables: input types of the graph nest twice. */
  variableDepth: 8,
} as const satisfies Readonly<Record<string, number>>;

export type Limit = keyof typeof LIMITS;
export type Limits = Readonly<Record<Limit, number>>;

/**
 * The limit that an operation exceeds, if any.
 * @throws a `GraphQLError` for a text that is not GraphQL
 */
export function limitExceededBy(
  text: string,
  schema: GraphQLSchema,
  limits: Limits = LIMITS,
): Limit | undefined {
  return (
    firstOver(sizeOfText(text, limits.tokens), limits) ??
    firstOver(sizeOfDocument(parse(text, { noLocation: true }), schema), limits)
  );
}

/** The limit that variables exceed, if any. Walked without recursion: a body may nest deeper than a stack. */
export function limitExceededByVariables(
  variables: unknown,
  limits: Limits = LIMITS,
): Limit | undefined {
  let level: unknown[] = [variables];
  let [variableValues, variableDepth] = [-1, -1]; // the object that holds them is none of them
  while (level.length > 0) {
    variableValues += level.length;
    variableDepth += 1;
    if (variableValues > limits.variableValues) return 'variableValues';
    if (variableDepth > limits.variableDepth) return 'variableDepth';
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return undefined;
}

function firstOver(size: Partial<Limits>, limits: Limits): Limit | undefined {
  return (Object.keys(size) as Limit[]).find((name) => (size[name] ?? 0) > limits[name]);
}
