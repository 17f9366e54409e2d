import { SignJWT, UnsecuredJWT } from 'jose';
import { HEADERS, ISSUERS, TOKEN_TYPES, tokenHash } from '../../schema/pass';
import { signToken } from '../../schema/signed-token';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { idsOf } from '../../subgraphs/kit/fixtures';
import { startAgency, type TestAgency } from '../../subgraphs/kit/testing/start-agency';
import { type TestKeys, testKeys } from '../../subgraphs/kit/testing/test-keys';
import {
  accessToken,
  credentials,
  passOf,
  signPass,
  type TestPass,
} from '../../subgraphs/kit/testing/test-tokens';
import { AGENCIES } from '../agency-names';

const director = passOf({ family: 'S1' });
const [sofie = '', nadia = ''] = idsOf('P-0101', 'P-0201');
const ASK = `{ _entities(representations: [{ __typename: "Person", id: "${sofie}" }]) { __typename } }`;

describe.each(AGENCIES)('the door of %s', (name) => {
  let agency: TestAgency;
  let keys: TestKeys;
  let foreign: TestKeys;
  const isRegistry = name === 'case-registry';
  const good = (pass: TestPass = director) => credentials(keys, name, pass, isRegistry);

  beforeAll(async () => {
    [keys, foreign] = await Promise.all([testKeys(), testKeys()]);
    const manifest = (await manifestsIn(ROOT)).find((one) => one.name === name);
    if (!manifest) throw new Error(`Expected an agency called ${name}.`);
    agency = await startAgency(manifest, keys);
  });
  afterAll(() => agency.stop());

  /** An agency token with other claims than the gateway would put in it. */
  async function agencyToken(
    claims: Record<string, unknown>,
    lifetimeSeconds = 30,
  ): Promise<string> {
    const token = { typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway, lifetimeSeconds, claims };
    return signToken(token, keys.gateway.signing);
  }

  it('opens to a good token with a good pass: the control', async () => {
    const { status, data } = await agency.knock(await good(), ASK);

    expect([status, data]).toEqual([200, { _entities: [{ __typename: 'Person' }] }]);
  });

  it.each([
    ['no token', async () => ({})],
    ['a token that is not one', async () => ({ ...(await good()), authorization: 'Bearer x.y.z' })],
    ['the token of another agency', () => credentials(keys, `${name}-not`, director, isRegistry)],
    [
      'an expired token',
      async () => {
        const headers = await good();
        const pass = headers[HEADERS.pass] ?? '';
        const access = headers[HEADERS.access];
        const claims = {
          aud: name,
          pass: tokenHash(pass),
          ...(access ? { ath: tokenHash(access) } : {}),
        };
        return { ...headers, authorization: `Bearer ${await agencyToken(claims, -60)}` };
      },
    ],
    ['a token signed by somebody else', () => credentials(foreign, name, director, isRegistry)],
    [
      'an unsigned token',
      async () => {
        const headers = await good();
        const token = new UnsecuredJWT({ aud: name, pass: tokenHash(headers[HEADERS.pass] ?? '') });
        token.setIssuer(ISSUERS.gateway).setIssuedAt().setExpirationTime('30s');
        return { ...headers, authorization: `Bearer ${token.encode()}` };
      },
    ],
    [
      'a token signed with the public key as if it were a secret',
      async () => {
        const headers = await good();
        const secret = new TextEncoder().encode(JSON.stringify(keys.gateway.publicJwk));
        const token = await new SignJWT({ aud: name, pass: tokenHash(headers[HEADERS.pass] ?? '') })
          .setProtectedHeader({ alg: 'HS256', typ: TOKEN_TYPES.agency, kid: 'gateway' })
          .setIssuer(ISSUERS.gateway)
          .setIssuedAt()
          .setExpirationTime('30s')
          .sign(secret);
        return { ...headers, authorization: `Bearer ${token}` };
      },
    ],
    ['a pass without its token', async () => ({ [HEADERS.pass]: await signPass(keys, director) })],
    [
      'another pass than the token names',
      async () => ({
        ...(await good()),
        [HEADERS.pass]: await signPass(keys, passOf({ family: 'S2' })),
      }),
    ],
    [
      'a pass that the registry did not sign',
      async () => {
        const headers = await good();
        const forged = await signPass(foreign, director);
        const access = headers[HEADERS.access];
        const claims = {
          aud: name,
          pass: tokenHash(forged),
          ...(access ? { ath: tokenHash(access) } : {}),
        };
        const token = await agencyToken(claims);
        return { ...headers, authorization: `Bearer ${token}`, [HEADERS.pass]: forged };
      },
    ],
  ] as const)('is shut to %s, and no statement is sent', async (_what, headers) => {
    const { status, data, errors } = await agency.knock(await headers(), ASK);

    expect([401, 403]).toContain(status);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(agency.statements).toEqual([]);
  });

  it('answers null about a person of another family, and no statement is sent', async () => {
    const query = ASK.replace(sofie, nadia);
    const { data } = await agency.knock(await good(), query);

    expect(data).toEqual({ _entities: [null] });
    expect(agency.statements).toEqual([]);
  });

  it('shows neither schema nor plan nor stack, whatever is asked', async () => {
    const tracing = {
      'apollo-federation-include-trace': 'ftv1',
      'apollo-query-plan-experimental': '1',
    };
    const introspection = await agency.knock(await good(), '{ __schema { types { name } } }');
    const typo = await agency.knock(await good(), ASK.replace('__typename }', 'knownAss }'));
    const traced = await agency.knock({ ...(await good()), ...tracing }, ASK);

    expect(introspection.errors).toMatchObject([{ extensions: { code: 'INVALID_OPERATION' } }]);
    expect(JSON.stringify([introspection, typo])).not.toMatch(
      /did you mean|knownAs"|stack|at .*\.ts/i,
    );
    expect(traced).not.toHaveProperty('extensions');
  });
});

describe('the door of the case registry, which is told the reader', () => {
  it('is shut to a pass whose reader is not the one who signed in', async () => {
    const name = 'case-registry';
    const keys = await testKeys();
    const manifest = (await manifestsIn(ROOT)).find((one) => one.name === name);
    if (!manifest) throw new Error(`Expected an agency called ${name}.`);
    const agency = await startAgency(manifest, keys);
    try {
      const pass = await signPass(keys, director);
      const access = await accessToken(keys, { sub: 'reader:somebody-else' });
      const token = {
        ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway, lifetimeSeconds: 30 },
        claims: { aud: name, pass: tokenHash(pass), ath: tokenHash(access) },
      };
      const headers = {
        authorization: `Bearer ${await signToken(token, keys.gateway.signing)}`,
        ...{ [HEADERS.pass]: pass, [HEADERS.access]: access },
      };
      const { status } = await agency.knock(headers, ASK);

      expect([status, agency.statements]).toEqual([401, []]);
    } finally {
      await agency.stop();
    }
  });
});
