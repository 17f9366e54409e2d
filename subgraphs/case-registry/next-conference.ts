import type { Context } from '../kit/context';
import { dayIn } from '../../schema/day';
import { everyRow, manyBy } from '../kit/loaders';
import type { AgencyCode } from '../kit/shared-enums';
import { RoundTable } from './round-table.entity';

const roundTablesOf = manyBy(RoundTable, 'caseId', {
  order: { heldAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * The day of the next round table of a case, if one is planned (`YYYY-MM-DD`): among those to which
 * an agency of the reader's is invited, for a day alone tells of a session (privacy review 48). A
 * filter, since each case of a listing is the reader's by another membership.
 * @param agencies in whose names the reader is in the case; a client is in nobody's
 */
export async function nextConferenceOf(
  context: Context,
  caseId: string,
  agencies: readonly (AgencyCode | null | undefined)[],
): Promise<string | null> {
  const invited = (await roundTablesOf(context, caseId)).filter(({ agenciesPresent }) =>
    agenciesPresent.some((one) => agencies.includes(one)),
  );
  const days = invited.flatMap(({ heldAt }) => (heldAt ? [dayIn(heldAt)] : []));
  return days.find((day) => day > context.settings.today) ?? null;
}
