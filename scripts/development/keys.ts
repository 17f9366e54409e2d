import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKeyPair } from '../../schema/signed-token';

/** Who has keys here, and what for. In production each party makes and keeps its own. */
const PARTIES = {
  identity: ['sig'],
  registry: ['sig'],
  gateway: ['sig', 'enc'],
  log: ['sig'],
  'sign-in': ['sig'], // the gateway, at the identity provider
  'welfare-records': ['sig'], // a system of an agency, at the identity provider
} as const satisfies Record<string, readonly ('sig' | 'enc')[]>;

/** `iss` of access tokens in development, wherever the identity provider answers. */
export const DEVELOPMENT_ISSUER = 'oneroof:development-issuer';

/**
 * Makes the development keys that do not exist yet: per party `<party>.private.json`, which only
 * its owner may read, and `<party>.public.json`, which it publishes. Both are JWKS files.
 * @returns the settings that point at them
 */
export async function developmentKeys(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [party, uses] of Object.entries(PARTIES)) {
    if (existsSync(join(folder, `${party}.private.json`))) continue;
    const pairs = await Promise.all(uses.map((use) => newKeyPair(`${party}-${use}`, use)));
    const write = (name: string, keys: readonly object[], mode: number) =>
      writeFile(join(folder, name), `${JSON.stringify({ keys }, null, 2)}\n`, { mode });
    await write(
      `${party}.public.json`,
      pairs.map(({ publicJwk }) => publicJwk),
      0o644,
    );
    await write(
      `${party}.private.json`,
      pairs.map(({ privateJwk }) => privateJwk),
      0o600,
    );
  }
  const secret = async (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) {
      await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    }
    return path;
  };
  return {
    ONEROOF_IDENTITY_ISSUER: DEVELOPMENT_ISSUER,
    ONEROOF_IDENTITY_KEYS: join(folder, 'identity.private.json'),
    ONEROOF_IDENTITY_JWKS: join(folder, 'identity.public.json'),
    ONEROOF_REGISTRY_KEYS: join(folder, 'registry.private.json'),
    ONEROOF_REGISTRY_JWKS: join(folder, 'registry.public.json'),
    ONEROOF_GATEWAY_KEYS: join(folder, 'gateway.private.json'),
    ONEROOF_GATEWAY_JWKS: join(folder, 'gateway.public.json'),
    ONEROOF_LOG_KEYS: join(folder, 'log.private.json'),
    ONEROOF_LOG_JWKS: join(folder, 'log.public.json'),
    ONEROOF_PSEUDONYM_KEY: await secret('pseudonyms.key'),
    ONEROOF_SIGN_IN_KEYS: join(folder, 'sign-in.private.json'),
    ONEROOF_SESSION_KEY: await secret('session.key'),
  };
}
