import { createLocalJWKSet, errors, UnsecuredJWT } from 'jose';
import { keyOf, newKeyPair, signToken } from './signed-token';
import { signedBy, VerifiedTokens } from './verified-tokens';

/** Of so many characters as many are remembered. */
const [CHARACTERS, REMEMBERED] = [4_000, 1_000];
const LATER = 4_102_444_800; // 2100

/** Remembers tokens whose text says when they expire (`name@exp`); `bad` ones never verify. */
function remembering(toleranceSeconds?: number) {
  const checked: string[] = [];
  const tokens = new VerifiedTokens(async (token) => {
    checked.push(token);
    const exp = Number(token.split('@')[1]);
    if (token.startsWith('bad')) throw new errors.JWSSignatureVerificationFailed();
    return { token, exp };
  }, toleranceSeconds);
  return { tokens, checked };
}

describe('tokens that were verified', () => {
  it('are checked once and then remembered', async () => {
    const { tokens, checked } = remembering();
    const first = await tokens.verify(`a@${String(LATER)}`);

    expect(await tokens.verify(`a@${String(LATER)}`)).toBe(first);
    expect(checked).toHaveLength(1);
  });

  it('are not remembered when they were bad: each is checked again', async () => {
    const { tokens, checked } = remembering();
    const bad = `bad@${String(LATER)}`;

    await expect(tokens.verify(bad)).rejects.toThrow(errors.JOSEError);
    await expect(tokens.verify(bad)).rejects.toThrow(errors.JOSEError);
    expect(checked).toEqual([bad, bad]);
  });

  it('are not served from memory once they have expired', async () => {
    const { tokens, checked } = remembering();
    await tokens.verify('a@1');
    await tokens.verify('a@1');

    expect(checked).toEqual(['a@1', 'a@1']);
  });

  describe('when two clocks differ', () => {
    const now = Date.UTC(2026, 10, 22) / 1000;
    beforeEach(() => jest.useFakeTimers({ now: now * 1000 }));
    afterEach(() => jest.useRealTimers());

    it.each([
      [0, 1],
      [4, 1],
      [5, 2],
    ])('are remembered %i seconds after their end, checked %i times', async (late, times) => {
      const { tokens, checked } = remembering(5);
      await tokens.verify(`a@${String(now)}`);
      jest.setSystemTime((now + late) * 1000);
      await tokens.verify(`a@${String(now)}`);

      expect(checked).toHaveLength(times);
    });
  });

  it('make room by forgetting the oldest one alone, by how long they are', async () => {
    const { tokens, checked } = remembering();
    const token = (place: number) => `${String(place)}@${String(LATER)}`.padEnd(CHARACTERS);
    for (let place = 0; place <= REMEMBERED; place += 1) await tokens.verify(token(place));
    checked.length = 0;
    for (const place of [1, REMEMBERED]) await tokens.verify(token(place));
    expect(checked).toEqual([]);

    await tokens.verify(token(0));
    expect(checked).toEqual([token(0)]);
  });

  it('are not driven out by a flood of bad ones', async () => {
    const { tokens, checked } = remembering();
    await tokens.verify(`good@${String(LATER)}`);
    for (let place = 0; place <= REMEMBERED; place += 1) {
      await tokens.verify(`bad${String(place)}@${String(LATER)}`).catch(() => undefined);
    }
    checked.length = 0;
    await tokens.verify(`good@${String(LATER)}`);

    expect(checked).toEqual([]);
  });

  it('are one or the other, never mixed, when they come at the same time', async () => {
    const { tokens } = remembering();
    const both = await Promise.all(
      ['a', 'b'].map((name) => tokens.verify(`${name}@${String(LATER)}`)),
    );

    expect(both.map(({ token }) => token[0])).toEqual(['a', 'b']);
  });
});

describe('a check of signed tokens', () => {
  const good = { typ: 'test+jwt', issuer: 'somebody', lifetimeSeconds: 60, claims: { aud: 'us' } };

  async function world() {
    const { privateJwk, publicJwk } = await newKeyPair('key', 'sig');
    const signing = { id: 'key', key: await keyOf(privateJwk) };
    const check = signedBy(createLocalJWKSet({ keys: [publicJwk] }), {
      ...{ typ: 'test+jwt', issuer: 'somebody', audience: 'us' },
    });
    return { signing, check };
  }

  it('reads the claims of a good one: the control', async () => {
    const { signing, check } = await world();

    expect(await check(await signToken(good, signing))).toMatchObject({ iss: 'somebody' });
  });

  it.each([
    ['of another type', { ...good, typ: 'other+jwt' }],
    ['of another issuer', { ...good, issuer: 'somebody-else' }],
    ['for another audience', { ...good, claims: { aud: 'them' } }],
    ['without an audience', { ...good, claims: {} }],
    ['that has expired', { ...good, lifetimeSeconds: -1 }],
    ['that is not good yet', { ...good, claims: { aud: 'us', nbf: LATER } }],
  ])('refuses one %s', async (_what, token) => {
    const { signing, check } = await world();

    await expect(check(await signToken(token, signing))).rejects.toThrow(errors.JOSEError);
  });

  it('refuses one that another key signed, or none', async () => {
    const { check } = await world();
    const { signing } = await world();
    const unsigned = new UnsecuredJWT({ aud: 'us' }).setIssuer('somebody').setIssuedAt();

    await expect(check(await signToken(good, signing))).rejects.toThrow(errors.JOSEError);
    await expect(check(unsigned.setExpirationTime('1m').encode())).rejects.toThrow(
      errors.JOSEError,
    );
  });
});
