import { createLocalJWKSet } from 'jose';
import { accessTokens, type IdentityProvider } from './access-tokens';
import { claimMappingIn } from './claim-mapping';
import { HUB_AUDIENCE, TOKEN_TYPES } from './pass';
import { keyOf, newKeyPair, type SigningKey, signToken } from './signed-token';

const ISSUER = 'https://identity.example/realms/one';
const ROLES = {
  ...{ agency: 'POLICE', realm_access: { roles: ['dpo'] } },
  functions: ['CASE_DIRECTOR'],
};

describe('an access token', () => {
  let key: SigningKey;
  let provider: IdentityProvider;
  beforeAll(async () => {
    const { privateJwk, publicJwk } = await newKeyPair('one', 'sig');
    key = { id: 'one', key: await keyOf(privateJwk) };
    const identityKeys = createLocalJWKSet({ keys: [publicJwk] });
    provider = { identityIssuer: ISSUER, identityKeys };
  });

  const tokenWith = (claims: object) =>
    signToken(
      {
        ...{ typ: TOKEN_TYPES.access, issuer: ISSUER, lifetimeSeconds: 60 },
        claims: { sub: 'one', aud: HUB_AUDIENCE, ...claims },
      },
      key,
    );

  it('is read as its provider means it, and without a mapping as we would', async () => {
    const claimMapping = claimMappingIn(
      JSON.stringify({ functions: { at: '/realm_access/roles', means: { dpo: 'DPO' } } }),
      'here',
    );
    const token = await tokenWith(ROLES);

    expect((await accessTokens({ ...provider, claimMapping })(token)).functions).toEqual(['DPO']);
    expect((await accessTokens(provider)(token)).functions).toEqual(['CASE_DIRECTOR']);
  });

  it('says nothing beyond that: no claim of the provider goes any further', async () => {
    const claims = await accessTokens(provider)(
      await tokenWith({ ...ROLES, email: 'a@b.example' }),
    );

    expect(Object.keys(claims).sort()).toEqual([
      ...['agency', 'assurance', 'exp', 'functions', 'iat', 'name', 'sub'],
    ]);
  });

  it.each([undefined, '', 7, ['one']])(
    'is nobody’s when it says whose it is by %j',
    async (sub) => {
      await expect(accessTokens(provider)(await tokenWith({ sub }))).rejects.toThrow();
    },
  );
});
