import {
  allowInsecureRequests,
  type ClientAuth,
  type Configuration,
  discovery,
  modifyAssertion,
  PrivateKeyJwt,
} from 'openid-client';
import type { SigningKey } from '../../schema/signed-token';
import type { SignInSettings } from './settings';

/** Who signs in waits for the provider; so long at most. */
const TIMEOUT_SECONDS = 10;

/**
 * What the identity provider says of itself (OpenID Connect Discovery), and how we show it who we
 * are: by a signature (`private_key_jwt`), for a secret would lie at both ends. It is asked when
 * first needed, and again after it did not answer: the gateway starts without it.
 */
export function providerOf({
  provider,
  clientId,
  clientKey,
}: Pick<SignInSettings, 'provider' | 'clientId' | 'clientKey'>): () => Promise<Configuration> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- settings allow that here alone
  const execute = provider.protocol === 'http:' ? [allowInsecureRequests] : [];
  const options = { timeout: TIMEOUT_SECONDS, execute };
  const ask = async () => discovery(provider, clientId, undefined, proofOf(clientKey), options);
  let known: Promise<Configuration> | undefined;
  return () => {
    known ??= ask().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** A client that signs what it is (RFC 7523). */
function proofOf({ id, key }: SigningKey): ClientAuth {
  return PrivateKeyJwt({ key, kid: id }, { [modifyAssertion]: nameAlgorithm });
}

/** The name of RFC 8037, which providers and our key files know; `Ed25519` is from 2025. */
function nameAlgorithm(header: Record<string, unknown>): void {
  if (header['alg'] === 'Ed25519') header['alg'] = 'EdDSA';
}
