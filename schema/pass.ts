import { hash } from 'node:crypto';
import type { PassFacts } from './policy/facts';
import type { AgencyCode, AssuranceLevel, ReaderFunction } from './policy/vocabulary';

/**
 * The three tokens of one request, and what each of them claims (design §5).
 *
 * An _access token_ says who the reader is; it comes from the identity provider. A _case pass_
 * says what that reader may ask about: one case, one function, one purpose, 15 minutes; the case
 * registry signs it and encrypts it to the gateway. An _agency token_ lets the gateway into one
 * agency for 30 seconds and names, by hash, what travels beside it.
 */
export const TOKEN_TYPES = {
  access: 'at+jwt', // RFC 9068
  pass: 'case-pass+jwt',
  agency: 'agency+jwt',
} as const;

export const ISSUERS = { registry: 'oneroof:case-registry', gateway: 'oneroof:gateway' } as const;

/** Who the access tokens are for. */
export const HUB_AUDIENCE = 'oneroof';

/** Clocks of agencies may differ this much (design §8); membership windows get no tolerance. */
export const CLOCK_TOLERANCE_SECONDS = 5;
export const PASS_LIFETIME_SECONDS = 15 * 60;
export const AGENCY_TOKEN_LIFETIME_SECONDS = 30;

/** Headers between gateway and agencies. The reader's access token reaches the registry alone. */
export const HEADERS = { pass: 'case-pass', access: 'reader-access' } as const;

/** What every JWT of ours carries (RFC 7519). Times in seconds since 1970. */
export interface Claims {
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
}

/** The reader, as the identity provider knows them. */
export interface AccessClaims extends Claims {
  readonly name: string;
  /** The home agency; a client has none. */
  readonly agency?: AgencyCode;
  readonly functions: readonly ReaderFunction[];
  readonly assurance: AssuranceLevel;
  /** Writes programs against the schema, and may ask what it is. */
  readonly developer?: boolean;
}

/** Facts, not decisions: both the gateway and each agency decide on them for themselves. */
export interface PassClaims extends Claims, PassFacts {
  readonly jti: string;
  /** Raised by whatever changes somebody's rights in the case; a pass of an older one is stale. */
  readonly accessVersion: number;
  /** The day (`YYYY-MM-DD`) whose facts it states; on another it is stale. */
  readonly day: string;
}

export interface AgencyClaims {
  readonly aud: string;
  readonly exp: number;
  /** SHA-256 of the signed pass that travels beside it; absent where no case is open. */
  readonly pass?: string;
  /** SHA-256 of the reader's access token that travels beside it (as DPoP's `ath`, RFC 9449). */
  readonly ath?: string;
}

/** How one token names another: SHA-256, base64url. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'base64url');
}
