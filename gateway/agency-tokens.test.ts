import { type JWTPayload, jwtVerify } from 'jose';
import {
  AGENCY_TOKEN_LIFETIME_SECONDS,
  HEADERS,
  ISSUERS,
  TOKEN_TYPES,
  tokenHash,
} from '../schema/pass';
import { AgencyTokens } from './agency-tokens';
import { callerWith, testWorld, type TestWorld } from './testing/test-settings';

const one = callerWith('access-of-one', 'pass-of-one');
const other = callerWith('access-of-one', 'other-pass-of-one');
const signedIn = callerWith('access-of-one');

describe('the tokens that let the gateway into agencies', () => {
  let world: TestWorld;
  let tokens: AgencyTokens;
  beforeEach(async () => {
    world = await testWorld({});
    tokens = new AgencyTokens(world.settings.signingKey);
  });
  afterEach(() => jest.useRealTimers());

  async function claimsOf({ authorization = '' }: Record<string, string>): Promise<JWTPayload> {
    const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), world.gatewayKeys, {
      ...{ typ: TOKEN_TYPES.agency, issuer: ISSUERS.gateway, currentDate: new Date() },
    });
    return payload;
  }

  it('name the agency and the pass that travels beside them, for half a minute', async () => {
    const headers = await tokens.headersFor('police', one);
    const { aud, pass, iat = 0, exp = 0, ...rest } = await claimsOf(headers);

    expect(headers[HEADERS.pass]).toBe('pass-of-one');
    expect({ aud, pass }).toEqual({ aud: 'police', pass: tokenHash('pass-of-one') });
    expect(exp - iat).toBe(AGENCY_TOKEN_LIFETIME_SECONDS);
    expect(rest).toEqual({ iss: ISSUERS.gateway });
  });

  it('are signed once per pass and agency while they are fresh', async () => {
    const sign = jest.spyOn(crypto.subtle, 'sign');
    const both = await Promise.all([1, 2].map(() => tokens.headersFor('police', one)));
    const later = await tokens.headersFor('police', one);

    expect(new Set([...both, later].map(({ authorization }) => authorization)).size).toBe(1);
    expect(sign).toHaveBeenCalledTimes(1);
    sign.mockRestore();
  });

  it('are another for another pass, another agency, and none', async () => {
    const all = await Promise.all([
      tokens.headersFor('police', one),
      tokens.headersFor('police', other),
      tokens.headersFor('prosecution', one),
      tokens.headersFor('police', signedIn),
    ]);

    expect(new Set(all.map(({ authorization }) => authorization)).size).toBe(4);
    expect(all[3]).not.toHaveProperty(HEADERS.pass);
  });

  it('tell the reader to the registry alone', async () => {
    const registry = await tokens.headersFor('case-registry', one);
    const police = await tokens.headersFor('police', one);

    expect(registry[HEADERS.access]).toBe('access-of-one');
    expect(await claimsOf(registry)).toMatchObject({ ath: tokenHash('access-of-one') });
    expect(JSON.stringify(police)).not.toContain('access-of-one');
    expect(await claimsOf(police)).not.toHaveProperty('ath');
  });

  it('are another at the registry for another sign-in with the same pass', async () => {
    const again = callerWith('access-of-two', 'pass-of-one');
    const [first, second] = await Promise.all(
      [one, again].map((caller) => tokens.headersFor('case-registry', caller)),
    );

    expect(await claimsOf(second ?? {})).toMatchObject({ ath: tokenHash('access-of-two') });
    expect(first?.['authorization']).not.toBe(second?.['authorization']);
  });

  it('are signed anew before they expire on the way', async () => {
    const start = Date.UTC(2026, 10, 22);
    jest.useFakeTimers({ now: start, doNotFake: ['nextTick', 'setImmediate'] });
    const first = await tokens.headersFor('police', one);
    jest.setSystemTime(start + 24_000);
    const second = await tokens.headersFor('police', one);
    jest.setSystemTime(start + 26_000);
    const third = await tokens.headersFor('police', one);

    expect(second).toEqual(first);
    expect(third['authorization']).not.toBe(first['authorization']);
    expect(await claimsOf(third)).toMatchObject({ aud: 'police' });
  });
});
