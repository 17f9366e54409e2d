import { join } from 'node:path';
import { signingKeyFrom } from '../../schema/key-files';
import { type AccessClaims, HUB_AUDIENCE, TOKEN_TYPES } from '../../schema/pass';
import type { AssuranceLevel } from '../../schema/policy/vocabulary';
import { signToken } from '../../schema/signed-token';
import { DEVELOPMENT_ISSUER, developmentKeys } from './keys';
import { KEYS } from './places';
import { type DevelopmentReader, readerNamed } from './readers';

export const WORKING_DAY_SECONDS = 8 * 60 * 60;

/** How somebody signed in, where it was not as most do. */
export interface SignedInAs {
  readonly assurance?: AssuranceLevel;
  readonly developer?: boolean;
}

/** What an access token says of a reader, beside whose it is. */
export function claimsOf(
  { name, agency, functions }: DevelopmentReader,
  { assurance = 'HIGH', developer = false }: SignedInAs = {},
): Omit<AccessClaims, 'sub' | 'iat' | 'exp'> {
  return {
    ...{ name, functions, assurance },
    ...(agency ? { agency } : {}),
    ...(developer ? { developer } : {}),
  };
}

/** An access token as an identity provider would give it (RFC 9068). For development only. */
export async function accessTokenFor(
  reader: DevelopmentReader,
  keyFile: string,
  developer = false,
): Promise<string> {
  return signToken(
    {
      ...{ typ: TOKEN_TYPES.access, issuer: DEVELOPMENT_ISSUER },
      lifetimeSeconds: WORKING_DAY_SECONDS,
      claims: { sub: reader.subject, aud: HUB_AUDIENCE, ...claimsOf(reader, { developer }) },
    },
    await signingKeyFrom(keyFile),
  );
}

/** Signs in by name, with the keys of this folder; they are made if the hub never ran here. */
export async function signIn(readerKey: string | undefined, developer = false): Promise<string> {
  const reader = readerNamed(readerKey);
  await developmentKeys(KEYS);
  return accessTokenFor(reader, join(KEYS, 'identity.private.json'), developer);
}
