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
  return `${fetch.head ?? fetchHead(fetch)}${JSON.stringify(fetch.variables ?? {})}}`;
}
