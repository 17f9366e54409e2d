import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKeyPair } from '../../schema/signed-token';
import { agencySettings, ownerUrl } from './config';

describe('the settings of an agency', () => {
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-config-'));
    const [sign, open] = await Promise.all([newKeyPair('a', 'sig'), newKeyPair('b', 'enc')]);
    const [own, open_] = [join(folder, 'private.json'), join(folder, 'public.json')];
    const secret = join(folder, 'pseudonyms.key');
    await writeFile(secret, Buffer.alloc(32, 1).toString('base64url'));
    await writeFile(own, JSON.stringify({ keys: [sign.privateJwk, open.privateJwk] }));
    await writeFile(open_, JSON.stringify({ keys: [sign.publicJwk, open.publicJwk] }));
    env = {
      ...{ DATABASE_URL_POLICE: 'postgres://p', DATABASE_URL_CASE_REGISTRY: 'postgres://r' },
      ...{ ONEROOF_GATEWAY_JWKS: open_, ONEROOF_REGISTRY_JWKS: open_, ONEROOF_REGISTRY_KEYS: own },
      ...{ ONEROOF_IDENTITY_ISSUER: 'https://id.example', ONEROOF_IDENTITY_JWKS: open_ },
      ...{ READ_URL_DISCLOSURE_LOG: 'postgres://l', ONEROOF_PSEUDONYM_KEY: secret },
    };
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => jest.useRealTimers());

  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
  const REGISTRY_ONLY = [
    ...['ONEROOF_REGISTRY_KEYS', 'ONEROOF_IDENTITY_ISSUER', 'ONEROOF_IDENTITY_JWKS'],
    ...['READ_URL_DISCLOSURE_LOG', 'ONEROOF_PSEUDONYM_KEY'],
  ];

  it('are enough for an agency without what only the registry needs', async () => {
    const settings = await agencySettings('police', without(...REGISTRY_ONLY));

    expect(settings).toMatchObject({ databaseUrl: 'postgres://p', host: '127.0.0.1', port: 4100 });
    expect(settings).not.toHaveProperty('registry');
  });

  it('are never the private keys for another agency than the registry', async () => {
    expect(await agencySettings('police', env)).not.toHaveProperty('registry');
    expect((await agencySettings('case-registry', env)).registry).toMatchObject({
      ...{ identityIssuer: 'https://id.example', passSigningKey: { id: 'a' } },
      log: { databaseUrl: 'postgres://l', pseudonymKey: Buffer.alloc(32, 1) },
    });
  });

  it.each([
    ['police', 'DATABASE_URL_POLICE', 'a PostgreSQL URL of the role that serves'],
    ['police', 'ONEROOF_GATEWAY_JWKS', "the gateway's public keys"],
    ['police', 'ONEROOF_REGISTRY_JWKS', "the registry's public keys"],
    ['case-registry', 'DATABASE_URL_CASE_REGISTRY', 'a PostgreSQL URL of the role that serves'],
    ['case-registry', 'ONEROOF_IDENTITY_ISSUER', 'the `iss` of access tokens'],
    ['case-registry', 'ONEROOF_IDENTITY_JWKS', "the identity provider's public keys"],
    ['case-registry', 'ONEROOF_REGISTRY_KEYS', "the registry's private keys (a JWKS file)"],
    [
      ...(['case-registry', 'READ_URL_DISCLOSURE_LOG'] as const),
      'a PostgreSQL URL of the role that reads the log',
    ],
    ['case-registry', 'ONEROOF_PSEUDONYM_KEY', 'the key of pseudonyms (a file)'],
  ])('say to %s in one sentence that %s is missing', async (agency, name, what) => {
    await expect(agencySettings(agency, without(name))).rejects.toThrow(
      new Error(`${name} is not set; expected ${what}.`),
    );
  });

  it('say who migrates, or that nobody was named', () => {
    expect(ownerUrl('police', { MIGRATION_URL_POLICE: 'postgres://owner' })).toBe(
      'postgres://owner',
    );
    expect(() => ownerUrl('police', {})).toThrow(
      'MIGRATION_URL_POLICE is not set; expected a PostgreSQL URL of the role that owns the tables.',
    );
  });

  it('take the day that is set', async () => {
    expect((await agencySettings('police', { ...env, ONEROOF_TODAY: '2026-11-22' })).today).toBe(
      '2026-11-22',
    );
  });

  it('know the day where the cases are, also when the process has run past midnight', async () => {
    const settings = await agencySettings('police', env);
    jest.useFakeTimers({ now: new Date('2026-06-30T21:59:00Z') });
    const [before, empty] = [
      settings.today,
      await agencySettings('police', { ...env, ONEROOF_TODAY: '' }),
    ];
    jest.setSystemTime(new Date('2026-06-30T22:01:00Z'));

    expect(before).toBe('2026-06-30');
    expect([settings.today, empty.today]).toEqual(['2026-07-01', '2026-07-01']);
  });
});
