import { deflateRawSync } from 'node:zlib';
import { CompactEncrypt, createLocalJWKSet, type CryptoKey } from 'jose';
import { fixedError } from '../schema/errors';
import { HEADERS, ISSUERS, TOKEN_TYPES } from '../schema/pass';
import { sealedEnvelope } from '../schema/pass-envelope';
import { keyOf, newKeyPair, type SigningKey, signToken } from '../schema/signed-token';
import { callerOf } from './caller';
import { MemoryRecorder } from './testing/memory-recorder';
import { testWorld, type TestWorld } from './testing/test-settings';

const READER = 'reader:one';

describe('who comes in with a case pass', () => {
  let world: TestWorld;
  let registry: SigningKey;
  let gateway: CryptoKey;
  const recorder = new MemoryRecorder();
  beforeAll(async () => {
    const [signing, envelope] = await Promise.all([
      newKeyPair('registry-sig', 'sig'),
      newKeyPair('gateway-enc', 'enc'),
    ]);
    registry = { id: 'registry-sig', key: await keyOf(signing.privateJwk) };
    gateway = await keyOf(envelope.publicJwk);
    world = await testWorld(
      {},
      {
        registryKeys: createLocalJWKSet({ keys: [signing.publicJwk] }),
        decryptionKey: await keyOf(envelope.privateJwk),
      },
    );
  });

  /** A pass that the registry signed, with as many more bytes in it. */
  const signed = (bytes = 0) =>
    signToken(
      {
        ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry, lifetimeSeconds: 60 },
        claims: { sub: READER, caseId: 'case', more: 'a'.repeat(bytes) },
      },
      registry,
    );

  async function comeInWith(envelope: string) {
    const authorization = `Bearer ${await world.accessToken(READER)}`;
    const enter = callerOf(world.settings, recorder);
    const caller = await enter({ authorization, [HEADERS.pass]: envelope });
    return caller.pass?.claims.caseId;
  }
  const encrypted = (content: Uint8Array, zip = {}) =>
    new CompactEncrypt(content)
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', ...zip })
      .encrypt(gateway);
  const recorded = () => recorder.entries.splice(0);
  const REFUSED = { extensions: { code: 'NOT_AVAILABLE' } };

  it('is let in when the registry signed it and put it into its envelope', async () => {
    expect(await comeInWith(await sealedEnvelope(await signed(), gateway))).toBe('case');
    expect(recorded()).toEqual([{ kind: 'SIGN_IN' }]);
  });

  it('is refused when a few kilobytes would become megabytes, however well signed', async () => {
    const bomb = await encrypted(deflateRawSync(await signed(3_000_000)));
    expect(bomb.length).toBeLessThan(16 * 1_024); // it passes as a header

    await expect(comeInWith(bomb)).rejects.toMatchObject(REFUSED);
    expect(await comeInWith(await encrypted(deflateRawSync(await signed(3_000))))).toBe('case');
  });

  it('is refused when JWE would decompress it', async () => {
    const pass = Buffer.from(await signed());

    recorded();
    await expect(comeInWith(await encrypted(pass, { zip: 'DEF' }))).rejects.toMatchObject(REFUSED);
    expect(recorded()).toEqual([{ kind: 'SIGN_IN' }, { kind: 'REFUSAL', code: 'NOT_AVAILABLE' }]);
  });

  it('is recorded once per token, and lets nobody in whom it cannot record', async () => {
    const enter = callerOf(world.settings, recorder);
    const authorization = `Bearer ${await world.accessToken(READER)}`;
    recorded();
    await enter({ authorization });
    await enter({ authorization });
    expect(recorded()).toEqual([{ kind: 'SIGN_IN' }]);

    const unable = { record: () => Promise.reject(fixedError('NOT_RECORDED')) };
    await expect(callerOf(world.settings, unable)({ authorization })).rejects.toMatchObject({
      extensions: { code: 'NOT_RECORDED' },
    });
  });
});
