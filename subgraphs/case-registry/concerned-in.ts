import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { CaseParticipant } from './case-participant.entity';
import { worksForOffenderSide } from './facts-of-reader';
import { Membership } from './membership.entity';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const everyMembershipOf = manyBy(Membership, 'subject', byId);
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);

/**
 * The cases in which the reader is or was a client, or on the offender's side: they oversee and judge
 * nothing there, whatever office they hold. Who looked, and why, tells what the wall keeps.
 */
export async function concernedIn(context: Context): Promise<ReadonlySet<string>> {
  const ever = await everyMembershipOf(context, readerOf(context).sub);
  const found = await Promise.all(
    [...new Set(ever.map(({ caseId }) => caseId))].map(async (caseId) => {
      const own = ever.filter((one) => one.caseId === caseId);
      const isConcerned =
        own.some((one) => one.function === 'CLIENT') ||
        worksForOffenderSide(own, await participantsOf(context, caseId));
      return isConcerned ? [caseId] : [];
    }),
  );
  return new Set(found.flat());
}
