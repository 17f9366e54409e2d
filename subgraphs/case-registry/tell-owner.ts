import { fixedError } from '../../schema/errors';
import { ISSUERS } from '../../schema/pass';
import { RELEASE_TOKEN } from '../../schema/release-token';
import { signToken } from '../../schema/signed-token';
import type { Context } from '../kit/context';
import type { Release } from './release.entity';

/** The transaction waits for the owner: less than the time in which a statement must be done. */
const PATIENCE_MS = 1_500;
const WRITTEN_DOWN = 204;

/**
 * Tells the owner of a release that was given or revoked in its name, before it counts here: the
 * owner's book is never behind the passes that mirror it.
 * @throws AGENCY_SILENT unless the owner has written it down
 */
export async function tellOwner(
  { settings: { registry } }: Context,
  { id, caseId, personId, category, owner, toAgency, until, revokedAt }: Release,
): Promise<void> {
  const silent = () => fixedError('AGENCY_SILENT', { agency: owner });
  if (!registry) throw silent();
  const claims = {
    ...{ aud: owner, id, caseId, personId, category, toAgency, until },
    ...(revokedAt ? { revoked: true } : {}),
  };
  const { typ, lifetimeSeconds, path } = RELEASE_TOKEN;
  const token = await signToken(
    { typ, issuer: ISSUERS.registry, lifetimeSeconds, claims },
    registry.passSigningKey,
  );
  const answer = await fetch(new URL(path, registry.urlOf(owner)), {
    ...{ method: 'POST', headers: { authorization: `Bearer ${token}` }, redirect: 'error' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw silent();
  });
  await answer.body?.cancel();
  if (answer.status !== WRITTEN_DOWN) throw silent();
}
