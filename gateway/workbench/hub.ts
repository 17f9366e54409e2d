import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { PAGE_HEADERS, type WithheldEntry } from '../client/hub';
import { fetched } from '../client/hub-time';
import type { AccessLine } from './reach';
import type { SchemaReference } from './reference';

/** What the hub tells of its schema, or why it does not. */
export type ReferenceOutcome =
  | { readonly kind: 'known'; readonly reference: SchemaReference }
  | { readonly kind: 'signed-out' | 'refused' | 'unreachable' };

/** What is asked, as GraphQL over HTTP has it. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** An answer of the hub, as far as the workbench looks into it. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: { readonly oneroof?: { readonly withheld?: readonly WithheldEntry[] } };
}

/** What was opened: about whom the pass says what, and what the persons are called. */
export interface Access {
  readonly lines: readonly AccessLine[];
  readonly names: ReadonlyMap<string, string>;
}

/** The schema with its labels: for developers alone, as far as their functions go. */
export async function schemaReference(): Promise<ReferenceOutcome> {
  try {
    const response = await fetched('/schema/reference', {
      ...{ credentials: 'same-origin', headers: PAGE_HEADERS },
    });
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status === 403) return { kind: 'refused' };
    if (!response.ok) return { kind: 'unreachable' };
    return { kind: 'known', reference: (await response.json()) as SchemaReference };
  } catch {
    return { kind: 'unreachable' };
  }
}

/**
 * Sends an operation as it was typed.
 * @param pass of the open case, if there is one
 */
export async function send(operation: Operation, pass: string | undefined): Promise<Answer> {
  const response = await fetched('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...{ 'content-type': 'application/json', ...PAGE_HEADERS },
      ...(pass === undefined ? {} : { 'case-pass': pass }),
    },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Answer;
}

/** What introspection tells this developer; nothing where it does not. */
export async function introspected(): Promise<IntrospectionQuery | undefined> {
  const query = getIntrospectionQuery();
  const { data } = await send({ query, operationName: 'IntrospectionQuery' }, undefined);
  return data && '__schema' in data ? (data as unknown as IntrospectionQuery) : undefined;
}

/** The code of the first error of an answer. */
export function codeIn({ errors = [] }: Answer): string | undefined {
  const code = errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}

const ACCESS = `query Access {
  access { personId owner category level policy remedy }
  case { participants { person { id knownAs } } }
}`;

interface AccessData {
  readonly access?: readonly AccessLine[] | null;
  readonly case?: {
    readonly participants?:
      readonly { readonly person?: { readonly id: string; readonly knownAs?: string } }[] | null;
  } | null;
}

/** What a pass opens. */
export async function accessOf(pass: string): Promise<Access> {
  const { data } = await send({ query: ACCESS }, pass);
  const { access, case: opened } = (data ?? {}) as AccessData;
  const persons = (opened?.participants ?? []).flatMap(({ person }) => person ?? []);
  return {
    lines: access ?? [],
    names: new Map(persons.map(({ id, knownAs }) => [id, knownAs ?? id])),
  };
}
