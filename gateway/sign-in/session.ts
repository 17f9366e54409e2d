import type { IncomingHttpHeaders } from 'node:http';
import { fixedError } from '../../schema/errors';
import { SealedCookie } from './sealed-cookie';
import type { SignInSettings } from './settings';

/** The access token of who signed in at the page. */
export type Session = SealedCookie<{ readonly accessToken: string }>;

/**
 * `Strict`: nothing that another site starts carries it, not even a link to the page. The page
 * itself is the same for everybody; what it then asks for, it asks for itself.
 */
export function sessionOf({ page, sessionKey }: SignInSettings): Session {
  const isSecure = page.protocol === 'https:';
  return new SealedCookie({ name: 'oneroof', sameSite: 'Strict', isSecure, key: sessionKey });
}

/** Set by the page's own scripts alone: another site's would have to ask first, and is refused. */
const PAGE = { header: 'x-oneroof', value: 'page' } as const;

/**
 * Whether a request comes from our page, as far as its browser can be believed. Who says so beside a
 * token of their own contradicts themselves.
 */
export function isFromPage(headers: IncomingHttpHeaders): boolean {
  const { authorization, 'sec-fetch-site': site = 'same-origin' } = headers;
  const isWhole = authorization === undefined && site === 'same-origin';
  return isWhole && headers[PAGE.header] === PAGE.value;
}

/**
 * What a request of the page says by its cookie, said as everybody else says it: by an access token
 * in a header. A cookie alone says nothing: it comes with requests that the page did not make.
 *
 * @throws UNAUTHENTICATED for a request of the page that nobody signed in for
 */
export function withToken(
  session: Session,
): (headers: IncomingHttpHeaders) => Promise<IncomingHttpHeaders> {
  return async (headers) => {
    if (headers[PAGE.header] === undefined) return headers;
    const known = isFromPage(headers) ? await session.read(headers) : undefined;
    if (!known) throw fixedError('UNAUTHENTICATED');
    return { ...headers, authorization: `Bearer ${known.accessToken}` };
  };
}
