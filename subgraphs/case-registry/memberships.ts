import type { AccessClaims } from '../../schema/pass';
import { holds } from '../../schema/policy/facts';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { Membership } from './membership.entity';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const membershipsOf = manyBy(Membership, 'subject', byId);
const conflictsOf = manyBy(ConflictOfInterest, 'subject', byId);

/**
 * In which cases, and in which functions, the reader is named today. One in which they have a
 * conflict of interest is not among them; nor is one of which a client is not informed yet, since
 * the membership of a client begins on the day they are told.
 */
export async function membershipsToday(context: Context): Promise<Membership[]> {
  const { sub } = readerOf(context);
  const [memberships, conflicts] = await Promise.all([
    membershipsOf(context, sub),
    conflictsOf(context, sub),
  ]);
  const blocked = new Set(conflicts.map(({ caseId }) => caseId));
  return memberships.filter(
    (one) => holds(one, context.settings.today) && !blocked.has(one.caseId),
  );
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
  const isSame = agency === null || reader.agency === undefined || agency === reader.agency;
  return isSame && reader.functions.includes(membership.function);
}
