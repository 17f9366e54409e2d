import { randomBytes } from 'node:crypto';
import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  type AccessClaims,
  HEADERS,
  HUB_AUDIENCE,
  ISSUERS,
  PASS_LIFETIME_SECONDS,
  type PassClaims,
  TOKEN_TYPES,
  tokenHash,
} from '../../../schema/pass';
import { signToken } from '../../../schema/signed-token';
import { idOf } from '../fixtures';
import { type Family, personsOf } from './families';
import type { TestKeys } from './test-keys';

export const IDENTITY_ISSUER = 'oneroof:development-issuer';

export type TestPass = Omit<PassClaims, 'iat' | 'exp'>;

/** What a director of a family is given to open its case with; any part may be another. */
export function passOf(
  part: Partial<TestPass> & { readonly family: Family; readonly subject?: string },
): TestPass {
  const { family, subject = 'reader:test-director', ...rest } = part;
  return {
    sub: subject,
    jti: randomBytes(8).toString('hex'),
    caseId: idOf(family),
    accessVersion: 1,
    agency: 'HOUSES_OF_JUSTICE',
    function: 'CASE_DIRECTOR',
    purpose: 'CASE_CONSULTATION',
    legalBasis: 'PROSECUTOR_PERMISSION',
    persons: personsOf(family),
    ...rest,
  };
}

/** The headers a gateway of this world sends to one agency. */
export async function credentials(
  keys: TestKeys,
  audience: string,
  pass?: TestPass,
  withReader = false,
): Promise<Record<string, string>> {
  const signedPass = pass && (await signPass(keys, pass));
  const access = withReader
    ? await accessToken(keys, { sub: pass?.sub ?? 'reader:nobody' })
    : undefined;
  const token = await signToken(
    {
      ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway },
      lifetimeSeconds: AGENCY_TOKEN_LIFETIME_SECONDS,
      claims: {
        aud: audience,
        ...(signedPass ? { pass: tokenHash(signedPass) } : {}),
        ...(access ? { ath: tokenHash(access) } : {}),
      },
    },
    keys.gateway.signing,
  );
  return {
    authorization: `Bearer ${token}`,
    ...(signedPass ? { [HEADERS.pass]: signedPass } : {}),
    ...(access ? { [HEADERS.access]: access } : {}),
  };
}

/** A pass as the registry of this world signs it. */
export function signPass(keys: TestKeys, pass: TestPass): Promise<string> {
  return signToken(
    {
      ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry },
      ...{ lifetimeSeconds: PASS_LIFETIME_SECONDS, claims: { ...pass } },
    },
    keys.registry.signing,
  );
}

/** An access token as the identity provider of this world gives it. */
export function accessToken(
  keys: TestKeys,
  reader: Pick<AccessClaims, 'sub'> & Partial<AccessClaims>,
): Promise<string> {
  const claims = {
    ...{ aud: HUB_AUDIENCE, name: 'A reader', agency: 'HOUSES_OF_JUSTICE' },
    ...{ functions: ['CASE_DIRECTOR'], assurance: 'HIGH' },
    ...reader,
  };
  return signToken(
    { typ: TOKEN_TYPES.access, issuer: IDENTITY_ISSUER, lifetimeSeconds: 3_600, claims },
    keys.identity.signing,
  );
}
