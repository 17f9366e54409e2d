import { Directive, Extensions, Field } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLScalarType,
} from 'graphql';
import type { Category } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import { rememberLabel } from './column-labels';
import { GraphQLDate, GraphQLDateTime } from './scalars';

/** A scalar, an enum made by `graphEnum`, or a list of one. */
type LeafType = GraphQLScalarType | object | readonly [GraphQLScalarType | object];

/**
 * Labels a field: who needs to know it is decided by its category and detail.
 * Repeatable, and then every label must hold. The label goes into the SDL, where the gateway
 * prunes by it, and is kept for the agency's own statements; composition refuses a field without
 * one.
 */
export function NeedToKnow(
  category: Category,
  detail: Detail = 'FULL',
): MethodDecorator & PropertyDecorator {
  const published: (target: object, field: string | symbol, method?: unknown) => void = Directive(
    `@needToKnow(category: "${category}", detail: "${detail}")`,
  );
  return (target: object, field: string | symbol, method?: unknown) => {
    rememberLabel(target, String(field), { category, detail });
    published(target, field, method);
  };
}

/**
 * A fact of a row: its label, its type, a sentence for case directors, and its column.
 * Nullable in the graph, because whatever is labelled can be withheld.
 */
export function Recorded(
  category: Category,
  detail: Detail,
  type: () => LeafType,
  description: string,
): PropertyDecorator {
  return (target, key) => {
    Derived(category, detail, type, description)(target, key);
    Column(columnOf(type()))(target, key);
  };
}

/** The row's own id: random, without order, no key of the graph. */
export function RecordId(category: Category, detail: Detail): PropertyDecorator {
  return (target, key) => {
    Derived(
      category,
      detail,
      () => GraphQLID,
      'Opaque and random; not a key of the graph.',
    )(target, key);
    PrimaryColumn('text')(target, key);
  };
}

/** What else must be readable about a person before their id is given. */
interface KnownPerson {
  /** A fact about that very person. */
  readonly about?: Category;
}

/** The hub id of another person; null in an answer whose reader may not know that person. */
export function PersonId(
  category: Category,
  detail: Detail,
  description: string,
  known: KnownPerson = {},
): PropertyDecorator {
  return (target, key) => {
    Derived(category, detail, () => GraphQLID, description)(target, key);
    Extensions({ personIds: known })(target, key);
    Column('text', { nullable: true })(target, key);
  };
}

/** Hub ids of other persons; those the reader may not know are left out one by one. */
export function PersonIds(
  category: Category,
  detail: Detail,
  description: string,
  known: KnownPerson = {},
): PropertyDecorator {
  return (target, key) => {
    Derived(category, detail, () => [GraphQLID], description)(target, key);
    Extensions({ personIds: known })(target, key);
    Column('text', { array: true, default: [] })(target, key);
  };
}

/**
 * A short line for a list or a time line, composed from fields of the row, never typed
 * (privacy review 28): what a label says, its own fields say at the same detail or a lower one.
 * @param text fixed words to begin with; may be empty
 * @param inputs fields of this row, all of the label's own category
 */
export function Label(
  category: Category,
  detail: Detail,
  text: string,
  ...inputs: string[]
): PropertyDecorator {
  return (target, key) => {
    Derived(category, detail, () => GraphQLString, 'Short line.')(target, key);
    Extensions({ label: { text, inputs } })(target, key);
  };
}

/** A fact without a column of its own: computed, or found beside the row. */
export function Derived(
  category: Category,
  detail: Detail,
  type: () => LeafType,
  description: string,
): PropertyDecorator {
  return (target, key) => {
    NeedToKnow(category, detail)(target, key);
    Field(type, { nullable: true, description })(target, key);
  };
}

const COLUMN_TYPES = new Map<
  unknown,
  'boolean' | 'integer' | 'double precision' | 'date' | 'timestamptz'
>([
  [GraphQLBoolean, 'boolean'],
  [GraphQLInt, 'integer'],
  [GraphQLFloat, 'double precision'],
  [GraphQLDate, 'date'],
  [GraphQLDateTime, 'timestamptz'],
]);

/** Everything else (ids, words, enums, months) is text. A list is never null, only empty. */
function columnOf(type: LeafType) {
  if (Array.isArray(type)) {
    return { type: COLUMN_TYPES.get(type[0]) ?? 'text', array: true, default: [] } as const;
  }
  return { type: COLUMN_TYPES.get(type) ?? 'text', nullable: true } as const;
}
