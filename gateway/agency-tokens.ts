import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  HEADERS,
  ISSUERS,
  TOKEN_TYPES,
  tokenHash,
} from '../schema/pass';
import { REGISTRY } from '../schema/registry';
import { type SigningKey, signToken } from '../schema/signed-token';
import type { Caller } from './caller';

/** A token is used for this part of its life, so that it does not expire on the way. */
const FRESH_MS = (AGENCY_TOKEN_LIFETIME_SECONDS - 5) * 1_000;
/** More than one gateway has sessions times agencies within half a minute. */
const REMEMBERED = 20_000;

interface Minted {
  readonly headers: Promise<Readonly<Record<string, string>>>;
  readonly staleAt: number;
}

/** Lets the gateway into agencies: one short token per (pass, agency), kept while it is fresh. */
export class AgencyTokens {
  private readonly minted = new Map<string, Minted>();

  constructor(private readonly key: SigningKey) {}

  /** The headers of a fetch to one agency for one caller. */
  headersFor(
    agency: string,
    { accessToken, pass }: Caller,
  ): Promise<Readonly<Record<string, string>>> {
    // The registry alone is told who the reader is, and checks it with the identity provider's keys.
    const access = agency === REGISTRY ? accessToken : undefined;
    const name = `${agency} ${pass?.hash ?? ''} ${access ?? ''}`;
    const known = this.minted.get(name);
    if (known && known.staleAt > Date.now()) return known.headers;
    const claims = {
      aud: agency,
      ...(pass ? { pass: pass.hash } : {}),
      ...(access ? { ath: tokenHash(access) } : {}),
    };
    const beside = {
      ...(pass ? { [HEADERS.pass]: pass.signed } : {}),
      ...(access ? { [HEADERS.access]: access } : {}),
    };
    const headers = this.sign(claims).then((token) => ({
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...beside,
    }));
    const oldest = this.minted.keys().next();
    if (this.minted.size >= REMEMBERED && !oldest.done) this.minted.delete(oldest.value);
    this.minted.delete(name);
    this.minted.set(name, { headers, staleAt: Date.now() + FRESH_MS });
    return headers;
  }

  private sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    return signToken(
      {
        ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway },
        ...{ lifetimeSeconds: AGENCY_TOKEN_LIFETIME_SECONDS, claims },
      },
      this.key,
    );
  }
}
