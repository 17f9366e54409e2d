import { fixedError } from '../../schema/errors';
import { type Context, readerOf } from '../kit/context';
import { isBorneOut, membershipsToday } from './memberships';

/**
 * The cases in which the reader is named as data-protection officer today, open or closed: who asks
 * who looked may ask long after.
 * @throws NOT_AVAILABLE where there are none
 */
export async function overseenCases(context: Context): Promise<readonly string[]> {
  const reader = readerOf(context);
  const overseen = (await membershipsToday(context)).filter(
    (one) => one.function === 'DPO' && isBorneOut(one, reader),
  );
  if (overseen.length === 0) throw fixedError('NOT_AVAILABLE');
  return [...new Set(overseen.map(({ caseId }) => caseId))].sort();
}
