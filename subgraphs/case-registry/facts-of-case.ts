import { holds, type PassFacts } from '../../schema/policy/facts';
import type { CaseConsultation } from './case-consultation.entity';
import type { ChainCase } from './chain-case.entity';
import type { CaseState } from './enums';
import type { Membership } from './membership.entity';

type State = Pick<PassFacts, 'isClosed' | 'isRestricted'>;
type Consultation = NonNullable<PassFacts['consultation']>;
type FactsOfCase = State & { readonly consultation: Consultation };
type As = Pick<Membership, 'function' | 'agency'>;

/** AFTERCARE is open: somebody still looks after the family. */
const CLOSED: ReadonlySet<CaseState | null> = new Set(['CLOSED', 'ARCHIVED', 'DESTROYED']);

/**
 * What a pass says of the case, or nothing where no consultation with a legal basis is in force.
 * @param consultations oldest first
 */
export function factsOfCase(
  chainCase: ChainCase,
  consultations: readonly CaseConsultation[],
  as: As,
  today: string,
): FactsOfCase | undefined {
  const consultation = consultationInForce(consultations, today);
  return consultation && { consultation, ...factsOfState(chainCase, as) };
}

/** The newest consultation with a legal basis that holds on a day. @param consultations oldest first */
export function consultationInForce(
  consultations: readonly CaseConsultation[],
  today: string,
): Consultation | undefined {
  const inForce = consultations.findLast(({ validFrom, validUntil }) =>
    holds({ since: validFrom, until: validUntil }, today),
  );
  if (!inForce?.legalBasis) return undefined;
  const { validFrom: since, validUntil: until, legalBasis } = inForce;
  return { since, until, legalBasis };
}

/** What a pass says of the state of the case, to a reader of some agency. */
export function factsOfState(
  { state, restrictedTo }: ChainCase,
  { function: as, agency }: As,
): State {
  const isRestricted = restrictedTo.length > 0 && !(agency && restrictedTo.includes(agency));
  return {
    ...(CLOSED.has(state) ? { isClosed: true } : {}),
    // A case is restricted to agencies; its clients are in it all the same.
    ...(isRestricted && as !== 'CLIENT' ? { isRestricted } : {}),
  };
}
