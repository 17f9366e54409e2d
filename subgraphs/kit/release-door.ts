import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { fixedError } from '../../schema/errors';
import { CLOCK_TOLERANCE_SECONDS, ISSUERS } from '../../schema/pass';
import { MATRIX } from '../../schema/policy/generated/matrix';
import { AGENCY_CODES } from '../../schema/policy/vocabulary';
import { RELEASE_TOKEN, type ReleaseClaims } from '../../schema/release-token';
import { signedBy } from '../../schema/verified-tokens';
import { writeRelease } from './release-book';
import type { AgencySettings } from './settings';

/**
 * Where the registry tells an owner of a release. Only the registry's own signature opens it, for
 * this owner alone and for thirty seconds: neither a gateway nor another agency can write in the
 * book. What was written down is answered with 204; anything else is a refusal.
 */
export function releaseDoor(
  owner: string,
  { registryKeys }: AgencySettings,
  db: DataSource,
): RequestHandler {
  const verify = signedBy<unknown>(registryKeys, {
    ...{ typ: RELEASE_TOKEN.typ, issuer: ISSUERS.registry, audience: owner },
    ...{ algorithms: ['EdDSA'], clockTolerance: CLOCK_TOLERANCE_SECONDS },
  });
  return async ({ headers }, response) => {
    const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    const claims = await verify(token).catch(() => {
      throw fixedError('UNAUTHENTICATED');
    });
    if (!isRelease(claims)) throw fixedError('INVALID_INPUT');
    await writeRelease(db, claims);
    response.status(204).end();
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isRelease(claims: unknown): claims is ReleaseClaims {
  const { id, caseId, personId, category, toAgency, until, revoked } = claims as Partial<
    Record<keyof ReleaseClaims, unknown>
  >;
  return (
    [id, caseId, personId].every((one) => typeof one === 'string' && one !== '') &&
    typeof category === 'string' &&
    Object.hasOwn(MATRIX, category) &&
    AGENCY_CODES.some((code) => code === toAgency) &&
    typeof until === 'string' &&
    DAY.test(until) &&
    (revoked === undefined || revoked === true)
  );
}
