import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

/** A private key and the name under which its public half is published (`kid`). */
export interface SigningKey {
  readonly id: string;
  readonly key: CryptoKey;
}

interface Token {
  readonly typ: string;
  readonly issuer: string;
  readonly lifetimeSeconds: number;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Signs a JWT with EdDSA (RFC 8037); `iat` and `exp` come from the real clock. */
export async function signToken(
  { typ, issuer, lifetimeSeconds, claims }: Token,
  { id, key }: SigningKey,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ, kid: id })
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(key);
}

/** A new key pair as JWKs: the private one for its owner, the public one for everybody else. */
export async function newKeyPair(
  id: string,
  use: 'sig' | 'enc',
): Promise<{ readonly privateJwk: JWK; readonly publicJwk: JWK }> {
  const alg = use === 'sig' ? 'EdDSA' : 'ECDH-ES';
  const { privateKey, publicKey } = await generateKeyPair(alg, {
    extractable: true,
    ...(use === 'enc' ? { crv: 'X25519' } : {}),
  });
  const named = async (key: CryptoKey) => ({ ...(await exportJWK(key)), kid: id, use, alg });
  return { privateJwk: await named(privateKey), publicJwk: await named(publicKey) };
}

/** Reads a key that was written as JWK (RFC 7517). Symmetric keys are not ours. */
export async function keyOf(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, jwk.alg);
  if (key instanceof Uint8Array) throw new TypeError('Expected an asymmetric key.');
  return key;
}
