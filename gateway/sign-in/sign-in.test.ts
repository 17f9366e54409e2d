import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keySource } from '../../schema/key-source';
import type { IdentityProvider } from '../../scripts/development/identity-provider';
import { DEVELOPMENT_ISSUER, developmentKeys } from '../../scripts/development/keys';
import { startTestProvider } from '../../test/sign-in/test-provider';
import { choosing, Visitor } from '../../test/sign-in/visitor';
import { callerOf } from '../caller';
import { front } from '../front';
import { MemoryRecorder } from '../testing/memory-recorder';
import { testWorld } from '../testing/test-settings';
import { signInSettings } from './config';
import { failureLines } from './failure-lines';
import { sessionOf } from './session';
import type { SignInSettings } from './settings';
import { pathFrom, signIn } from './sign-in';

const FROM_PAGE = { headers: { 'x-oneroof': 'page' } };
/** What the page is told: no failure, of which a browser would tell, too. */
const NOBODY = [204, ''];
const FAILED = '/?sign-in=failed';
const SESSION = 'oneroof';
const ATTEMPT = 'oneroof-sign-in';

describe('signing in at the page', () => {
  const recorder = new MemoryRecorder();
  const failures: string[] = [];
  const onFailure = failureLines((line) => failures.push(line));
  let folder: string;
  let keys: Awaited<ReturnType<typeof developmentKeys>>;
  let provider: IdentityProvider;
  let server: Server;
  let page: URL;
  let settings: SignInSettings;
  /** The gateway's routes about signing in, over HTTP. */
  let routes: RequestListener;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-sign-in-'));
    keys = await developmentKeys(folder);
    server = createServer((request, response) => {
      routes(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    page = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    provider = await startTestProvider(folder, page);
    const given = await signInSettings({ ...keys, ...provider.env });
    if (!given) throw new Error('Expected the settings of a sign-in.');
    settings = given;
  });
  beforeEach(async () => {
    routes = await routesWith(settings);
    recorder.entries.length = 0;
  });
  afterAll(async () => {
    await provider.stop();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  });

  async function routesWith(own: SignInSettings, identityIssuer = DEVELOPMENT_ISSUER) {
    const identityKeys = keySource(keys['ONEROOF_IDENTITY_JWKS'] ?? '');
    const world = await testWorld({}, { identityIssuer, identityKeys });
    return front(signIn(own, callerOf(world.settings, recorder), onFailure).routes);
  }
  const at = (path: string) => new URL(path, page);
  const isCallback = (url: URL) => url.pathname === '/sign-in/callback';
  const isOurs = (url: URL) => url.origin === page.origin && !isCallback(url);

  /** As far as the way back from the provider, which is not gone yet. */
  async function chosen(visitor: Visitor, reader: string, also = {}, to = '/cases/one') {
    const form = await visitor.follow(at(`/sign-in?return=${encodeURIComponent(to)}`));
    const { at: back } = await visitor.follow(form.at, choosing(reader, also), isCallback);
    return back;
  }
  async function signedIn(reader: string, also = {}) {
    const visitor = new Visitor();
    const back = await chosen(visitor, reader, also);
    return { visitor, ...(await visitor.follow(back, {}, isOurs)) };
  }
  async function sessionOfVisitor(visitor: Visitor) {
    const response = await visitor.ask(at('/session'), FROM_PAGE);
    const text = await response.text();
    return [response.status, text && (JSON.parse(text) as unknown)] as const;
  }
  /** Comes back from the provider in vain: no session, and the attempt is over. */
  async function expectFailure(visitor: Visitor, back: URL) {
    const response = await visitor.ask(back);

    expect([response.status, response.headers.get('location')]).toEqual([303, FAILED]);
    expect([...visitor.of(page).keys()]).toEqual([]);
    expect(await sessionOfVisitor(visitor)).toEqual(NOBODY);
  }

  it('leads to the provider, to a choice of people, and back to where one was', async () => {
    const { visitor, at: end } = await signedIn('ilse-maes');
    const [start, authorize] = visitor.visited;

    expect(end.href).toBe(at('/cases/one').href);
    expect([start?.pathname, authorize?.origin]).toEqual(['/sign-in', provider.url]);
    expect(Object.fromEntries(authorize?.searchParams ?? [])).toEqual({
      ...{ response_type: 'code', client_id: 'oneroof-gateway', scope: 'openid' },
      ...{ redirect_uri: at('/sign-in/callback').href, resource: 'urn:oneroof:hub' },
      code_challenge_method: 'S256',
      ...{ code_challenge: expect.any(String), state: expect.any(String) },
      nonce: expect.any(String),
    });
    expect([...visitor.of(page).keys()]).toEqual([SESSION]); // the attempt is over
    expect(recorder.entries).toEqual([{ kind: 'SIGN_IN' }]);
  });

  it('tells the page who signed in, and until when', async () => {
    const { visitor } = await signedIn('ilse-maes');
    const [status, session] = await sessionOfVisitor(visitor);

    expect([status, session]).toEqual([
      200,
      {
        ...{ name: 'Ilse Maes', agency: 'GENERAL_WELFARE', functions: ['CASE_DIRECTOR'] },
        ...{ developer: false, until: expect.stringMatching(/^\d{4}-.*Z$/) },
      },
    ]);
    expect(Date.parse((session as { until: string }).until)).toBeGreaterThan(Date.now());
    expect(recorder.entries).toEqual([{ kind: 'SIGN_IN' }]); // once for the session
  });

  it('tells nobody else: a request that is not the page’s is refused', async () => {
    const { visitor } = await signedIn('ilse-maes');
    const asked = await Promise.all([
      visitor.ask(at('/session')),
      visitor.ask(at('/session'), { headers: { 'x-oneroof': 'another' } }),
      visitor.ask(at('/session'), {
        headers: { ...FROM_PAGE.headers, 'sec-fetch-site': 'cross-site' },
      }),
    ]);

    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('signs in as somebody else, in the same browser, without a trace of the first', async () => {
    const { visitor } = await signedIn('ilse-maes');
    const back = await chosen(visitor, 'tine-vos', { developer: 'yes' });
    await visitor.follow(back, {}, isOurs);

    expect(await sessionOfVisitor(visitor)).toMatchObject([
      ...[200, { name: 'Tine Vos', agency: 'MENTAL_HEALTH', developer: true }],
    ]);
  });

  it('fails when what comes back is not what was sent out', async () => {
    const visitor = new Visitor();
    const back = await chosen(visitor, 'ilse-maes');
    back.searchParams.set('state', 'another');

    await expectFailure(visitor, back);
  });

  it('fails in another browser than the one that began', async () => {
    const back = await chosen(new Visitor(), 'ilse-maes');

    await expectFailure(new Visitor(), back);
  });

  it('fails with the code of another, put into a way back of one’s own', async () => {
    const code = (await chosen(new Visitor(), 'ilse-maes')).searchParams.get('code') ?? '';
    const visitor = new Visitor();
    const back = await chosen(visitor, 'tine-vos');
    back.searchParams.set('code', code);

    failures.length = 0;
    await expectFailure(visitor, back); // it is bound to the other's verifier
    expect(failures.join()).toContain('"reason":"OAUTH_RESPONSE_BODY_ERROR invalid_grant"');
  });

  it('fails the second time, with the same code and all that belonged to it', async () => {
    const visitor = new Visitor();
    const back = await chosen(visitor, 'ilse-maes');
    const attempt = visitor.of(page).get(ATTEMPT) ?? '';
    const first = await visitor.ask(back);
    expect(first.headers.get('location')).toBe('/cases/one');

    const again = new Visitor();
    again.cookies.set(page.hostname, new Map([[ATTEMPT, attempt]]));
    await expectFailure(again, back);
  });

  it.each([
    ['the provider refuses', '?error=access_denied&state=STATE'],
    ['there is no code', '?state=STATE'],
    ['another provider answers', '?code=CODE&state=STATE&iss=https://another.example'],
    ['there is nothing', ''],
  ])('fails when %s', async (_why, query) => {
    const visitor = new Visitor();
    const { searchParams } = await chosen(visitor, 'ilse-maes');
    const said = query
      .replace('STATE', searchParams.get('state') ?? '')
      .replace('CODE', searchParams.get('code') ?? '');

    await expectFailure(visitor, at(`/sign-in/callback${said}`));
  });

  it('fails at once when the token would not do at the hub', async () => {
    const visitor = new Visitor();
    const back = await chosen(visitor, 'ilse-maes');
    routes = await routesWith(settings, 'https://another.example');

    await expectFailure(visitor, back);
    expect(recorder.entries).toEqual([]);
  });

  it('fails while the provider is away, and works when it is back', async () => {
    const away = createServer().listen(0, '127.0.0.1');
    await once(away, 'listening');
    const { port } = away.address() as AddressInfo;
    await new Promise((closed) => away.close(closed));
    routes = await routesWith({
      ...settings,
      provider: new URL(`http://localhost:${String(port)}`),
    });
    const start = async () =>
      (await new Visitor().ask(at('/sign-in'))).headers.get('location') ?? '';

    expect(await start()).toBe(FAILED);
    const back = await startTestProvider(folder, page, port);
    try {
      expect(await start()).toMatch(`${back.url}/auth?`);
    } finally {
      await back.stop();
    }
  });

  it('ends when one signs out, and says where the provider ends it, too', async () => {
    const { visitor } = await signedIn('ilse-maes');
    const response = await visitor.ask(at('/sign-out'), { method: 'POST', ...FROM_PAGE });
    const { endSession } = (await response.json()) as { endSession: string };
    const end = new URL(endSession);

    expect([response.status, [...visitor.of(page).keys()]]).toEqual([200, []]);
    expect([end.origin, end.searchParams.get('post_logout_redirect_uri')]).toEqual([
      ...[provider.url, page.href],
    ]);
    expect((await visitor.follow(end, {}, isOurs)).at.href).toBe(page.href);
    expect(await sessionOfVisitor(visitor)).toEqual(NOBODY);
  });

  it.each([
    ['no word that it is the page', {}],
    ['a browser that says otherwise', { ...FROM_PAGE.headers, 'sec-fetch-site': 'cross-site' }],
  ])('does not end by a request with %s', async (_what, headers) => {
    const { visitor } = await signedIn('ilse-maes');
    const response = await visitor.ask(at('/sign-out'), { method: 'POST', headers });

    expect([response.status, response.headers.getSetCookie()]).toEqual([401, []]);
    expect((await sessionOfVisitor(visitor))[0]).toBe(200);
  });

  it('ends with its access token, whatever the cookie says', async () => {
    const visitor = new Visitor();
    const session = sessionOf(settings);
    const world = await testWorld({});
    const foreign = await world.accessToken('reader:one');
    const set = await session.sealed({ accessToken: foreign }, Math.floor(Date.now() / 1_000) + 60);
    visitor.cookies.set(page.hostname, new Map([[SESSION, set.split(/[=;]/)[1] ?? '']]));

    expect(await sessionOfVisitor(visitor)).toEqual(NOBODY);
  });

  it.each([
    ['/cases/one?tab=plan#risk', '/cases/one?tab=plan#risk'],
    ['/a/../dpo', '/dpo'],
    [null, '/'],
    ['', '/'],
    ['dpo', '/'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\r\nset-cookie: a=b', '/set-cookie:%20a=b'],
  ])('goes on to a path of its own only: %j', (asked, path) => {
    expect(pathFrom(asked, page)).toBe(path);
  });
});

describe('the settings of a sign-in', () => {
  it('are none where no provider is named: programs alone come in', async () => {
    expect(await signInSettings({})).toBeUndefined();
    const byToken = () => Promise.reject(new Error('not asked'));
    expect(signIn(undefined, byToken)).toEqual({ authenticate: byToken, routes: {} });
  });

  it.each(['http://identity.example', 'identity.example', 'ftp://127.0.0.1'])(
    'want TLS on the way to the provider: not %s',
    async (url) => {
      await expect(signInSettings({ ONEROOF_SIGN_IN_PROVIDER: url })).rejects.toThrow(
        'Expected ONEROOF_SIGN_IN_PROVIDER with an https: URL.',
      );
    },
  );
});
