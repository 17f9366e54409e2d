import { errors, type JWTVerifyGetKey } from 'jose';
import { type ClaimMapping, OWN_CLAIMS, readerIn } from './claim-mapping';
import { type AccessClaims, type Claims, HUB_AUDIENCE, TOKEN_TYPES } from './pass';
import { signedBy } from './verified-tokens';

/** Who says who readers are, and in which words. */
export interface IdentityProvider {
  /** `iss` of access tokens, and the public keys they are signed with. */
  readonly identityIssuer: string;
  readonly identityKeys: JWTVerifyGetKey;
  /** How to read its claims, where they are not ours. */
  readonly claimMapping?: ClaimMapping;
}

/**
 * Checks access tokens of the identity provider (RFC 9068) and reads them in the words of the hub.
 * The gateway and the case registry both do, each for itself.
 */
export function accessTokens({
  identityIssuer,
  identityKeys,
  claimMapping = OWN_CLAIMS,
}: IdentityProvider): (token: string) => Promise<AccessClaims> {
  const verify = signedBy<Claims & Readonly<Record<string, unknown>>>(identityKeys, {
    ...{ typ: TOKEN_TYPES.access, issuer: identityIssuer, audience: HUB_AUDIENCE },
  });
  return async (token) => {
    const claims = await verify(token);
    if (typeof claims.sub === 'string' && claims.sub !== '') return readerIn(claims, claimMapping);
    throw new errors.JWTInvalid('Expected an access token with a subject.');
  };
}
