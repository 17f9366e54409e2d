import { dayIn } from '../schema/day';
import { deadlineIn } from '../schema/deadline';
import { type Environment, hostOf, inCapitals, required, wholeNumber } from '../schema/environment';
import { decryptionKeyFrom, signingKeyFrom } from '../schema/key-files';
import { keySource } from '../schema/key-source';
import type { GatewaySettings } from './settings';

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
    registryKeys: keySource(required(env, 'ONEROOF_REGISTRY_JWKS', "the registry's public keys")),
    signingKey: await signingKeyFrom(keys),
    decryptionKey: await decryptionKeyFrom(keys),
  };
}
