import { passFor } from '../../gateway/testing/test-table';
import { publicKeyFrom, signingKeyFrom } from '../../schema/key-files';
import {
  HEADERS,
  HUB_AUDIENCE,
  ISSUERS,
  PASS_LIFETIME_SECONDS,
  TOKEN_TYPES,
} from '../../schema/pass';
import { sealedEnvelope } from '../../schema/pass-envelope';
import { signToken } from '../../schema/signed-token';
import { DEVELOPMENT_ISSUER } from '../../scripts/development/keys';
import { caseIdOf, memberIds } from './families';
import type { BenchRequest } from './load';
import { familiesOf, type Members } from './sizes';

/** More than a bench takes. */
const ACCESS_LIFETIME_SECONDS = 4 * 60 * 60;
/** A pass is a header, and a header holds a family of a hundred or so. */
const MOST_IN_A_PASS = 50;

/**
 * One reader for each family: a case director with an access token and a case pass of their own,
 * as the registry would sign it. All contenders get the same requests; only Oneroof looks at the
 * tokens. A family of 500 does not fit in a pass: it is asked about without one.
 */
export async function requestsOf(
  query: string,
  members: Members,
  keys: Readonly<Record<string, string>>,
): Promise<BenchRequest[]> {
  const identity = await signingKeyFrom(keys['ONEROOF_IDENTITY_KEYS'] ?? '');
  const registry = await signingKeyFrom(keys['ONEROOF_REGISTRY_KEYS'] ?? '');
  const gateway = await publicKeyFrom(keys['ONEROOF_GATEWAY_JWKS'] ?? '', 'enc');
  const requestOf = async (number: number): Promise<BenchRequest> => {
    const subject = `reader:bench-${String(number)}`;
    const caseId = caseIdOf(members, number);
    const access = await signToken(
      {
        ...{ typ: TOKEN_TYPES.access, issuer: DEVELOPMENT_ISSUER },
        lifetimeSeconds: ACCESS_LIFETIME_SECONDS,
        claims: {
          ...{ sub: subject, aud: HUB_AUDIENCE, name: `Director ${String(number)}` },
          ...{ functions: ['CASE_DIRECTOR'], assurance: 'HIGH' },
        },
      },
      identity,
    );
    const pass = async () => {
      const claims = { ...passFor(...memberIds(members, number)), sub: subject, caseId };
      const signed = await signToken(
        {
          ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry },
          lifetimeSeconds: PASS_LIFETIME_SECONDS,
          claims: { ...claims, jti: subject, purpose: 'INTERVENTION_COORDINATION' },
        },
        registry,
      );
      return { [HEADERS.pass]: await sealedEnvelope(signed, gateway) };
    };
    return {
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${access}`,
        ...(members <= MOST_IN_A_PASS ? await pass() : {}),
      },
      body: JSON.stringify({ query, variables: { id: caseId } }),
    };
  };
  return Promise.all(Array.from({ length: familiesOf(members) }, (_, number) => requestOf(number)));
}
