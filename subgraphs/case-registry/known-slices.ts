import type { Slice } from '../../schema/disclosure';
import { inCapitals } from '../../schema/environment';
import { CASE_ROW, decisionTable, reaches } from '../../schema/policy/decision-table';
import type { PassFacts } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { OWNED_CATEGORIES } from '../../schema/policy/generated/owned-categories';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import type { Shown } from './disclosure-log';
import { ABOUT_NOBODY } from './report-words';

/** Whether somebody may know that this was disclosed. */
export type Knows = (slice: Pick<Slice, 'owner' | 'category' | 'persons'>) => boolean;

/**
 * Of a sealed category, and of one behind the victim wall, only who may read it themselves may know
 * that somebody did (privacy review 67): a sealed one of somebody whom the slice is about, a walled
 * one of everybody, for a slice of a whole family is about its victims too. Where it is about nobody,
 * of the case. For oversight there is no wall, unless the officer works for the offender's side; what
 * is sealed is sealed for it as well.
 * @param pass nothing for who could not open the case now
 * @param pseudonymOf names persons as the log does
 * @param forAnyPurpose of an agency's own data: not only for the purpose of the pass
 */
export function knowsBy(
  pass: PassFacts | undefined,
  today: string,
  pseudonymOf: (personId: string) => string,
  forAnyPurpose = false,
): Knows {
  const table = pass && decisionTable(pass, OWNED_CATEGORIES, today, forAnyPurpose);
  const hasWall = pass?.function !== 'DPO' || pass.worksForOffenderSide === true;
  const columns = new Map(
    OWNED_CATEGORIES.map(({ owner, category }, place) => [
      `${inCapitals(owner)} ${category}`,
      place,
    ]),
  );
  const rows = new Map(Array.from(table?.rows ?? [], ([id, row]) => [pseudonymOf(id), row]));
  return ({ owner, category, persons }) => {
    const isSealed = MATRIX[category].sensitivity === 5;
    const isWalled = hasWall && WALLED_CATEGORIES.has(category);
    if (!isSealed && !isWalled) return true;
    const column = columns.get(`${owner} ${category}`);
    if (!table || column === undefined) return false;
    const isRead = (row: number | undefined) =>
      row !== undefined && reaches(table.levels[row + column] ?? 0, 'SUMMARY');
    const about = persons.length === 0 ? [CASE_ROW] : persons.map((one) => rows.get(one));
    return isWalled ? about.every(isRead) : about.some(isRead);
  };
}

/**
 * What of a look somebody may know. A field that carries a second label, of what they may not know
 * of, is not named under the first either: it stands in slices of two categories.
 */
export function knownSlices(shown: readonly Shown[], knows: Knows): readonly Shown[] {
  const slices = shown.filter(({ category }) => !ABOUT_NOBODY.has(category));
  const unknown = new Map<string, Set<Category>>();
  for (const { category, fields } of slices.filter((one) => !knows(one))) {
    for (const field of fields) unknown.set(field, (unknown.get(field) ?? new Set()).add(category));
  }
  const isKnown = (field: string, category: Category) =>
    [...(unknown.get(field) ?? [])].every((other) => other === category);
  return slices
    .filter(knows)
    .map((one) => ({ ...one, fields: one.fields.filter((field) => isKnown(field, one.category)) }))
    .filter(({ fields }) => fields.length > 0);
}
