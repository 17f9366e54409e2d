import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { type AccessClaims, HUB_AUDIENCE, TOKEN_TYPES, tokenHash } from '../../schema/pass';
import { keyOf, newKeyPair, type SigningKey, signToken } from '../../schema/signed-token';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import type { Caller } from '../caller';
import { noteSigner } from '../disclosure/checkpoint';
import { migrateLog } from '../disclosure/database';
import type { LogSettings } from '../disclosure/recorder';
import type { GatewaySettings } from '../settings';

const ISSUER = 'test:identity';

interface Party {
  readonly signing: SigningKey;
  readonly verify: JWTVerifyGetKey;
}

export interface TestWorld {
  readonly settings: GatewaySettings;
  /** Verifies what the gateway signs. */
  readonly gatewayKeys: JWTVerifyGetKey;
  accessToken(subject: string, claims?: Partial<AccessClaims>): Promise<string>;
}

/** A gateway's settings with keys of a world of its own, and agencies at these addresses. */
export async function testWorld(
  urls: Readonly<Record<string, string>>,
  part: Partial<GatewaySettings> = {},
): Promise<TestWorld> {
  const [identity, registry, gateway] = await Promise.all([
    ...([party('identity'), party('registry'), party('gateway')] as const),
  ]);
  const { privateJwk } = await newKeyPair('gateway-enc', 'enc');
  return {
    gatewayKeys: gateway.verify,
    settings: {
      ...{ host: '127.0.0.1', port: 0, today: '2026-11-22' },
      ...{ supergraphFile: '', deadlineMs: 400 },
      urlOf: (agency) => urls[agency] ?? 'http://127.0.0.1:9/graphql',
      ...{ identityIssuer: ISSUER, identityKeys: identity.verify },
      ...{ registryKeys: registry.verify, signingKey: gateway.signing },
      decryptionKey: await keyOf(privateJwk),
      log: await logAt('postgres://127.0.0.1:9/nowhere'),
      ...part,
    },
    accessToken: (subject, claims = {}) =>
      signToken(
        {
          ...{ typ: TOKEN_TYPES.access, issuer: ISSUER, lifetimeSeconds: 600 },
          claims: { functions: [], ...claims, sub: subject, aud: HUB_AUDIENCE },
        },
        identity.signing,
      ),
  };
}

/** A disclosure log of its own, for a gateway that really serves. */
export async function testLog(): Promise<LogSettings> {
  const { ownerUrl, serveUrl } = await newDatabase('disclosure-log');
  await migrateLog(ownerUrl);
  return logAt(serveUrl);
}

async function logAt(databaseUrl: string): Promise<LogSettings> {
  const { signing } = await party('log');
  return {
    ...{ databaseUrl, signer: noteSigner(signing) },
    ...{ pseudonymKey: Buffer.alloc(32, 1), limitMs: 25_000 },
  };
}

/** Who asks, past the door. */
export function callerWith(accessToken: string, signedPass?: string): Caller {
  const times = { iat: 0, exp: 0 };
  return {
    ...{ accessToken },
    reader: { sub: 'reader:one', name: 'One', functions: [], assurance: 'HIGH', ...times },
    pass: signedPass === undefined ? undefined : openPass(signedPass),
  };
}

function openPass(signed: string): NonNullable<Caller['pass']> {
  return {
    ...{ signed, hash: tokenHash(signed), exp: 0 },
    claims: {
      ...{ sub: 'reader:one', iat: 0, exp: 0, jti: signed, caseId: 'case', accessVersion: 1 },
      day: '2026-11-22',
      ...{ function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION', assurance: 'HIGH' },
      persons: [],
    },
  };
}

async function party(id: string): Promise<Party> {
  const { privateJwk, publicJwk } = await newKeyPair(id, 'sig');
  return {
    signing: { id, key: await keyOf(privateJwk) },
    verify: createLocalJWKSet({ keys: [publicJwk] }),
  };
}
