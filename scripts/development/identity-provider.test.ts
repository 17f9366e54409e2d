import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { signingKeyFrom } from '../../schema/key-files';
import { keySource } from '../../schema/key-source';
import { accessTokens } from '../../schema/access-tokens';
import { startTestProvider } from '../../test/sign-in/test-provider';
import { choosing, Visitor } from '../../test/sign-in/visitor';
import { HUB_RESOURCE, type IdentityProvider } from './identity-provider';
import { DEVELOPMENT_ISSUER, developmentKeys } from './keys';
import { developmentReaders } from './readers';

const SYSTEM = 'reader:welfare-records';

describe('the identity provider of development', () => {
  let folder: string;
  let keys: Awaited<ReturnType<typeof developmentKeys>>;
  let provider: IdentityProvider;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-identity-'));
    keys = await developmentKeys(folder);
    provider = await startTestProvider(folder, new URL('http://127.0.0.1:4000'));
  });
  afterAll(async () => {
    await provider.stop();
    await rm(folder, { recursive: true });
  });

  /** Asks for a token as a system, with a signature of somebody's key. */
  async function tokenFor(clientId: string, keyOf: string, resource = HUB_RESOURCE) {
    const { id, key } = await signingKeyFrom(join(folder, `${keyOf}.private.json`));
    const assertion = await new SignJWT({ jti: String(Math.random()) })
      .setProtectedHeader({ alg: 'EdDSA', kid: id })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(provider.url)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key);
    const response = await fetch(`${provider.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', resource, client_assertion: assertion },
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      }),
    });
    const { access_token: token, error } = (await response.json()) as Record<string, string>;
    return { token, error };
  }

  /** The form of people, as a browser gets it on the way to the page. */
  async function form(visitor: Visitor, also: Readonly<Record<string, string>> = {}) {
    const asked = new URLSearchParams({
      ...{ response_type: 'code', client_id: 'oneroof-gateway', scope: 'openid', nonce: 'n' },
      ...{ redirect_uri: 'http://127.0.0.1:4000/sign-in/callback', resource: HUB_RESOURCE },
      ...{ code_challenge: 'c'.repeat(43), code_challenge_method: 'S256', state: 's', ...also },
    });
    const isBack = (url: URL) => url.port === '4000';
    return visitor.follow(`${provider.url}/auth?${asked.toString()}`, {}, isBack);
  }

  it('lists the professionals of the families, each once, with what they do where', async () => {
    const { response } = await form(new Visitor());
    const html = await response.text();
    const people = developmentReaders().filter(
      ({ functions }) => !functions.some((one) => /CLIENT$/.test(one)),
    );

    expect(people.length).toBeGreaterThan(40);
    for (const { key, name } of people) {
      expect(html.split(`value="${key}">${name}\n<span>`)).toHaveLength(2);
    }
    expect(html.match(/<button/g)).toHaveLength(people.length);
    expect(html).toContain('The people and the families are invented.');
    expect(html).toMatch(/<h2>General welfare<\/h2>[^]*Ilse Maes\n<span>Case director<\/span>/);
  });

  it('shows them without a script, and lets nobody frame the form', async () => {
    const { response } = await form(new Visitor());
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(await response.text()).not.toMatch(/<script|style=| on\w+=/);
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
    expect(policy).toContain("form-action 'self' http://127.0.0.1:4000");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['no proof key (PKCE)', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['a plain proof key', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another audience', { resource: 'urn:another' }, 'invalid_target'],
    ['a token in the address', { response_type: 'id_token' }, 'invalid_request'],
  ])('sends back whoever comes with %s', async (_what, also, error) => {
    const { at } = await form(new Visitor(), also);

    expect(new URLSearchParams(at.search || at.hash.slice(1)).get('error')).toBe(error);
  });

  it('sends nobody to an address that is not the page', async () => {
    const { response } = await form(new Visitor(), { redirect_uri: 'http://127.0.0.1:4001/' });

    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it.each(['nobody', 'kristof-vermeulen', 'welfare-records'])(
    'signs in nobody who is not on the list: %s',
    async (reader) => {
      const visitor = new Visitor();
      const { at } = await form(visitor);
      const end = await visitor.follow(at, choosing(reader), (url) => url.port === '4000');

      expect(end.at.searchParams.has('code')).toBe(false);
    },
  );

  it('takes a choice from nobody whom it did not show the list', async () => {
    const { at } = await form(new Visitor());
    const response = await new Visitor().ask(at, choosing('ilse-maes'));

    expect([response.status, await response.text()]).toEqual([400, 'Start again.']);
  });

  it('gives a system that signs with its own key a token of the hub’s kind', async () => {
    const { token = '' } = await tokenFor(SYSTEM, 'welfare-records');
    const verify = accessTokens({
      identityIssuer: DEVELOPMENT_ISSUER,
      identityKeys: keySource(keys['ONEROOF_IDENTITY_JWKS'] ?? ''),
    });

    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'at+jwt', alg: 'EdDSA' });
    expect(decodeJwt(token)).toMatchObject({ aud: 'oneroof', client_id: SYSTEM });
    expect(await verify(token)).toMatchObject({
      ...{ sub: SYSTEM, name: 'Welfare Records', agency: 'GENERAL_WELFARE' },
      ...{ functions: ['INTEGRATION_CLIENT'], assurance: 'HIGH' },
    });
  });

  it.each([
    ['the key of another', SYSTEM, 'sign-in', HUB_RESOURCE, 'invalid_client'],
    ['the gateway itself', 'oneroof-gateway', 'sign-in', HUB_RESOURCE, 'invalid_request'],
    ['the name of a person', 'reader:ilse-maes', 'welfare-records', HUB_RESOURCE, 'invalid_client'],
    ['another audience', SYSTEM, 'welfare-records', 'urn:another', 'invalid_target'],
  ])('gives none for %s', async (_what, name, key, resource, error) => {
    expect(await tokenFor(name, key, resource)).toEqual({ token: undefined, error });
  });
});
