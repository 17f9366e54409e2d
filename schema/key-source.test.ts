import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JSONWebKeySet } from 'jose';
import { keySource } from './key-source';
import { keyOf, newKeyPair, type SigningKey, signToken } from './signed-token';
import { signedBy } from './verified-tokens';

const FLOOD = 1_000;
const FEW = 3;
const MINUTE_MS = 60_000;

describe('keys that are published at an address', () => {
  let server: Server;
  let published: JSONWebKeySet;
  let isUp: boolean;
  let fetches: number;
  let location: string;
  let now: number;
  beforeEach(async () => {
    [published, isUp, fetches, now] = [{ keys: [] }, true, 0, Date.now()];
    server = createServer((_request, response) => {
      fetches += 1;
      response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(published));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    location = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks`;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  /** A key that the identity provider signs with from now on. */
  async function newKey(id: string): Promise<SigningKey> {
    const { privateJwk, publicJwk } = await newKeyPair(id, 'sig');
    published = { keys: [...published.keys, publicJwk] };
    return { id, key: await keyOf(privateJwk) };
  }

  const checker = () =>
    signedBy<object>(keySource(location), { typ: 'test+jwt', issuer: 'somebody' });
  const tokenOf = (key: SigningKey) =>
    signToken({ typ: 'test+jwt', issuer: 'somebody', lifetimeSeconds: 600, claims: {} }, key);
  const unknown = async ({ key }: SigningKey) => tokenOf({ id: randomUUID(), key });

  /** Tokens with key ids that nobody has, in batches at a time; how many were refused. */
  async function flood(check: (token: string) => Promise<object>, key: SigningKey) {
    let refused = 0;
    const one = async () => {
      await check(await unknown(key)).catch(() => (refused += 1));
    };
    for (let sent = 0; sent < FLOOD; sent += 100)
      await Promise.all(Array.from({ length: 100 }, one));
    return refused;
  }

  it('are fetched once for all who ask at the same time', async () => {
    const [key, check] = [await newKey('first'), checker()];
    const tokens = await Promise.all(Array.from({ length: 50 }, () => tokenOf(key)));
    await Promise.all(tokens.map(check));

    expect(fetches).toBe(1);
  });

  it('are not asked for by a flood of unknown key ids, and go on verifying meanwhile', async () => {
    const [key, check] = [await newKey('first'), checker()];
    const [refused, ...good] = await Promise.all([
      flood(check, key),
      ...Array.from({ length: 20 }, async () => check(await tokenOf(key))),
    ]);

    expect([refused, good.length]).toEqual([FLOOD, 20]);
    expect(fetches).toBeLessThanOrEqual(FEW);
  });

  it('are asked for by each of them where nothing pauses: the control', async () => {
    const [key, check] = [await newKey('first'), checker()];
    for (let sent = 0; sent < 20; sent += 1) {
      now += MINUTE_MS;
      await check(await unknown(key)).catch(() => undefined);
    }

    expect(fetches).toBeGreaterThanOrEqual(20);
  });

  it('include one that was added after a pause, also when a flood came before it', async () => {
    const [first, check] = [await newKey('first'), checker()];
    await flood(check, first);
    const second = await newKey('second');
    now += MINUTE_MS;

    await expect(check(await tokenOf(second))).resolves.toBeDefined();
    await expect(check(await tokenOf(first))).resolves.toBeDefined();
  });

  it('are left in peace where they are published, when that is in trouble', async () => {
    const [key, check] = [await newKey('first'), checker()];
    await check(await tokenOf(key));
    now += MINUTE_MS;
    [isUp, fetches] = [false, 0];
    expect(await flood(check, key)).toBe(FLOOD);
    expect(fetches).toBeLessThanOrEqual(FEW);
    await expect(check(await tokenOf(key))).resolves.toBeDefined();

    [isUp, now] = [true, now + MINUTE_MS];
    const second = await newKey('second');
    await expect(check(await tokenOf(second))).resolves.toBeDefined();
  });
});

describe('keys in a file', () => {
  it('are read from it, or it is said where they were expected', () => {
    expect(() => keySource(__filename)).toThrow(`Expected a JSON Web Key Set in ${__filename}.`);
    expect(() => keySource('/nowhere/keys.json')).toThrow('ENOENT');
  });
});
