import type { WithheldEntry } from '../hub';
import type { FamilyCase } from './family';
import type { ReleaseRequest, Standing } from './releases';

/**
 * Requests of one function of the reader's agency to another, as when a director asks the agency that
 * employs them. Whose a category is, is not told: what another owner withholds was asked of that one,
 * and the rest may be. The registry decides.
 */
export function requestsWithin(
  { releaseRequests }: FamilyCase,
  { function: as, agency }: Standing,
  withheld: readonly WithheldEntry[],
): readonly ReleaseRequest[] {
  const others = withheld.filter(({ owner }) => owner !== agency).map(({ category }) => category);
  return (releaseRequests ?? []).filter(
    ({ status, byAgency, category }) =>
      status === 'ASKED' &&
      as !== 'CASE_DIRECTOR' &&
      byAgency === agency &&
      category !== null &&
      !others.includes(category),
  );
}
