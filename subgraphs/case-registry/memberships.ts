import type { AccessClaims } from '../../schema/pass';
import { holds } from '../../schema/policy/facts';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { foundBy } from '../kit/row-conditions';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Membership } from './membership.entity';
import { TAKES_PART } from './taking-part';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
/**
 * Access ends when participation ends: an agency's for who is named for it, a client's own when they
 * leave the family. Who leads, coordinates or oversees a case does so for the case, whoever employs
 * them: it would be without them the day their agency leaves. In the same statement, so that a
 * refusal costs no more than an unknown case, and a listing no more than before.
 */
const STILL_NAMED = `
  SELECT named.id FROM membership AS named
  WHERE NOT EXISTS (
    SELECT FROM conflict_of_interest AS conflict
    WHERE conflict.case_id = named.case_id AND conflict.subject = named.subject
  ) AND CASE
    WHEN named.function IN ('CASE_DIRECTOR', 'CHAIN_COORDINATOR', 'DPO') THEN true
    WHEN named.function = 'CLIENT' THEN EXISTS (
      SELECT FROM case_participant AS self
      WHERE self.case_id = named.case_id AND self.person_id = ANY (named.works_for_ids)
        AND (self.joined_on IS NULL OR self.joined_on <= :today)
        AND (self.left_on IS NULL OR self.left_on >= :today)
    )
    ELSE EXISTS (
      SELECT FROM agency_participation AS part
      WHERE part.case_id = named.case_id AND part.agency_code = named.agency AND ${TAKES_PART}
    )
  END`;
const membershipsOf = manyBy(Membership, 'subject', {
  order: { id: 'ASC' },
  visible: ({ settings: { today } }) => ({ id: foundBy(STILL_NAMED, { today }) }),
});
const everyMembershipOf = manyBy(Membership, 'subject', byId);
const conflictsOf = manyBy(ConflictOfInterest, 'subject', byId);

/**
 * In which cases, and in which functions, the reader is named today. One in which they have a
 * conflict of interest is not among them; nor is one of which a client is not informed yet, since
 * the membership of a client begins on the day they are told; nor one in which they, or the agency
 * they are named for, take part no more.
 */
export async function membershipsToday(context: Context): Promise<Membership[]> {
  const memberships = await membershipsOf(context, readerOf(context).sub);
  return memberships.filter((one) => holds(one, context.settings.today));
}

/**
 * The same, whoever still takes part and whatever conflict there is: what stands in the way of an
 * emergency. Nobody breaks the glass in the family they left, or sheds a side with their agency.
 */
export async function everyMembershipToday(context: Context): Promise<Membership[]> {
  const memberships = await everyMembershipOf(context, readerOf(context).sub);
  return memberships.filter((one) => holds(one, context.settings.today));
}

/** Whether a case does not exist for the reader, although it may for others of their agency. */
export async function hasConflict(context: Context, caseId: string): Promise<boolean> {
  const conflicts = await conflictsOf(context, readerOf(context).sub);
  return conflicts.some((one) => one.caseId === caseId);
}

/**
 * Whether the identity provider says of the reader what the registry does. Neither word is enough:
 * who changed their job keeps a membership for a while, and a job alone names nobody in a case.
 */
export function isBorneOut(membership: Membership, reader: AccessClaims): boolean {
  const { agency } = membership;
  const isSame = agency === null || agency === reader.agency;
  return isSame && reader.functions.includes(membership.function);
}
