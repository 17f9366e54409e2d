import type { AccessClaims } from '../../schema/pass';
import type { PassFacts } from '../../schema/policy/facts';
import type { CaseParticipant } from './case-participant.entity';
import type { Membership } from './membership.entity';

type FactsOfReader = Pick<
  PassFacts,
  | 'agency'
  | 'function'
  | 'assurance'
  | 'membership'
  | 'worksForOffenderSide'
  | 'isInformed'
  | 'agreement'
>;

/**
 * What a pass says of the reader: one function, but the wall of all functions they have in the case.
 * @param named in which function the case is opened
 * @param all every membership of the reader in this case today
 */
export function factsOfReader(
  { assurance }: AccessClaims,
  named: Membership,
  all: readonly Membership[],
  participants: readonly CaseParticipant[],
): FactsOfReader {
  const { agency, function: as, since, until, agreement } = named;
  return {
    ...(agency ? { agency } : {}),
    ...{ function: as, assurance, membership: { since, until } },
    ...(worksForOffenderSide(all, participants) ? { worksForOffenderSide: true } : {}),
    ...(as === 'CLIENT' ? { isInformed: true } : {}), // their membership begins when they are told
    ...(agreement.length > 0 ? { agreement } : {}),
  };
}

/** Nobody sheds a side by choosing another function (privacy review 50, 51). */
export function worksForOffenderSide(
  memberships: readonly Membership[],
  participants: readonly CaseParticipant[],
): boolean {
  const offenders = new Set(
    participants.filter(({ side }) => side === 'OFFENDER_SIDE').map(({ personId }) => personId),
  );
  return memberships.some(
    (one) =>
      one.side === 'OFFENDER_SIDE' ||
      one.function === 'JUSTICE_ASSISTANT_OFFENDER' ||
      one.worksForIds.some((id) => offenders.has(id)),
  );
}
