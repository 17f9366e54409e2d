import { readFile } from 'node:fs/promises';
import type { CryptoKey, JSONWebKeySet, JWK } from 'jose';
import { keySetIn } from './key-source';
import { keyOf, type SigningKey } from './signed-token';

/** What a key is for: to sign, or to be encrypted to (RFC 7517, `use`). */
type Use = 'sig' | 'enc';

/** A party's own signing key, from its private JWKS file. */
export async function signingKeyFrom(path: string): Promise<SigningKey> {
  const jwk = await pick(path, 'sig');
  return { id: jwk.kid ?? '', key: await keyOf(jwk) };
}

/** A party's own decryption key, from its private JWKS file. */
export async function decryptionKeyFrom(path: string): Promise<CryptoKey> {
  return keyOf(await pick(path, 'enc'));
}

/** Another party's public key, from where it publishes them: a URL, or a file. */
export async function publicKeyFrom(location: string, use: Use): Promise<CryptoKey> {
  return keyOf(await pick(location, use));
}

/** Another party's public key to verify with, and its name, from where it publishes them. */
export async function verificationKeyFrom(location: string): Promise<SigningKey> {
  const jwk = await pick(location, 'sig');
  return { id: jwk.kid ?? '', key: await keyOf(jwk) };
}

/** A secret of 32 random bytes that two parties share, from a file that holds it as base64url. */
export async function secretFrom(path: string): Promise<Uint8Array> {
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url');
  if (secret.length !== 32) throw new Error(`Expected 32 bytes as base64url in ${path}.`);
  return secret;
}

async function pick(location: string, use: Use): Promise<JWK> {
  const { keys } = await keySet(location);
  const jwk = keys.find((key) => key.use === use);
  if (!jwk) throw new Error(`Expected a key for "${use}" among the keys of ${location}.`);
  return jwk;
}

async function keySet(location: string): Promise<JSONWebKeySet> {
  const text = /^https?:/.test(location)
    ? await (await fetch(location)).text()
    : await readFile(location, 'utf8');
  return keySetIn(text, location);
}
