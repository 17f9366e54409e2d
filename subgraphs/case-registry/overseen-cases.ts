import { fixedError } from '../../schema/errors';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { CaseParticipant } from './case-participant.entity';
import { worksForOffenderSide } from './facts-of-reader';
import { Membership } from './membership.entity';
import { isBorneOut, membershipsToday } from './memberships';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const everyMembershipOf = manyBy(Membership, 'subject', byId);
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);

/**
 * The cases in which the reader is named as data-protection officer today, open or closed: who asks
 * who looked may ask long after. Not one in which they are or were a client, or on the offender's
 * side: reports and findings tell what the wall keeps, and who looked at their own family.
 * @throws NOT_AVAILABLE where there are none
 */
export async function overseenCases(context: Context): Promise<readonly string[]> {
  const reader = readerOf(context);
  const [today, ever] = await Promise.all([
    membershipsToday(context),
    everyMembershipOf(context, reader.sub),
  ]);
  const named = today
    .filter((one) => one.function === 'DPO' && isBorneOut(one, reader))
    .map(({ caseId }) => caseId);
  const found = await Promise.all(
    [...new Set(named)].sort().map(async (caseId) => {
      const own = ever.filter((one) => one.caseId === caseId);
      const isConcerned =
        own.some((one) => one.function === 'CLIENT') ||
        worksForOffenderSide(own, await participantsOf(context, caseId));
      return isConcerned ? [] : [caseId];
    }),
  );
  const overseen = found.flat();
  if (overseen.length === 0) throw fixedError('NOT_AVAILABLE');
  return overseen;
}
