import type { CryptoKey, JWTVerifyGetKey } from 'jose';
import type { IdentityProvider } from '../schema/access-tokens';
import type { SigningKey } from '../schema/signed-token';
import type { LogSettings } from './disclosure/recorder';
import type { SignInSettings } from './sign-in/settings';

/** What the gateway is told when it starts. Values come from `config.ts`, or from a test. */
export interface GatewaySettings extends IdentityProvider {
  readonly host: string;
  readonly port: number;
  /** The clock of domain windows, as a day in Brussels. Tokens use the real clock. */
  readonly today: string;
  /** The committed supergraph; when the file changes, the gateway serves the new one. */
  readonly supergraphFile: string;
  /** Where each agency of the supergraph answers. */
  readonly urlOf: (agency: string) => string;
  /** How long agencies may take for one request, in milliseconds; who has not answered is silent. */
  readonly deadlineMs: number;
  /** Public keys of the case registry, which signs passes. */
  readonly registryKeys: JWTVerifyGetKey;
  /** Signs agency tokens. */
  readonly signingKey: SigningKey;
  /** Opens case passes, which the registry encrypts to this gateway. */
  readonly decryptionKey: CryptoKey;
  /** The disclosure log. */
  readonly log: LogSettings;
  /** The built page, which is served where there is one. */
  readonly pageFolder?: string;
  /** The built workbench of developers, which is served where there is one. */
  readonly workbenchFolder?: string;
  /** How people sign in there; without it programs alone come in. */
  readonly signIn?: SignInSettings | undefined;
}
