import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import { errors } from 'jose';
import { accessTokens } from '../schema/access-tokens';
import { codeOf, fixedError } from '../schema/errors';
import {
  type AccessClaims,
  HEADERS,
  ISSUERS,
  type PassClaims,
  TOKEN_TYPES,
  tokenHash,
} from '../schema/pass';
import { openedEnvelope } from '../schema/pass-envelope';
import { signedBy, VerifiedTokens } from '../schema/verified-tokens';
import type { Entry } from './disclosure/record';
import type { Recorder } from './disclosure/recorder';
import type { GatewaySettings } from './settings';

/** Who asks, and with which case open. */
export interface Caller {
  readonly reader: AccessClaims;
  /** The access token as it came: the registry verifies it for itself. */
  readonly accessToken: string;
  readonly pass: OpenPass | undefined;
}

/** A case pass, taken out of its envelope. */
interface OpenPass {
  /** As the registry signed it: this is what agencies get and verify. */
  readonly signed: string;
  /** Of what was signed: agency tokens name their pass by it. */
  readonly hash: string;
  readonly claims: PassClaims;
  readonly exp: number;
}

/**
 * Authenticates a request: always an access token, and a case pass for anything about a case. Both
 * are needed and their subjects are the same: neither is worth anything to whoever steals one.
 * Who comes for the first time with a token, and whose pass is refused, is recorded.
 *
 * @returns a function that throws a fixed error for whoever may not come in
 */
export function callerOf(
  settings: GatewaySettings,
  recorder: Pick<Recorder, 'record'>,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  const verify = accessTokens(settings);
  const record = (reader: AccessClaims, entry: Entry) =>
    recorder.record(entry, { caller: { reader, pass: undefined } });
  const readers = new VerifiedTokens(async (token) => {
    const reader = await verify(token);
    await record(reader, { kind: 'SIGN_IN' });
    return reader;
  });
  const passes = new VerifiedTokens(openPass(settings));

  return async (headers) => {
    const accessToken = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    const reader = await readers.verify(accessToken).catch((error: unknown) => {
      throw isFixed(error) ? error : fixedError('UNAUTHENTICATED');
    });
    const refused = async (code: 'NOT_AVAILABLE' | 'PASS_EXPIRED') => {
      await record(reader, { kind: 'REFUSAL', code });
      return fixedError(code);
    };
    const sealed = headers[HEADERS.pass];
    if (sealed === undefined) return { reader, accessToken, pass: undefined };
    const pass = await passes.verify(String(sealed)).catch(async (error: unknown) => {
      throw await refused(error instanceof errors.JWTExpired ? 'PASS_EXPIRED' : 'NOT_AVAILABLE');
    });
    if (pass.claims.sub !== reader.sub) throw await refused('NOT_AVAILABLE');
    return { reader, accessToken, pass };
  };
}

/** What went wrong is ours, and not the token's: it could not be recorded. */
function isFixed(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && codeOf(error) !== undefined;
}

/** Takes a pass out of its envelope and checks the registry's signature on it. */
function openPass({ decryptionKey, registryKeys }: GatewaySettings) {
  const verify = signedBy<PassClaims>(registryKeys, {
    ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry, algorithms: ['EdDSA'] },
  });
  return async (sealed: string): Promise<OpenPass> => {
    const signed = await openedEnvelope(sealed, decryptionKey);
    const claims = await verify(signed);
    return { signed, hash: tokenHash(signed), claims, exp: claims.exp };
  };
}
