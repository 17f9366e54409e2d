import { randomBytes } from 'node:crypto';
import { ISSUERS, PASS_LIFETIME_SECONDS, type PassClaims, TOKEN_TYPES } from '../../schema/pass';
import { sealedEnvelope } from '../../schema/pass-envelope';
import { signToken } from '../../schema/signed-token';
import type { RegistrySettings } from '../kit/settings';

/** What a pass says, before it gets a number and its times. */
export type PassContent = Omit<PassClaims, 'jti' | 'iat' | 'exp'>;

/**
 * Signs a case pass (JWS, RFC 7515), then encrypts it to the gateway. Agencies get the signed one
 * and verify it; its holder gets the sealed one and can read nothing in it, nor from its length.
 */
export async function sealedPass(
  content: PassContent,
  settings: RegistrySettings,
): Promise<string> {
  const signed = await signToken(
    {
      ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry },
      lifetimeSeconds: PASS_LIFETIME_SECONDS,
      claims: { ...content, jti: randomBytes(16).toString('base64url') },
    },
    settings.passSigningKey,
  );
  return sealedEnvelope(signed, settings.passEncryptionKey);
}
