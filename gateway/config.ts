import { claimMappingOf } from '../schema/claim-mapping';
import { dayIn } from '../schema/day';
import { deadlineIn } from '../schema/deadline';
import { secretFrom } from '../schema/key-files';
import { type Environment, hostOf, inCapitals, required, wholeNumber } from '../schema/environment';
import { decryptionKeyFrom, signingKeyFrom } from '../schema/key-files';
import { keySource } from '../schema/key-source';
import { noteSigner } from './disclosure/checkpoint';
import type { LogSettings } from './disclosure/recorder';
import type { GatewaySettings } from './settings';
import { signInSettings } from './sign-in/config';

/** No reader waits longer than this for a record; without one there is no answer. */
const RECORD_LIMIT_MS = 300;

/**
 * The settings of the gateway, from its environment. `.env.example` lists them all.
 * @throws with one sentence for whatever is missing
 */
export async function gatewaySettings(env: Environment = process.env): Promise<GatewaySettings> {
  const keys = required(env, 'ONEROOF_GATEWAY_KEYS', "the gateway's private keys (a JWKS file)");
  return {
    host: hostOf(env),
    port: wholeNumber(env, 'ONEROOF_PORT', 4000),
    // Asked anew each time: a process outlives its day.
    get today() {
      return env['ONEROOF_TODAY'] || dayIn(new Date());
    },
    supergraphFile: env['ONEROOF_SUPERGRAPH'] || 'schema/supergraph.graphql',
    urlOf: (agency) =>
      required(env, `AGENCY_URL_${inCapitals(agency)}`, 'where that agency answers'),
    deadlineMs: deadlineIn(env),
    identityIssuer: required(env, 'ONEROOF_IDENTITY_ISSUER', 'the `iss` of access tokens'),
    identityKeys: keySource(
      required(env, 'ONEROOF_IDENTITY_JWKS', "the identity provider's public keys"),
    ),
    claimMapping: await claimMappingOf(env),
    registryKeys: keySource(required(env, 'ONEROOF_REGISTRY_JWKS', "the registry's public keys")),
    signingKey: await signingKeyFrom(keys),
    decryptionKey: await decryptionKeyFrom(keys),
    log: await logSettings(env),
    pageFolder: env['ONEROOF_PAGE'] || 'gateway/client/dist',
    workbenchFolder: env['ONEROOF_WORKBENCH'] || 'gateway/workbench/dist',
    signIn: await signInSettings(env),
  };
}

/** The settings of the disclosure log: also for who verifies it, or destroys what is past its time. */
export async function logSettings(env: Environment = process.env): Promise<LogSettings> {
  const secret = required(env, 'ONEROOF_PSEUDONYM_KEY', 'the key of pseudonyms (a file)');
  return {
    databaseUrl: required(
      env,
      'DATABASE_URL_DISCLOSURE_LOG',
      'a PostgreSQL URL of the role that appends to the disclosure log',
    ),
    signer: noteSigner(
      await signingKeyFrom(
        required(env, 'ONEROOF_LOG_KEYS', "the disclosure log's private keys (a JWKS file)"),
      ),
    ),
    pseudonymKey: await secretFrom(secret),
    limitMs: wholeNumber(env, 'ONEROOF_RECORD_LIMIT_MS', RECORD_LIMIT_MS),
  };
}
