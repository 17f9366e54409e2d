import { join } from 'node:path';
import { HUB_AUDIENCE, TOKEN_TYPES } from '../../schema/pass';
import { signingKeyFrom } from '../../schema/key-files';
import { signToken } from '../../schema/signed-token';
import { DEVELOPMENT_ISSUER, developmentKeys } from './keys';
import { KEYS } from './places';
import { type DevelopmentReader, readerNamed } from './readers';

const WORKING_DAY_SECONDS = 8 * 60 * 60;

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
      claims: {
        ...{ sub: reader.subject, aud: HUB_AUDIENCE, name: reader.name },
        ...(reader.agency ? { agency: reader.agency } : {}),
        ...{ functions: reader.functions, assurance: 'HIGH' },
        ...(developer ? { developer } : {}),
      },
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
