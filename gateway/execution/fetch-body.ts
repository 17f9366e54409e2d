import type { Fetch } from './executor';

/** The text of a request up to its variables: the same for every request, so it is made once. */
export function fetchHead({
  query,
  operationName,
}: Pick<Fetch, 'query' | 'operationName'>): string {
  const named =
    operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{"query":${JSON.stringify(query)},${named}"variables":`;
}

/** A fetch as it is sent (GraphQL over HTTP). */
export function fetchBody(fetch: Fetch): string {
  const { variables = {} } = fetch;
  return `${fetch.head ?? fetchHead(fetch)}${variablesText(variables)}}`;
}

function variablesText(variables: NonNullable<Fetch['variables']>): string {
  const { representations } = variables;
  if (!Array.isArray(representations)) return JSON.stringify(variables);
  const others = JSON.stringify({ ...variables, representations: undefined }).slice(0, -1);
  return `${others}${others === '{' ? '' : ','}"representations":${listText(representations)}}`;
}

/** Fetches that begin together ask about the same list, which is not changed any more. */
const listTexts = new WeakMap<readonly unknown[], string>();

function listText(list: readonly unknown[]): string {
  const known = listTexts.get(list);
  if (known !== undefined) return known;
  const text = JSON.stringify(list);
  listTexts.set(list, text);
  return text;
}
