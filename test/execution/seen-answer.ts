import type { ExecutionResult, GraphQLError } from 'graphql';

/** What is compared of an answer. */
export interface Seen {
  /** As text: the order of fields is part of an answer. */
  readonly data: string;
  /** What subgraphs said, and that they did not answer. */
  readonly errors: readonly string[];
  /** Where there is an error, of whomever. */
  readonly places: readonly string[];
}

/** An answer, and what it took. */
export interface Answered extends Seen {
  /** Fetches by subgraph. */
  readonly fetches: ReadonlyMap<string, number>;
}

/** A gateway's own finding: a subgraph did not keep to its schema. */
const FINDING = 'INVALID_GRAPHQL';

/**
 * What is compared of an answer. The stock gateway tells what it finds itself beside the errors.
 * @param said what subgraphs said: these words are kept, others are an implementation's own
 */
export function seen(
  { data, errors = [], extensions = {} }: ExecutionResult,
  said: ReadonlySet<string> = new Set(),
): Seen {
  const { valueCompletion = [] } = extensions as { readonly valueCompletion?: GraphQLError[] };
  const all: readonly Told[] = [...errors, ...valueCompletion];
  return {
    data: written(data),
    errors: all
      .filter((error) => error.extensions?.['code'] !== FINDING)
      .map(({ message, path, extensions: { code = 'DOWNSTREAM_SERVICE_ERROR' } = {} }) =>
        JSON.stringify({ code, path, message: said.has(message) ? message : undefined }),
      )
      .sort(), // of subgraphs asked at once, any may answer first
    places: all.map(({ path }) => placed(path)),
  };
}

/** What `send` rejects with stands in the stock gateway's answer as it is, without extensions. */
type Told = Pick<GraphQLError, 'message' | 'path'> & Partial<Pick<GraphQLError, 'extensions'>>;

export function placed(path: readonly (string | number)[] | null | undefined): string {
  return JSON.stringify(path ?? null);
}

export function written(data: unknown): string {
  return JSON.stringify(data ?? null, null, 1);
}

/** How an answer differs from what the specification asks for. */
export function differences(answer: Seen, specified: Seen): string[] {
  const data: unknown = JSON.parse(answer.data);
  const isTold = (place: string) => answer.places.some((one) => isUnder(one, seenOf(data, place)));
  return [
    ...(answer.data === specified.data ? [] : [`${answer.data}\nin place of\n${specified.data}`]),
    // Of what took what holds it, one is told: what is in there besides need not have been asked.
    ...specified.places.filter((place) => !isTold(place)).map((place) => `no error at ${place}`),
    // More may be told of what is not seen: what was required only, or is gone with what held it.
    ...answer.places
      .filter((place) => !specified.places.includes(place) && seenOf(data, place) === place)
      .map((place) => `an error at ${place}`),
  ];
}

/** As much of a place as there is in the data. */
function seenOf(data: unknown, place: string): string {
  const path = JSON.parse(place) as readonly (string | number)[] | null;
  let at = data;
  const seenPath = [];
  for (const key of path ?? []) {
    if (typeof at !== 'object' || at === null || !(key in at)) break;
    at = (at as Record<string | number, unknown>)[key];
    seenPath.push(key);
  }
  return placed(path && seenPath);
}

function isUnder(place: string, holder: string): boolean {
  return place === holder || place.startsWith(`${holder.slice(0, -1)},`) || holder === '[]';
}

/** How an answer differs from the stock gateway's, or took more. */
export function shortfalls(answer: Answered, expected: Answered): string[] {
  const missing = expected.places.filter((place) => !answer.places.includes(place));
  const more = [...answer.fetches].filter(
    ([name, count]) => count > (expected.fetches.get(name) ?? 0),
  );
  return [
    ...(answer.data === expected.data ? [] : [`${answer.data}\nin place of\n${expected.data}`]),
    ...(String(answer.errors) === String(expected.errors)
      ? []
      : [`errors ${String(answer.errors)}\nin place of ${String(expected.errors)}`]),
    ...missing.map((place) => `no error at ${place}`),
    ...more.map(([name, count]) => `${String(count)} fetches of ${name}`),
  ];
}
