import {
  type Environment,
  hostOf,
  inCapitals,
  required,
  wholeNumber,
} from '../../schema/environment';
import { claimMappingOf } from '../../schema/claim-mapping';
import { keySource } from '../../schema/key-source';
import { publicKeyFrom, secretFrom, signingKeyFrom } from '../../schema/key-files';
import { REGISTRY } from '../../schema/registry';
import { dayIn } from '../../schema/day';
import { deadlineIn } from '../../schema/deadline';
import type { AgencySettings, RegistrySettings } from './settings';

/**
 * The settings of one agency, from its environment. `.env.example` lists them all.
 * @throws with one sentence for whatever is missing
 */
export async function agencySettings(
  agency: string,
  env: Environment = process.env,
): Promise<AgencySettings> {
  return {
    databaseUrl: required(
      env,
      `DATABASE_URL_${inCapitals(agency)}`,
      'a PostgreSQL URL of the role that serves',
    ),
    host: hostOf(env),
    port: wholeNumber(env, 'ONEROOF_PORT', 4100),
    deadlineMs: deadlineIn(env),
    // Asked anew each time: a process outlives its day.
    get today() {
      return env['ONEROOF_TODAY'] || dayIn(new Date());
    },
    gatewayKeys: keySource(required(env, 'ONEROOF_GATEWAY_JWKS', "the gateway's public keys")),
    registryKeys: keySource(required(env, 'ONEROOF_REGISTRY_JWKS', "the registry's public keys")),
    ...(agency === REGISTRY ? { registry: await registrySettings(env) } : {}),
  };
}

/** The URL of the role that owns the agency's tables and may migrate them. */
export function ownerUrl(agency: string, env: Environment = process.env): string {
  return required(
    env,
    `MIGRATION_URL_${inCapitals(agency)}`,
    'a PostgreSQL URL of the role that owns the tables',
  );
}

async function registrySettings(env: Environment): Promise<RegistrySettings> {
  const gatewayKeys = required(env, 'ONEROOF_GATEWAY_JWKS', "the gateway's public keys");
  return {
    identityIssuer: required(env, 'ONEROOF_IDENTITY_ISSUER', 'the `iss` of access tokens'),
    identityKeys: keySource(
      required(env, 'ONEROOF_IDENTITY_JWKS', "the identity provider's public keys"),
    ),
    claimMapping: await claimMappingOf(env),
    passSigningKey: await signingKeyFrom(
      required(env, 'ONEROOF_REGISTRY_KEYS', "the registry's private keys (a JWKS file)"),
    ),
    passEncryptionKey: await publicKeyFrom(gatewayKeys, 'enc'),
    // Asked for when there is something to tell: an agency that is nowhere yet keeps nobody waiting.
    urlOf: (owner) => required(env, `AGENCY_URL_${inCapitals(owner)}`, 'where that agency answers'),
    log: {
      databaseUrl: required(
        env,
        'READ_URL_DISCLOSURE_LOG',
        'a PostgreSQL URL of the role that reads the log',
      ),
      pseudonymKey: await secretFrom(
        required(env, 'ONEROOF_PSEUDONYM_KEY', 'the key of pseudonyms (a file)'),
      ),
    },
  };
}
