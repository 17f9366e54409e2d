import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { CompactEncrypt, type CryptoKey } from 'jose';
import { openedEnvelope, sealedEnvelope } from './pass-envelope';
import { keyOf, newKeyPair } from './signed-token';

/** As long as a signed pass of so many persons, and as hard to compress. */
function passOf(persons: number): string {
  const one = () => `${randomBytes(20).toString('base64url')}"side":"VICTIM_SIDE","refused":["`;
  const content = Array.from({ length: persons }, one).join();
  return Buffer.from(`${randomBytes(250).toString('base64url')}${content}`).toString('base64url');
}

describe('the envelope of a pass', () => {
  let open: CryptoKey;
  let gateway: CryptoKey;
  beforeAll(async () => {
    const { privateJwk, publicJwk } = await newKeyPair('gateway-enc', 'enc');
    [open, gateway] = await Promise.all([keyOf(privateJwk), keyOf(publicJwk)]);
  });

  /** What somebody who knows the public key may send. */
  const encrypted = (content: Uint8Array, header = {}) =>
    new CompactEncrypt(content)
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', ...header })
      .encrypt(gateway);

  it('gives back what was put into it, whatever its length', async () => {
    for (const persons of [0, 1, 4, 12, 40, 80]) {
      const pass = passOf(persons);
      expect(await openedEnvelope(await sealedEnvelope(pass, gateway), open)).toBe(pass);
    }
  });

  it('has one of three lengths, whoever is in the pass', async () => {
    const passes = Array.from({ length: 80 }, (_, persons) => passOf(persons));
    const envelopes = await Promise.all(passes.map((pass) => sealedEnvelope(pass, gateway)));
    const lengths = new Set(envelopes.map(({ length }) => length));

    expect(new Set(passes.map((pass) => deflateRawSync(pass).length)).size).toBeGreaterThan(70);
    expect(lengths.size).toBeLessThanOrEqual(3);
    expect(new Set(envelopes.slice(0, 12).map(({ length }) => length)).size).toBe(1);
  });

  it('is not made for what would be too long for a header', async () => {
    await expect(sealedEnvelope(passOf(400), gateway)).rejects.toThrow(RangeError);
    await expect(sealedEnvelope('a'.repeat(16_385), gateway)).rejects.toThrow(RangeError);
  });

  it('is not opened when its content grows beyond any pass', async () => {
    const grown = (length: number) => encrypted(deflateRawSync('a'.repeat(length)));

    expect(await openedEnvelope(await grown(16_384), open)).toHaveLength(16_384); // the control
    await expect(openedEnvelope(await grown(16_385), open)).rejects.toThrow();
    await expect(openedEnvelope(await grown(16_000_000), open)).rejects.toThrow();
  });

  it('is not opened when JWE would decompress it, or when it is not compressed', async () => {
    const content = deflateRawSync('a pass');

    expect(await openedEnvelope(await encrypted(content), open)).toBe('a pass'); // the control
    await expect(openedEnvelope(await encrypted(content, { zip: 'DEF' }), open)).rejects.toThrow();
    await expect(openedEnvelope(await encrypted(Buffer.from('a pass')), open)).rejects.toThrow();
  });
});
