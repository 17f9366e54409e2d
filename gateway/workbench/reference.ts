import type { Category, Column } from '../../schema/policy/generated/matrix';
import type { Detail, ReaderFunction } from '../../schema/policy/vocabulary';

/**
 * The schema as far as a developer may ever see it, with all that introspection does not tell: whose
 * each field is, who needs to know it, and what the matrix opens to the developer's own functions.
 */
export interface SchemaReference {
  readonly types: readonly ReferenceType[];
  readonly categories: readonly ReferenceCategory[];
}

export interface ReferenceType {
  readonly name: string;
  readonly kind: 'OBJECT' | 'INPUT' | 'ENUM' | 'SCALAR';
  readonly description: string;
  readonly fields: readonly ReferenceField[];
  /** Of an enum. */
  readonly values: readonly string[];
}

export interface ReferenceField {
  readonly name: string;
  /** As in SDL: `[Person!]`. */
  readonly type: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly type: string }[];
  /** The agency whose data it is, as in `withheld`; where several are, it is that of what it is in. */
  readonly owner: string | null;
  /** All must hold. A key has none. */
  readonly labels: readonly ReferenceLabel[];
}

export interface ReferenceLabel {
  readonly category: Category;
  readonly detail: Detail;
}

/** A row of the matrix. */
export interface ReferenceCategory {
  readonly category: Category;
  /** From 1 to 5; 5 is sealed. */
  readonly sensitivity: number;
  readonly purposes: readonly string[];
  /** Columns that are not named are told nothing. */
  readonly cells: Readonly<Partial<Record<Column, Opens>>>;
  /** The ceiling of each function of this developer; policies lower it in a case. */
  readonly functions: Readonly<Partial<Record<ReaderFunction, Opens>>>;
}

/** How far a category is open before any policy of a case, from nothing up. */
export const OPENS = ['NOTHING', 'IN_EMERGENCY', 'ON_RELEASE', 'OWN', 'SUMMARY', 'FULL'] as const;
export type Opens = (typeof OPENS)[number];
