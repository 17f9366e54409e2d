import type { Category } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';

/** A label as its decorator was given it; the graph and the statements are decided by the same. */
export interface ColumnLabel {
  readonly category: Category;
  readonly detail: Detail;
}

const labels = new WeakMap<object, Map<string, ColumnLabel[]>>();

/** Keeps the label of a field of a class, for the statements that read its table. */
export function rememberLabel(prototype: object, field: string, label: ColumnLabel): void {
  let fields = labels.get(prototype);
  if (!fields) labels.set(prototype, (fields = new Map<string, ColumnLabel[]>()));
  fields.set(field, [...(fields.get(field) ?? []), label]);
}

/** The labels of each labelled field of a class. */
export function labelsOfClass({
  prototype,
}: {
  readonly prototype: unknown;
}): ReadonlyMap<string, readonly ColumnLabel[]> {
  return labels.get(prototype as object) ?? new Map<string, ColumnLabel[]>();
}
