import { holds } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import type { AgencyCode } from '../kit/shared-enums';
import { AgencyParticipation } from './agency-participation.entity';

const participationsOf = manyBy(AgencyParticipation, 'caseId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

/** Whether an agency takes part in a case today: it accepted, and did not leave. */
export async function takesPart(
  context: Context,
  caseId: string,
  agency: AgencyCode | undefined,
): Promise<boolean> {
  const participations = await participationsOf(context, caseId);
  return participations.some(
    (one) =>
      one.agencyCode === agency && one.status === 'ACCEPTED' && holds(one, context.settings.today),
  );
}

/** The same as a condition on a row `part` of `agency_participation`, for row rules. `:today` is the day. */
export const TAKES_PART = `
  part.status = 'ACCEPTED' AND (part.since IS NULL OR part.since <= :today)
  AND (part.until IS NULL OR part.until >= :today)`;
