import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64url, decodeJwt, SignJWT } from 'jose';
import { newKeyPair, keyOf, type SigningKey } from '../../schema/signed-token';
import { signingKeyFrom } from '../../schema/key-files';
import { HUB_RESOURCE, type IdentityProvider } from '../../scripts/development/identity-provider';
import { developmentKeys } from '../../scripts/development/keys';
import { startTestProvider } from './test-provider';

const SYSTEM = 'reader:welfare-records';
const GATEWAY = 'oneroof-gateway';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const now = () => Math.floor(Date.now() / 1_000);

/** What a system says of itself to get a token, signed with its own key (RFC 7523). */
describe('the proof of a system', () => {
  let folder: string;
  let provider: IdentityProvider;
  let own: SigningKey;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-system-'));
    await developmentKeys(folder);
    provider = await startTestProvider(folder, new URL('http://127.0.0.1:4000'));
    own = await signingKeyFrom(join(folder, 'welfare-records.private.json'));
  });
  afterAll(async () => {
    await provider.stop();
    await rm(folder, { recursive: true });
  });

  /** A good proof, but for what a test changes; `undefined` leaves a claim out. */
  const claimsWith = (changes: object = {}) => ({
    ...{ iss: SYSTEM, sub: SYSTEM, aud: provider.url, jti: randomUUID() },
    ...{ iat: now(), exp: now() + 60, ...changes },
  });
  const signed = (claims: object, { id, key } = own) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', kid: id }).sign(key);

  async function tokenFor(proof: string, also: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${provider.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', resource: HUB_RESOURCE, ...also },
        ...{ client_assertion_type: ASSERTION, client_assertion: proof },
      }),
    });
    const { access_token: token, error } = (await response.json()) as Record<string, string>;
    return { status: response.status, token, error };
  }

  it('gets a token of the system: the control', async () => {
    const { status, token = '' } = await tokenFor(await signed(claimsWith()));

    expect(status).toBe(200);
    expect(decodeJwt(token)).toMatchObject({ sub: SYSTEM, functions: ['INTEGRATION_CLIENT'] });
  });

  it('is good once, though it has not ended', async () => {
    const proof = await signed(claimsWith());
    const [first, again] = [await tokenFor(proof), await tokenFor(proof)];

    expect(first.status).toBe(200);
    expect(again).toEqual({ status: 401, error: 'invalid_client' });
  });

  it('is good once as a number, whatever else is signed beside it', async () => {
    const jti = randomUUID();
    await tokenFor(await signed(claimsWith({ jti })));

    expect(await tokenFor(await signed(claimsWith({ jti, exp: now() + 50 })))).toEqual({
      ...{ status: 401, error: 'invalid_client' },
    });
  });

  it.each([
    ['for somebody else', { aud: 'https://elsewhere.example' }],
    ['for the hub', { aud: HUB_RESOURCE }],
    ['for nobody', { aud: undefined }],
    ['that has ended', { iat: now() - 7_200, exp: now() - 3_600 }],
    ['that never ends', { exp: undefined }],
    ['that begins later', { nbf: now() + 3_600 }],
    ['without a number of its own', { jti: undefined }],
    ['of another about itself', { iss: GATEWAY }],
    ['of nobody', { iss: undefined }],
    ['about another', { sub: GATEWAY }],
    ['about somebody in a family', { iss: 'reader:ilse-maes', sub: 'reader:ilse-maes' }],
  ])('gets nothing %s', async (_what, changes) => {
    const { status, token, error } = await tokenFor(await signed(claimsWith(changes)));

    expect([token, error]).toEqual([
      undefined,
      expect.stringMatching(/^invalid_(client|request)$/),
    ]);
    expect([400, 401]).toContain(status);
  });

  it('gets nothing with the key of another, under whichever name', async () => {
    const gateways = await signingKeyFrom(join(folder, 'sign-in.private.json'));
    const { privateJwk } = await newKeyPair('made-up', 'sig');
    const madeUp = { id: own.id, key: await keyOf(privateJwk) };

    for (const key of [gateways, { ...gateways, id: own.id }, madeUp]) {
      expect(await tokenFor(await signed(claimsWith(), key))).toEqual({
        ...{ status: 401, error: 'invalid_client' },
      });
    }
  });

  it('gets nothing unsigned, or with what is public for a secret', async () => {
    const claims = claimsWith();
    const part = (value: object) => base64url.encode(JSON.stringify(value));
    const published = await readFile(join(folder, 'welfare-records.public.json'));
    const withPublicKey = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: own.id })
      .sign(published);

    for (const proof of [`${part({ alg: 'none' })}.${part(claims)}.`, withPublicKey, 'no token']) {
      expect((await tokenFor(proof)).token).toBeUndefined();
    }
  });

  it('gets nothing beyond: no other audience, no other way in, and no secret instead', async () => {
    const fresh = () => signed(claimsWith());
    const elsewhere = await tokenFor(await fresh(), { resource: 'urn:another' });
    const asPerson = await tokenFor(await fresh(), { grant_type: 'authorization_code', code: 'x' });
    const bySecret = await fetch(`${provider.url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${encodeURIComponent(SYSTEM)}:secret`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: HUB_RESOURCE }),
    });

    expect(elsewhere).toEqual({ status: 400, error: 'invalid_target' });
    expect(asPerson.token).toBeUndefined();
    expect(bySecret.status).toBe(401);
  });
});
