import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ErrorCode, fixedAnswer, fixedError, statusOf } from '../../schema/errors';
import { newKeyPair, keyOf } from '../../schema/signed-token';
import { front, json } from '../front';
import { quietToPage } from './quiet-to-page';
import { type Session, sessionOf, withToken } from './session';

/** Refusals, to the page and to everybody else. */

const FROM_PAGE = { 'x-oneroof': 'page' };
const CODES = [
  ...(['NOT_AVAILABLE', 'PASS_STALE', 'PASS_EXPIRED', 'INVALID_OPERATION', 'CONFLICT'] as const),
  ...(['LIMIT_EXCEEDED', 'INVALID_INPUT', 'AGENCY_SILENT', 'NOT_RECORDED', 'INTERNAL'] as const),
] satisfies readonly ErrorCode[];
const only = (code: ErrorCode, status = statusOf(code)) => ({
  ...{ status, text: JSON.stringify(fixedAnswer(code)) },
});

describe('a refusal', () => {
  let server: Server;
  let session: Session;
  beforeAll(async () => {
    const { privateJwk } = await newKeyPair('sign-in', 'sig');
    session = sessionOf({
      ...{ provider: new URL('https://identity.example'), clientId: 'gateway', scope: 'openid' },
      ...{ clientKey: { id: 'sign-in', key: await keyOf(privateJwk) }, resource: undefined },
      ...{ page: new URL('https://hub.example'), sessionKey: new Uint8Array(32).fill(1) },
    });
    const identify = withToken(session);
    /** Refuses who is nobody, and everybody else with the code that they ask for. */
    const refuse = async (headers: Parameters<typeof identify>[0]) => {
      const { authorization, code } = await identify(headers);
      throw fixedError(authorization ? (code as ErrorCode) : 'UNAUTHENTICATED');
    };
    const routes = front({
      'POST /thrown': quietToPage(({ headers }) => refuse(headers)),
      'POST /said': quietToPage(async () => json(403, fixedAnswer('NOT_AVAILABLE'))),
      'POST /loud': ({ headers }) => refuse(headers),
    });
    server = createServer(routes).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const cookie = async (until = Math.floor(Date.now() / 1_000) + 60) => {
    const set = await session.sealed({ accessToken: 'the token' }, until);
    return { cookie: set.split(';', 1)[0] ?? '' };
  };
  async function ask(path: string, headers: Readonly<Record<string, string>>) {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      ...{ method: 'POST', headers: { connection: 'close', ...headers } },
    });
    return { status: response.status, text: await response.text() };
  }

  it.each(CODES)('with %s comes to the page with status 200 and the same bytes', async (code) => {
    const page = { ...FROM_PAGE, ...(await cookie()), code };

    expect(await ask('/thrown', page)).toEqual(only(code, 200));
    expect(await ask('/loud', page)).toEqual(only(code)); // the control
  });

  it.each(CODES)('with %s has the status of its code for who sends a token', async (code) => {
    expect(await ask('/thrown', { authorization: 'Bearer one', code })).toEqual(only(code));
  });

  it('that is answered and not thrown is as quiet, to the page alone', async () => {
    expect(await ask('/said', FROM_PAGE)).toEqual(only('NOT_AVAILABLE', 200));
    expect(await ask('/said', {})).toEqual(only('NOT_AVAILABLE'));
  });

  it.each([
    ['whose session is over', () => cookie(Math.floor(Date.now() / 1_000) - 1)],
    ['whom nobody signed in', async () => ({})],
  ])('of a page %s is one', async (_whose, own) => {
    const answer = await ask('/thrown', { ...FROM_PAGE, ...(await own()) });

    expect(answer).toEqual(only('UNAUTHENTICATED', 200));
  });

  it.each([
    ['a cookie alone', {}],
    ['a cookie, and another word than the page’s', { 'x-oneroof': 'another' }],
    ['what comes from another site', { ...FROM_PAGE, 'sec-fetch-site': 'cross-site' }],
    ['what comes from beside', { ...FROM_PAGE, 'sec-fetch-site': 'same-site' }],
    ['who says two things', { ...FROM_PAGE, authorization: 'Bearer one' }],
  ])('of %s is as loud as ever', async (_what, headers) => {
    const answer = await ask('/thrown', { ...(await cookie()), ...headers });

    expect(answer).toEqual(only('UNAUTHENTICATED'));
  });
});
