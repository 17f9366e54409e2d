import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import {
  buildASTSchema,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isObjectType,
  parse,
} from 'graphql';
import { idOf } from '../../subgraphs/kit/fixtures';
import type { Family } from './test-hub';

/** A fact of a story, and the record of the graph that carries it. */
export interface CarriedBy {
  readonly family: Family;
  readonly date: string;
  readonly source: string;
  readonly category: string;
  /** `NOT_FEDERATED`: it stays at its source, and `match` is a word of it. */
  readonly subgraph: string;
  readonly type: string;
  /** Persons of the story, each of whom has the record; or the case. */
  readonly persons: string;
  readonly match: string;
  /**
   * Who reads it in full, as `reader FUNCTION PURPOSE`. Nothing where the case director does, for
   * one of the purposes open to a director; `nobody` where what it rests on keeps it from everyone
   * who could.
   */
  readonly by: string;
}

/** What an answer holds about the case of its pass. */
export interface View {
  readonly case: Readonly<Record<string, unknown>> & {
    readonly participants: readonly {
      readonly person: Readonly<Record<string, unknown>> & { readonly id: string };
    }[];
  };
}

/** Every fact of the five stories. */
export const CARRIED_BY: readonly CarriedBy[] = parseCsv<CarriedBy>(
  readFileSync(join(__dirname, '../families/carried-by.csv'), 'utf8'),
  { columns: true, skip_empty_lines: true },
);

/** What stays at its source. */
export const NOT_FEDERATED = CARRIED_BY.filter(({ subgraph }) => subgraph === 'NOT_FEDERATED');

const GRAPH = buildASTSchema(
  parse(readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8')),
  { assumeValidSDL: true },
);

/** Whether a view holds the fact: a record of its type that says it, for each of its persons. */
export function carries(view: View, fact: CarriedBy): boolean {
  const wanted = fact.match.split(';').map((pair) => {
    const [field = '', ...value] = pair.split('=');
    return [field, value.join('=')] as const;
  });
  return partsFor(view, fact).every(([part, type]) =>
    recordsIn(part, GRAPH.getType(type)).some(
      ([record, { name }]) =>
        name === fact.type &&
        wanted.every(([field, value]) => field in record && says(record[field], value)),
    ),
  );
}

/** Where an agency's facts about each person, or about the case, stand in the view. */
function partsFor(view: View, { subgraph, persons }: CarriedBy): (readonly [unknown, string])[] {
  const branch =
    subgraph === 'case-registry'
      ? 'chain'
      : subgraph.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (persons === 'CASE') {
    const ofTheCase =
      branch === 'chain' ? { ...view.case, participants: null } : { [branch]: view.case[branch] };
    return [[ofTheCase, 'ChainCase']];
  }
  return persons.split(' ').map((label) => {
    const found = view.case.participants.find(({ person }) => person.id === idOf(label));
    return [{ [branch]: found?.person[branch] }, 'Person'];
  });
}

type Typed = readonly [Readonly<Record<string, unknown>>, GraphQLObjectType];

/** Every object within a part of an answer, with its type. */
function recordsIn(value: unknown, type: GraphQLNamedType | undefined): Typed[] {
  if (Array.isArray(value)) return value.flatMap((one) => recordsIn(one, type));
  if (typeof value !== 'object' || value === null || !isObjectType(type)) return [];
  const record = value as Readonly<Record<string, unknown>>;
  const fields = type.getFields();
  const below = Object.entries(record).flatMap(([name, one]) => {
    const field = fields[name];
    return field ? recordsIn(one, getNamedType(field.type)) : [];
  });
  return [[record, type], ...below];
}

/** A value as the table writes it: moments compare as moments, a professional by name. */
function says(value: unknown, expected: string): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.map(String).join(' ') === expected;
  if (typeof value === 'object' && value !== null) {
    const { displayName, code } = value as { displayName?: unknown; code?: unknown };
    return displayName === expected || code === expected;
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(expected)) {
    return new Date(value).getTime() === new Date(expected).getTime();
  }
  return String(value) === (/^P-\d{4}$/.test(expected) ? idOf(expected) : expected);
}
