import type { CryptoKey, JWTVerifyGetKey } from 'jose';
import type { IdentityProvider } from '../../schema/access-tokens';
import type { SigningKey } from '../../schema/signed-token';

/** What one agency is told when it starts. Values come from `config.ts`, or from a test. */
export interface AgencySettings {
  /** PostgreSQL, through the role that may read and write but not migrate. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** How long the gateway waits for an answer, in milliseconds: the database gets less. */
  readonly deadlineMs: number;
  /** The day that domain windows are read at (`YYYY-MM-DD`), when asked. Tokens use the real clock. */
  readonly today: string;
  /** Public keys of the gateway (agency tokens) and of the case registry (passes). */
  readonly gatewayKeys: JWTVerifyGetKey;
  readonly registryKeys: JWTVerifyGetKey;
  /** Only the case registry has these: it verifies readers itself, and signs passes. */
  readonly registry?: RegistrySettings;
}

export interface RegistrySettings extends IdentityProvider {
  readonly passSigningKey: SigningKey;
  /** The gateway's public key: a pass is encrypted to it, so that its holder reads nothing. */
  readonly passEncryptionKey: CryptoKey;
  /** Where each owner answers: it is told of what is released in its name. */
  readonly urlOf: (owner: string) => string;
  readonly log: LogReaderSettings;
}

/** The disclosure log, which the registry serves to whoever may know who looked. */
export interface LogReaderSettings {
  /** PostgreSQL, through the role that may read the log's views and nothing else. */
  readonly databaseUrl: string;
  /** The gateway's: a record names nobody but by pseudonym. */
  readonly pseudonymKey: Uint8Array;
}
