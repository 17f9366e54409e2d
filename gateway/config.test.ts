import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKeyPair } from '../schema/signed-token';
import { gatewaySettings } from './config';

describe('the settings of the gateway', () => {
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-config-'));
    const [sign, open, log] = await Promise.all([
      newKeyPair('a', 'sig'),
      newKeyPair('b', 'enc'),
      newKeyPair('the.log/one', 'sig'),
    ]);
    const [own, published] = [join(folder, 'private.json'), join(folder, 'public.json')];
    await writeFile(own, JSON.stringify({ keys: [sign.privateJwk, open.privateJwk] }));
    await writeFile(published, JSON.stringify({ keys: [sign.publicJwk] }));
    const [logKeys, secret] = [join(folder, 'log.json'), join(folder, 'pseudonyms.key')];
    await writeFile(logKeys, JSON.stringify({ keys: [log.privateJwk] }));
    await writeFile(secret, `${Buffer.alloc(32, 7).toString('base64url')}\n`);
    env = {
      ...{ ONEROOF_LOG_KEYS: logKeys, ONEROOF_PSEUDONYM_KEY: secret },
      DATABASE_URL_DISCLOSURE_LOG: 'postgres://log.example/disclosure_log',
      ...{ ONEROOF_GATEWAY_KEYS: own, ONEROOF_REGISTRY_JWKS: published },
      ...{ ONEROOF_IDENTITY_ISSUER: 'https://id.example', ONEROOF_IDENTITY_JWKS: published },
      AGENCY_URL_CHILD_ABUSE_CENTRE: 'http://centre/graphql',
    };
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are the usual ones where nothing else is said, or nothing at all', async () => {
    const usual = {
      ...{ host: '127.0.0.1', port: 4000, deadlineMs: 2_500 },
      ...{ supergraphFile: 'schema/supergraph.graphql', signingKey: { id: 'a' } },
      log: { limitMs: 300, signer: { name: 'the.log/one' } },
    };
    const empty = ['ONEROOF_HOST', 'ONEROOF_PORT', 'ONEROOF_DEADLINE_MS', 'ONEROOF_SUPERGRAPH'];

    expect(await gatewaySettings(env)).toMatchObject(usual);
    expect(
      await gatewaySettings({ ...env, ...Object.fromEntries(empty.map((name) => [name, ''])) }),
    ).toMatchObject(usual);
  });

  it.each([
    ['ONEROOF_GATEWAY_KEYS', "the gateway's private keys (a JWKS file)"],
    ['ONEROOF_REGISTRY_JWKS', "the registry's public keys"],
    ['ONEROOF_IDENTITY_ISSUER', 'the `iss` of access tokens'],
    ['ONEROOF_IDENTITY_JWKS', "the identity provider's public keys"],
    ['ONEROOF_LOG_KEYS', "the disclosure log's private keys (a JWKS file)"],
    ['ONEROOF_PSEUDONYM_KEY', 'the key of pseudonyms (a file)'],
    [
      'DATABASE_URL_DISCLOSURE_LOG',
      'a PostgreSQL URL of the role that appends to the disclosure log',
    ],
  ])('say in one sentence that %s is missing', async (name, what) => {
    await expect(gatewaySettings({ ...env, [name]: '' })).rejects.toThrow(
      new Error(`${name} is not set; expected ${what}.`),
    );
  });

  it('say which day it is: the one of the families, or today in Brussels', async () => {
    expect((await gatewaySettings({ ...env, ONEROOF_TODAY: '2026-11-22' })).today).toBe(
      '2026-11-22',
    );
    expect((await gatewaySettings({ ...env, ONEROOF_TODAY: '' })).today).toMatch(
      /^\d{4}-\d\d-\d\d$/,
    );
  });

  it('say how readers sign in at the page, and how to read their tokens, if somebody said so', async () => {
    const claims = join(folder, 'claims.json');
    await writeFile(claims, JSON.stringify({ name: { at: '/vo_naam' } }));
    const session = join(folder, 'session.key');
    await writeFile(session, Buffer.alloc(32, 8).toString('base64url'));
    const said = {
      ...{ ...env, ONEROOF_CLAIMS: claims, ONEROOF_SESSION_KEY: session },
      ONEROOF_SIGN_IN_PROVIDER: 'https://id.example/realms/one',
      ...{ ONEROOF_SIGN_IN_CLIENT: 'us', ONEROOF_SIGN_IN_KEYS: env['ONEROOF_GATEWAY_KEYS'] },
      ONEROOF_PAGE_URL: 'https://hub.example',
    };

    expect(await gatewaySettings(said)).toMatchObject({
      claimMapping: { name: { at: '/vo_naam' }, agency: { at: '/agency' } },
      signIn: { clientId: 'us', clientKey: { id: 'a' }, scope: 'openid', resource: undefined },
    });
    expect(await gatewaySettings(env)).toMatchObject({ pageFolder: 'gateway/client/dist' });
    expect((await gatewaySettings(env)).signIn).toBeUndefined();
  });

  it('want a whole secret for pseudonyms', async () => {
    const short = join(folder, 'short.key');
    await writeFile(short, 'c2hvcnQ\n');

    await expect(gatewaySettings({ ...env, ONEROOF_PSEUDONYM_KEY: short })).rejects.toThrow(
      `Expected 32 bytes as base64url in ${short}.`,
    );
  });

  it('say where each agency answers, or that nobody said so', async () => {
    const { urlOf } = await gatewaySettings(env);

    expect(urlOf('child-abuse-centre')).toBe('http://centre/graphql');
    expect(() => urlOf('police')).toThrow(
      'AGENCY_URL_POLICE is not set; expected where that agency answers.',
    );
  });
});
