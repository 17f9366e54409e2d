import { fixedError } from '../../schema/errors';
import { type Context, readerOf } from '../kit/context';
import { concernedIn } from './concerned-in';
import { isBorneOut, membershipsToday } from './memberships';

/**
 * The cases in which the reader is named as data-protection officer today, open or closed: who asks
 * who looked may ask long after. Not one in which they are or were a client, or on the offender's
 * side: reports and findings tell what the wall keeps, and who looked at their own family.
 * @throws NOT_AVAILABLE where there are none
 */
export async function overseenCases(context: Context): Promise<readonly string[]> {
  const reader = readerOf(context);
  const [today, concerned] = await Promise.all([membershipsToday(context), concernedIn(context)]);
  const overseen = today
    .filter((one) => one.function === 'DPO' && isBorneOut(one, reader))
    .map(({ caseId }) => caseId)
    .filter((caseId) => !concerned.has(caseId));
  if (overseen.length === 0) throw fixedError('NOT_AVAILABLE');
  return [...new Set(overseen)].sort();
}
