import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactEncrypt, compactDecrypt, type JWK, jwtVerify } from 'jose';
import { decryptionKeyFrom, publicKeyFrom, signingKeyFrom } from './key-files';
import { keySource } from './key-source';
import { newKeyPair, signToken } from './signed-token';

const TOKEN = { typ: 'test+jwt', issuer: 'test', lifetimeSeconds: 60, claims: {} };

describe('keys from where they are kept', () => {
  let folder: string;
  let publisher: Server;
  let address: string;
  const file = (name: string) => join(folder, name);
  const write = async (name: string, ...keys: JWK[]) => {
    await writeFile(file(name), JSON.stringify({ keys }));
    return file(name);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-keys-'));
    const [sign, open] = await Promise.all([
      newKeyPair('a-sig', 'sig'),
      newKeyPair('a-enc', 'enc'),
    ]);
    await write('private.json', sign.privateJwk, open.privateJwk);
    await write('public.json', sign.publicJwk, open.publicJwk);
    await write('only-signs.json', sign.privateJwk);
    await writeFile(file('broken.json'), '{"keys":[{"kty":"OKP","d":"very-secret"');
    await writeFile(file('other.json'), '{"d":"very-secret"}');
    await writeFile(file('pem.json'), '-----BEGIN PRIVATE KEY-----');
    const published = JSON.stringify({ keys: [sign.publicJwk, open.publicJwk] });
    publisher = createServer((_request, response) => response.end(published)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((listening) => publisher.once('listening', listening));
    address = `http://127.0.0.1:${String((publisher.address() as AddressInfo).port)}/jwks`;
  });
  afterAll(async () => {
    publisher.close();
    await rm(folder, { recursive: true });
  });

  it('signs with the private key what the published one verifies, in a file or at an address', async () => {
    const token = await signToken(TOKEN, await signingKeyFrom(file('private.json')));

    for (const place of [file('public.json'), address]) {
      const { payload } = await jwtVerify(token, keySource(place));
      expect(payload.iss).toBe('test');
    }
  });

  it('opens with the private key what was closed to the published one', async () => {
    for (const place of [file('public.json'), address]) {
      const sealed = await new CompactEncrypt(new TextEncoder().encode('pass'))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .encrypt(await publicKeyFrom(place, 'enc'));
      const { plaintext } = await compactDecrypt(
        sealed,
        await decryptionKeyFrom(file('private.json')),
      );
      expect(new TextDecoder().decode(plaintext)).toBe('pass');
    }
  });

  it('takes each key for its own use alone', async () => {
    await expect(decryptionKeyFrom(file('only-signs.json'))).rejects.toThrow(
      `Expected a key for "enc" among the keys of ${file('only-signs.json')}.`,
    );
  });

  it.each(['broken.json', 'other.json', 'pem.json'])(
    'says where a key set was expected, and no word of what is in %s',
    async (name) => {
      const sentence = `Expected a JSON Web Key Set in ${file(name)}.`;

      await expect(signingKeyFrom(file(name))).rejects.toThrow(new Error(sentence));
      expect(() => keySource(file(name))).toThrow(new Error(sentence));
    },
  );

  it('names a file that is not there', () => {
    expect(() => keySource(file('none.json'))).toThrow('none.json');
  });
});
