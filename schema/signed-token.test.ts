import { decodeJwt, decodeProtectedHeader } from 'jose';
import { keyOf, newKeyPair, signToken } from './signed-token';

describe('keys and what they sign', () => {
  it('publishes the half that cannot sign', async () => {
    for (const use of ['sig', 'enc'] as const) {
      const { privateJwk, publicJwk } = await newKeyPair(`a-${use}`, use);

      expect(privateJwk).toMatchObject({ kid: `a-${use}`, use, d: expect.any(String) });
      expect(publicJwk).toMatchObject({ kid: `a-${use}`, use, x: privateJwk.x });
      expect(publicJwk).not.toHaveProperty('d');
    }
  });

  it('makes another key each time', async () => {
    const [one, other] = await Promise.all([newKeyPair('a', 'sig'), newKeyPair('a', 'sig')]);

    expect(one.publicJwk.x).not.toBe(other.publicJwk.x);
  });

  it('reads no symmetric key, which whoever verifies could also sign with', async () => {
    await expect(keyOf({ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256' })).rejects.toThrow(
      'Expected an asymmetric key.',
    );
  });

  it('names its type, its key and its issuer, and lives as long as it was told', async () => {
    const { privateJwk } = await newKeyPair('a-sig', 'sig');
    const token = await signToken(
      { typ: 'case-pass+jwt', issuer: 'registry', lifetimeSeconds: 900, claims: { caseId: 'c' } },
      { id: 'a-sig', key: await keyOf(privateJwk) },
    );
    const { iss, caseId, iat = 0, exp = 0 } = decodeJwt(token);

    expect(decodeProtectedHeader(token)).toEqual({
      ...{ alg: 'EdDSA', typ: 'case-pass+jwt', kid: 'a-sig' },
    });
    expect({ iss, caseId, lives: exp - iat }).toEqual({ iss: 'registry', caseId: 'c', lives: 900 });
  });

  it('lets no claim write over its issuer or its end', async () => {
    const { privateJwk } = await newKeyPair('a-sig', 'sig');
    const token = await signToken(
      { typ: 't', issuer: 'registry', lifetimeSeconds: 900, claims: { iss: 'x', exp: 1, iat: 1 } },
      { id: 'a-sig', key: await keyOf(privateJwk) },
    );
    const { iss, iat = 0, exp = 0 } = decodeJwt(token);

    expect([iss, exp - iat]).toEqual(['registry', 900]);
  });
});
