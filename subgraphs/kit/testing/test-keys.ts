import { createLocalJWKSet, type CryptoKey, type JWK, type JWTVerifyGetKey } from 'jose';
import { keyOf, newKeyPair, type SigningKey } from '../../../schema/signed-token';

/** One party's key pair, ready for both ends. */
export interface TestKey {
  readonly signing: SigningKey;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
  readonly publicKey: CryptoKey;
  readonly verify: JWTVerifyGetKey;
}

export interface TestKeys {
  readonly identity: TestKey;
  readonly registry: TestKey;
  readonly gateway: TestKey;
  readonly gatewayEncryption: TestKey;
}

/** Keys of the four parties, new for each run: each test process is a small world of its own. */
export async function testKeys(): Promise<TestKeys> {
  const [identity, registry, gateway, gatewayEncryption] = await Promise.all([
    testKey('identity', 'sig'),
    testKey('registry', 'sig'),
    testKey('gateway', 'sig'),
    testKey('gateway-encryption', 'enc'),
  ]);
  return { identity, registry, gateway, gatewayEncryption };
}

async function testKey(id: string, use: 'sig' | 'enc'): Promise<TestKey> {
  const { privateJwk, publicJwk } = await newKeyPair(id, use);
  const [key, publicKey] = await Promise.all([keyOf(privateJwk), keyOf(publicJwk)]);
  const verify = createLocalJWKSet({ keys: [publicJwk] });
  return { signing: { id, key }, privateJwk, publicJwk, publicKey, verify };
}
