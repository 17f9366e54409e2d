import type { SigningKey } from '../../schema/signed-token';

/** How people sign in at the page. Values come from `config.ts`, or from a test. */
export interface SignInSettings {
  /** The issuer of the OpenID Connect provider, as a URL: it tells the rest of itself (discovery). */
  readonly provider: URL;
  /** Our name and our own key there: the gateway is a confidential client. */
  readonly clientId: string;
  readonly clientKey: SigningKey;
  /** What is asked for: scopes, and for whom the access token is to be (RFC 8707), if it must be said. */
  readonly scope: string;
  readonly resource: string | undefined;
  /** Where readers find the page: an origin. They come back to it. */
  readonly page: URL;
  /** Seals cookies: 32 bytes, the same at every gateway of this page. */
  readonly sessionKey: Uint8Array;
}
