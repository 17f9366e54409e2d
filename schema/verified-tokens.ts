import { type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from 'jose';
import { BoundedCache } from './bounded-cache';
import { tokenHash } from './pass';

/** Checks one token and reads its claims; rejects with a `JOSEError` when it is not good. */
type Verify<T> = (token: string) => Promise<T>;

/**
 * Characters of all tokens that are remembered; those not used for longest go first. A pass grows with
 * the family, and so does what a gateway decides and explains for it: some 90 KB for a family of five
 * (`npm run bench:authorization`). Room for about 2,000 of these, more than one process's sessions.
 */
const CHARACTERS = 4_000_000;

/**
 * Verifies tokens of one kind and remembers what verified until it expires.
 *
 * A signature check costs about 200 µs, a look-up by hash 2 µs, and the same token comes with
 * every request of a session. Only what verified is remembered, so a flood of bad tokens costs
 * its sender a verification each and evicts nobody.
 */
export class VerifiedTokens<T extends { readonly exp: number }> {
  private readonly remembered = new BoundedCache<T>(CHARACTERS);

  /** @param toleranceSeconds how far two clocks may be apart */
  constructor(
    private readonly check: Verify<T>,
    private readonly toleranceSeconds = 0,
  ) {}

  /**
   * The claims of a token.
   * @throws jose's `JWTExpired` for one that was good, another `JOSEError` for one that never was
   */
  async verify(token: string): Promise<T> {
    const key = tokenHash(token);
    const known = this.remembered.get(key);
    if (known && known.exp + this.toleranceSeconds > Date.now() / 1000) return known;
    const claims = await this.check(token);
    this.remembered.remember(key, claims, token.length);
    return claims;
  }
}

/**
 * A check of signed JWTs (RFC 7519, 8725): type, issuer, audience, times, and asymmetric
 * algorithms only, so that neither `none` nor a public key used as a secret is ever accepted.
 */
export function signedBy<T>(
  keys: JWTVerifyGetKey,
  expected: JWTVerifyOptions & { readonly typ: string; readonly issuer: string },
): Verify<T> {
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA', 'ES256', 'PS256', 'RS256'],
      requiredClaims: ['exp', 'iat'],
      ...expected,
    });
    return payload as unknown as T;
  };
}
