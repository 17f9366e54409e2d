import type { CryptoKey, JWTVerifyGetKey } from 'jose';
import type { SigningKey } from '../schema/signed-token';
import type { LogSettings } from './disclosure/recorder';

/** What the gateway is told when it starts. Values come from `config.ts`, or from a test. */
export interface GatewaySettings {
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
  /** `iss` of access tokens, and the identity provider's public keys. */
  readonly identityIssuer: string;
  readonly identityKeys: JWTVerifyGetKey;
  /** Public keys of the case registry, which signs passes. */
  readonly registryKeys: JWTVerifyGetKey;
  /** Signs agency tokens. */
  readonly signingKey: SigningKey;
  /** Opens case passes, which the registry encrypts to this gateway. */
  readonly decryptionKey: CryptoKey;
  /** The disclosure log. */
  readonly log: LogSettings;
}
