import { HUB_AUDIENCE, TOKEN_TYPES } from '../../schema/pass';
import { signingKeyFrom } from '../../schema/key-files';
import { signToken } from '../../schema/signed-token';
import { DEVELOPMENT_ISSUER } from './keys';
import type { DevelopmentReader } from './readers';

const WORKING_DAY_SECONDS = 8 * 60 * 60;

/** An access token as an identity provider would give it (RFC 9068). For development only. */
export async function accessTokenFor(reader: DevelopmentReader, keyFile: string): Promise<string> {
  return signToken(
    {
      ...{ typ: TOKEN_TYPES.access, issuer: DEVELOPMENT_ISSUER },
      lifetimeSeconds: WORKING_DAY_SECONDS,
      claims: {
        ...{ sub: reader.subject, aud: HUB_AUDIENCE, name: reader.name },
        ...(reader.agency ? { agency: reader.agency } : {}),
        ...{ functions: reader.functions, assurance: 'HIGH' },
      },
    },
    await signingKeyFrom(keyFile),
  );
}
