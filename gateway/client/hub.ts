import { OPERATIONS, type OperationTypes } from './generated/operations';

export type OperationName = keyof OperationTypes;
export type DataOf<Name extends OperationName> = OperationTypes[Name]['data'];

/** What the hub withholds, as `extensions.oneroof` says it: the topmost field of each branch. */
export interface WithheldEntry {
  readonly owner: string;
  readonly category: string;
  readonly person?: string;
  readonly persons?: readonly string[];
  readonly except?: readonly string[];
  readonly policy: string;
  readonly remedy: string;
  readonly coordinates: readonly string[];
}

/** An agency that did not answer, and since when (`DateTime`). */
export interface SilentEntry {
  readonly agency: string;
  readonly since: string;
}

/** What the hub says beside the data. */
export interface Told {
  readonly withheld: readonly WithheldEntry[];
  readonly silent: readonly SilentEntry[];
}

/**
 * What became of one request. Refused: the hub's fixed code. Unreachable: no answer of the hub at
 * all, or one that says to come back later.
 */
export type Outcome<Data> =
  | { readonly kind: 'answered'; readonly data: Data; readonly told: Told }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' };

/** What a browser gives us of `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'json'>>;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: { readonly oneroof?: Partial<Told> };
}

/** The header without which the hub takes no cookie: no form of another site can send it. */
export const PAGE_HEADERS = { 'x-oneroof': 'page' } as const;

/**
 * Codes that pass by themselves: nothing was given, and asking again is right. Whether something was
 * done, none of them tells: an act is recorded before it is done and again before it is answered, so
 * it may stand when its answer could not be recorded, or when whoever did it fell silent.
 */
const PASSING: ReadonlySet<string> = new Set(['NOT_RECORDED', 'INTERNAL', 'AGENCY_SILENT']);

/**
 * Sends one of the operations of a first view.
 * @param pass the case pass, for whatever is about a case
 */
export function ask<Name extends keyof typeof OPERATIONS>(
  fetched: Fetch,
  name: Name,
  variables: OperationTypes[Name]['variables'],
  pass?: string,
): Promise<Outcome<DataOf<Name>>> {
  return send(fetched, name, OPERATIONS[name], variables, pass);
}

/**
 * Sends one of the page's operations.
 * @param text as the gateway has prepared it
 */
export async function send<Name extends OperationName>(
  fetched: Fetch,
  name: Name,
  text: string,
  variables: OperationTypes[Name]['variables'],
  pass?: string,
): Promise<Outcome<DataOf<Name>>> {
  const body = await bodyOf(fetched, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...{ 'content-type': 'application/json', ...PAGE_HEADERS },
      ...(pass === undefined ? {} : { 'case-pass': pass }),
    },
    body: JSON.stringify({ operationName: name, query: text, variables }),
  });
  if (!body) return { kind: 'unreachable' };
  const code = codeOf(body);
  if (isWhole(body.data, code)) {
    const { withheld = [], silent = [] } = body.extensions?.oneroof ?? {};
    return { kind: 'answered', data: body.data as DataOf<Name>, told: { withheld, silent } };
  }
  return code === undefined || PASSING.has(code)
    ? { kind: 'unreachable' }
    : { kind: 'refused', code };
}

/** One attempt after another while nobody answers; `wait` lets the page say so. */
export async function askPatiently<Data>(
  attempt: () => Promise<Outcome<Data>>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Outcome<Data>> {
  for (const pause of PAUSES) {
    const outcome = await attempt();
    if (outcome.kind !== 'unreachable') return outcome;
    await wait(pause);
  }
  return attempt();
}

/** A gateway that restarts is back within seconds. */
const PAUSES = [1_000, 3_000, 6_000] as const;

async function bodyOf(fetched: Fetch, init: RequestInit): Promise<Body | undefined> {
  try {
    const response = await fetched('/graphql', init);
    return (await response.json()) as Body;
  } catch {
    return undefined;
  }
}

/** Errors beside data are withheld or silent fields: they stand in `extensions.oneroof`, too. */
function isWhole(data: unknown, code: string | undefined): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return code === undefined || Object.values(data).every((value) => value !== null);
}

function codeOf({ errors = [] }: Body): string | undefined {
  const codes = errors.map(({ extensions }) => extensions?.code);
  return codes.find((code) => typeof code === 'string');
}
