import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT, UnsecuredJWT } from 'jose';
import { signingKeyFrom } from '../../schema/key-files';
import { HUB_AUDIENCE, TOKEN_TYPES } from '../../schema/pass';
import { keyOf, newKeyPair, type SigningKey, signToken } from '../../schema/signed-token';
import { DEVELOPMENT_ISSUER } from '../../scripts/development/keys';

type Settings = Readonly<Record<string, string>>;
type Make = (env: Settings) => Promise<string>;

/** A director of one of the families, as an identity provider would say it. */
const CLAIMS = {
  ...{ sub: 'reader:ilse-maes', name: 'Ilse Maes', aud: HUB_AUDIENCE, assurance: 'HIGH' },
  ...{ agency: 'GENERAL_WELFARE', functions: ['CASE_DIRECTOR'] },
};
const ISSUED = {
  ...{ typ: TOKEN_TYPES.access as string, issuer: DEVELOPMENT_ISSUER, lifetimeSeconds: 600 },
};

const keyIn = (env: Settings, party: string) => signingKeyFrom(env[`ONEROOF_${party}_KEYS`] ?? '');

/** A token that is good but for what is changed. */
const signed =
  (claims: object, issued: Partial<typeof ISSUED> = {}, key: Partial<SigningKey> = {}): Make =>
  async (env) =>
    signToken(
      { ...ISSUED, ...issued, claims: { ...CLAIMS, ...claims } },
      { ...(await keyIn(env, 'IDENTITY')), ...key },
    );

/** A token to which nothing was done: the control. */
export const goodToken: Make = signed({});

/** Tokens that are not good, each for one reason. */
export const HOSTILE_TOKENS: readonly (readonly [what: string, make: Make])[] = [
  ['no token', async () => ''],
  ['what is no token', async () => 'x.y.z'],
  [
    'one that is not signed (alg none)',
    async () =>
      new UnsecuredJWT(CLAIMS)
        .setIssuer(DEVELOPMENT_ISSUER)
        .setIssuedAt()
        .setExpirationTime('1h')
        .encode(),
  ],
  [
    'one signed with the public key, as if that were a secret (HS256)',
    async (env) => {
      const { keys } = JSON.parse(await readFile(env['ONEROOF_IDENTITY_JWKS'] ?? '', 'utf8')) as {
        readonly keys: readonly { readonly kid: string }[];
      };
      return new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: 'HS256', typ: TOKEN_TYPES.access, kid: keys[0]?.kid ?? '' })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
    },
  ],
  ['one with the name of a key that is not there', signed({}, {}, { id: 'identity-old' })],
  ['one with the name of a key of another party', signed({}, {}, { id: 'registry-sig' })],
  [
    'one signed by somebody else, under the name of the right key',
    async (env) => {
      const { privateJwk } = await newKeyPair('identity-sig', 'sig');
      return signed({}, {}, { key: await keyOf(privateJwk) })(env);
    },
  ],
  [
    "one signed with the registry's key",
    async (env) => signed({}, {}, await keyIn(env, 'REGISTRY'))(env),
  ],
  ['one for another audience', signed({ aud: 'oneroof:police' })],
  ['one for nobody', signed({ aud: undefined })],
  ['one of another issuer', signed({}, { issuer: 'https://identity.example' })],
  ['one of another type', signed({}, { typ: TOKEN_TYPES.agency })],
  ['one that has expired', signed({}, { lifetimeSeconds: -1 })],
  ['one that is not valid yet', signed({ nbf: Math.floor(Date.now() / 1000) + 600 })],
];

/** Tokens as from a provider of which nobody has heard, each with a key of its own. */
export function unknownKeys(count: number): readonly string[] {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, () =>
    [
      part({ alg: 'EdDSA', typ: TOKEN_TYPES.access, kid: randomBytes(8).toString('hex') }),
      part({ ...CLAIMS, iss: DEVELOPMENT_ISSUER, iat: now, exp: now + 600 }),
      randomBytes(64).toString('base64url'),
    ].join('.'),
  );
}
