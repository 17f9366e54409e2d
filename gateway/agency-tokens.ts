import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  HEADERS,
  ISSUERS,
  TOKEN_TYPES,
  tokenHash,
} from '../schema/pass';
import { type SigningKey, signToken } from '../schema/signed-token';
import type { Caller } from './caller';

/** A token is used for this part of its life, so that it does not expire on the way. */
const FRESH_MS = (AGENCY_TOKEN_LIFETIME_SECONDS - 5) * 1_000;
/** More than one gateway has sessions times agencies within half a minute. */
const REMEMBERED = 20_000;
/** The registry alone is told who the reader is, and checks it with the identity provider's keys. */
const REGISTRY = 'case-registry';

interface Minted {
  readonly token: Promise<string>;
  readonly staleAt: number;
}

/** Lets the gateway into agencies: one short token per (pass, agency), kept while it is fresh. */
export class AgencyTokens {
  private readonly minted = new Map<string, Minted>();

  constructor(private readonly key: SigningKey) {}

  /** The headers of a fetch to one agency for one caller. */
  async headersFor(agency: string, { accessToken, pass }: Caller): Promise<Record<string, string>> {
    const access = agency === REGISTRY ? accessToken : undefined;
    const token = await this.tokenFor(agency, pass?.signed, access);
    return {
      authorization: `Bearer ${token}`,
      ...(pass ? { [HEADERS.pass]: pass.signed } : {}),
      ...(access ? { [HEADERS.access]: access } : {}),
    };
  }

  private tokenFor(agency: string, pass?: string, access?: string): Promise<string> {
    const claims = {
      aud: agency,
      ...(pass ? { pass: tokenHash(pass) } : {}),
      ...(access ? { ath: tokenHash(access) } : {}),
    };
    const key = JSON.stringify(claims);
    const known = this.minted.get(key);
    if (known && known.staleAt > Date.now()) return known.token;
    const token = signToken(
      {
        ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway },
        ...{ lifetimeSeconds: AGENCY_TOKEN_LIFETIME_SECONDS, claims },
      },
      this.key,
    );
    const oldest = this.minted.keys().next();
    if (this.minted.size >= REMEMBERED && !oldest.done) this.minted.delete(oldest.value);
    this.minted.delete(key);
    this.minted.set(key, { token, staleAt: Date.now() + FRESH_MS });
    return token;
  }
}
