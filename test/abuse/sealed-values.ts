import { MATRIX } from '../../schema/policy/generated/matrix';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { type ColumnLabel, labelsOfClass } from '../../subgraphs/kit/column-labels';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';

/** Words of an enum stand in many places; what is shorter may stand anywhere by chance. */
const TELLING = /^(?![A-Z0-9_]+$).{12,}/;

/**
 * What the five families have in sealed (S5) and walled fields and nowhere else: words, and ids of
 * rows whose very existence is sealed. Every hub of a test holds them, so they are its canaries.
 * @returns each value, with the field in which it stands
 */
export function sealedValues(manifests: readonly Manifest[]): Map<string, string> {
  const [sealed, open] = [new Map<string, string>(), new Set<string>()];
  for (const { entity, rows } of manifests.flatMap(({ fixtures }) => fixtures)) {
    const type = entity as { readonly name: string; readonly prototype: unknown };
    const labels = labelsOfClass(type);
    for (const [field, value] of rows.flatMap((row) => Object.entries(row))) {
      const own = labels.get(field) ?? [];
      if (own.length === 0) continue;
      for (const text of textsIn(value)) {
        if (own.some(isSealed)) sealed.set(text, `${type.name}.${field}`);
        else open.add(text);
      }
    }
  }
  return new Map([...sealed].filter(([text]) => TELLING.test(text) && !open.has(text)));
}

/** Whether a label seals a field: the category is S5, or behind the victim wall. */
export function isSealed({ category }: ColumnLabel): boolean {
  return MATRIX[category].sensitivity === 5 || WALLED_CATEGORIES.has(category);
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}
