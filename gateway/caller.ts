import type { IncomingHttpHeaders } from 'node:http';
import { errors } from 'jose';
import { fixedError } from '../schema/errors';
import {
  type AccessClaims,
  HEADERS,
  HUB_AUDIENCE,
  ISSUERS,
  type PassClaims,
  TOKEN_TYPES,
} from '../schema/pass';
import { openedEnvelope } from '../schema/pass-envelope';
import { signedBy, VerifiedTokens } from '../schema/verified-tokens';
import type { GatewaySettings } from './settings';

/** Who asks, and with which case open. */
export interface Caller {
  readonly reader: AccessClaims;
  /** The access token as it came: the registry verifies it for itself. */
  readonly accessToken: string;
  readonly pass: OpenPass | undefined;
}

/** A case pass, taken out of its envelope. */
interface OpenPass {
  /** As the registry signed it: this is what agencies get and verify. */
  readonly signed: string;
  readonly claims: PassClaims;
  readonly exp: number;
}

/**
 * Authenticates a request: always an access token, and a case pass for anything about a case. Both
 * are needed and their subjects are the same: neither is worth anything to whoever steals one.
 *
 * @returns a function that throws a fixed error for whoever may not come in
 */
export function callerOf(
  settings: GatewaySettings,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  const readers = new VerifiedTokens(
    signedBy<AccessClaims>(settings.identityKeys, {
      ...{ typ: TOKEN_TYPES.access, issuer: settings.identityIssuer, audience: HUB_AUDIENCE },
    }),
  );
  const passes = new VerifiedTokens(openPass(settings));

  return async (headers) => {
    const accessToken = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    const reader = await readers.verify(accessToken).catch(() => {
      throw fixedError('UNAUTHENTICATED');
    });
    const sealed = headers[HEADERS.pass];
    if (sealed === undefined) return { reader, accessToken, pass: undefined };
    const pass = await passes.verify(String(sealed)).catch((error: unknown) => {
      throw fixedError(error instanceof errors.JWTExpired ? 'PASS_EXPIRED' : 'NOT_AVAILABLE');
    });
    if (pass.claims.sub !== reader.sub) throw fixedError('NOT_AVAILABLE');
    return { reader, accessToken, pass };
  };
}

/** Takes a pass out of its envelope and checks the registry's signature on it. */
function openPass({ decryptionKey, registryKeys }: GatewaySettings) {
  const verify = signedBy<PassClaims>(registryKeys, {
    ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry, algorithms: ['EdDSA'] },
  });
  return async (sealed: string): Promise<OpenPass> => {
    const signed = await openedEnvelope(sealed, decryptionKey);
    const claims = await verify(signed);
    return { signed, claims, exp: claims.exp };
  };
}
