import type { Detail } from '../../schema/policy/vocabulary';
import type { Context } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { mayReadSource } from '../kit/readable-sources';
import { type SubjectId, THE_CASE } from '../kit/rights';
import { asRuled, atSummary } from '../kit/row-level';
import type { DataCategory } from '../kit/shared-enums';

/** Whom a row is about, and on facts of which categories it rests. */
interface Rests {
  readonly principals: readonly (string | null)[];
  readonly sources: readonly (DataCategory | null)[];
}

/**
 * The row rule of what is about persons (privacy review 15, "row category"): each of them must exist
 * for the reader, and the row is served at the lowest level of what it rests on, of any of them. A
 * row about nobody in particular is about the case. A filter and no condition, since it compares
 * lists of persons.
 * @param least what a row needs to be there at all: FULL where it has no summary
 */
export function restingOnReadable<Row extends object>(
  context: Context,
  rows: readonly Row[],
  restsOf: (row: Row) => Rests,
  least: Detail = 'SUMMARY',
): Row[] {
  return rows.flatMap((row) => {
    const rests = restsOf(row);
    if (!isReadable(context, rests, least)) return [];
    return [asRuled(isReadable(context, rests, 'FULL') ? row : atSummary(row))];
  });
}

function isReadable(context: Context, { principals, sources }: Rests, detail: Detail): boolean {
  const persons = principals.filter((id) => isKnown(context, id));
  if (persons.length < principals.length) return false;
  const subjects: readonly SubjectId[] = persons.length === 0 ? [THE_CASE] : persons;
  return sources.every(
    (source) =>
      source === null || subjects.every((one) => mayReadSource(context, one, source, detail)),
  );
}
