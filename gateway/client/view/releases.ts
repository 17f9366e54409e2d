import type { AgencyCode, ReaderFunction } from '../generated/operations';
import type { FamilyCase } from './family';

export type ReleaseRequest = NonNullable<FamilyCase['releaseRequests']>[number];
export type Release = NonNullable<FamilyCase['releases']>[number];

/** In which function, and for which agency, somebody has a case open. */
export interface Standing {
  readonly function: ReaderFunction;
  readonly agency: AgencyCode | null;
}

/**
 * Whose it is to answer follows from the row rule: besides the director, who owns no category, only
 * the two ends of a request see it. The registry decides again.
 */
function isOwner({ function: as, agency }: Standing, otherEnd: AgencyCode | null): boolean {
  return as !== 'CASE_DIRECTOR' && agency !== null && otherEnd !== agency;
}

/** Requests that wait for an answer of the reader's agency. */
export function requestsToAnswer(
  { releaseRequests }: FamilyCase,
  standing: Standing,
): readonly ReleaseRequest[] {
  return (releaseRequests ?? []).filter(
    ({ status, byAgency }) => status === 'ASKED' && isOwner(standing, byAgency),
  );
}

/** Releases of the reader's agency that open something today. @param today `YYYY-MM-DD` */
export function releasesToRevoke(
  { releases }: FamilyCase,
  standing: Standing,
  today: string,
): readonly Release[] {
  return (releases ?? []).filter(
    ({ givenBy, toAgency, revokedAt, until }) =>
      givenBy === standing.agency &&
      isOwner(standing, toAgency) &&
      revokedAt === null &&
      (until === null || until >= today),
  );
}

/** Whether the reader may ask owners: who works in the case and may read that others asked. */
export function mayAsk({ releaseRequests }: FamilyCase, { agency }: Standing): boolean {
  return agency !== null && releaseRequests !== null;
}
