import type { IncomingHttpHeaders } from 'node:http';
import { errors } from 'jose';
import { accessTokens } from '../../schema/access-tokens';
import { fixedError } from '../../schema/errors';
import {
  type AccessClaims,
  type AgencyClaims,
  CLOCK_TOLERANCE_SECONDS,
  HEADERS,
  ISSUERS,
  type PassClaims,
  TOKEN_TYPES,
  tokenHash,
} from '../../schema/pass';
import { signedBy, VerifiedTokens } from '../../schema/verified-tokens';
import { type CasePass, casePassOf } from './context';
import type { AgencySettings } from './settings';

/** Who knocked, and with which case open. */
export interface Caller {
  readonly pass: CasePass | undefined;
  readonly reader: AccessClaims | undefined;
}

/**
 * The agency's own door. It trusts the gateway for nothing but the call itself: the pass is the
 * registry's, the reader is the identity provider's, and the agency token names both by hash.
 * Nothing is asked of the database before this has passed.
 *
 * @returns a function that throws a fixed error for whoever may not come in
 */
export function doorOf(
  agency: string,
  settings: AgencySettings,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  const agencyTokens = new VerifiedTokens(
    signedBy<AgencyClaims>(settings.gatewayKeys, {
      ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway, audience: agency },
      ...{ algorithms: ['EdDSA'], clockTolerance: CLOCK_TOLERANCE_SECONDS },
    }),
    CLOCK_TOLERANCE_SECONDS,
  );
  const passes = new VerifiedTokens(
    signedBy<PassClaims>(settings.registryKeys, {
      ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry, algorithms: ['EdDSA'] },
    }),
  );
  const readers = settings.registry && new VerifiedTokens(accessTokens(settings.registry));
  const casePasses = new WeakMap<PassClaims, CasePass>();

  async function passOf(headers: IncomingHttpHeaders, hash: string | undefined) {
    const token = tokenNamed(headers, HEADERS.pass, hash);
    if (token === undefined) return undefined;
    const claims = await passes.verify(token).catch(refusePass);
    let pass = casePasses.get(claims);
    if (!pass) casePasses.set(claims, (pass = casePassOf(claims)));
    return pass;
  }

  return async (headers) => {
    const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
    const claims = await agencyTokens.verify(bearer).catch(refuse);
    const pass = await passOf(headers, claims.pass);
    const access = tokenNamed(headers, HEADERS.access, claims.ath);
    const reader = readers && access ? await readers.verify(access).catch(refuse) : undefined;
    if (readers ? !reader || (pass && pass.sub !== reader.sub) : !pass) return refuse();
    return { pass, reader };
  };
}

/** The token in a header, if the agency token names exactly this one; both or neither. */
function tokenNamed(
  headers: IncomingHttpHeaders,
  name: string,
  hash: string | undefined,
): string | undefined {
  const token = headers[name];
  if (token === undefined && hash === undefined) return undefined;
  if (typeof token !== 'string' || tokenHash(token) !== hash) return refuse();
  return token;
}

function refuse(): never {
  throw fixedError('UNAUTHENTICATED');
}

function refusePass(error: unknown): never {
  throw fixedError(error instanceof errors.JWTExpired ? 'PASS_EXPIRED' : 'NOT_AVAILABLE');
}
