import type { Context } from '../kit/context';
import { dayIn } from '../../schema/day';
import { everyRow, manyBy } from '../kit/loaders';
import { RoundTable } from './round-table.entity';

const roundTablesOf = manyBy(RoundTable, 'caseId', {
  order: { heldAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** The day of the next round table of a case, if one is planned (`YYYY-MM-DD`). */
export async function nextConferenceOf(context: Context, caseId: string): Promise<string | null> {
  const days = (await roundTablesOf(context, caseId)).flatMap(({ heldAt }) =>
    heldAt ? [dayIn(heldAt)] : [],
  );
  return days.find((day) => day > context.settings.today) ?? null;
}
