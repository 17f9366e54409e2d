import type { IncomingHttpHeaders } from 'node:http';
import { CompactEncrypt, EncryptJWT } from 'jose';
import { newKeyPair, keyOf } from '../../schema/signed-token';
import { SealedCookie } from './sealed-cookie';
import { type Session, sessionOf, withToken } from './session';
import type { SignInSettings } from './settings';

const KEY = new Uint8Array(32).fill(1);
const PAGE = { 'x-oneroof': 'page' };
const REFUSED = { extensions: { code: 'UNAUTHENTICATED' } };
const seconds = () => Math.floor(Date.now() / 1_000);

/** What a browser sends back of a `Set-Cookie` header. */
const sentBack = (set: string): IncomingHttpHeaders => ({ cookie: set.split(';', 1)[0] ?? '' });

describe('the session of who signed in at the page', () => {
  let settings: SignInSettings;
  let session: Session;
  beforeAll(async () => {
    const { privateJwk } = await newKeyPair('sign-in', 'sig');
    settings = {
      ...{ provider: new URL('https://identity.example'), clientId: 'gateway', scope: 'openid' },
      ...{ clientKey: { id: 'sign-in', key: await keyOf(privateJwk) }, resource: undefined },
      ...{ page: new URL('https://hub.example'), sessionKey: KEY },
    };
    session = sessionOf(settings);
  });

  const sealed = (until = seconds() + 60, from = session) =>
    from.sealed({ accessToken: 'the token' }, until);

  it('comes back as it was sealed: the control', async () => {
    expect(await session.read(sentBack(await sealed()))).toMatchObject({
      accessToken: 'the token',
    });
    expect(
      await session.read({ cookie: `a=1; ${(await sealed()).split(';', 1).join()}; b=2` }),
    ).toMatchObject({
      accessToken: 'the token',
    });
  });

  it('is a cookie of this host alone, which no script reads and no other site sends', async () => {
    const set = await sealed();

    expect(set).toMatch(/^__Host-oneroof=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    expect(Buffer.from(set, 'base64').toString('latin1')).not.toContain('the token');
    expect(session.cleared()).toBe(
      '__Host-oneroof=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0',
    );
  });

  it('goes over this machine alone without TLS, under a name that does not claim it', async () => {
    const here = sessionOf({ ...settings, page: new URL('http://127.0.0.1:4000') });

    expect(await sealed(seconds() + 60, here)).toMatch(
      /^oneroof=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it.each([
    ['it is past its time', () => sealed(seconds() - 1)],
    ['a letter is another', async () => (await sealed()).replace(/..;/, 'AA;')],
    [
      'it was sealed with another key',
      () => sealed(seconds() + 60, sessionOf({ ...settings, sessionKey: new Uint8Array(32) })),
    ],
    [
      'it was sealed for something else, a sign-in',
      async () => {
        const kind = {
          name: 'oneroof-sign-in',
          sameSite: 'Lax',
          isSecure: true,
          key: KEY,
        } as const;
        const other = await new SealedCookie(kind).sealed(
          { accessToken: 'the token' },
          seconds() + 60,
        );
        return other.replace('-sign-in=', '=');
      },
    ],
    [
      'it has no end',
      async () =>
        `__Host-oneroof=${await new EncryptJWT({ accessToken: 'the token' })
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'oneroof' })
          .encrypt(KEY)};`,
    ],
    [
      'it is no JWT',
      async () =>
        `__Host-oneroof=${await new CompactEncrypt(Buffer.from('the token'))
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'oneroof' })
          .encrypt(KEY)};`,
    ],
    ['it is not sealed', async () => '__Host-oneroof=the token;'],
    ['there is none', async () => ''],
    ['it has the name of one without TLS', async () => (await sealed()).replace('__Host-', '')],
  ])('is none when %s', async (_why, set) => {
    expect(await session.read(sentBack(await set()))).toBeUndefined();
  });

  it('is refused rather than dropped by the browser when it does not fit', async () => {
    await expect(
      session.sealed({ accessToken: 'x'.repeat(3_100) }, seconds() + 60),
    ).rejects.toThrow('Expected __Host-oneroof to fit in 4096 bytes.');
  });

  describe('stands for an access token', () => {
    const identify = (headers: IncomingHttpHeaders) => withToken(session)(headers);

    it('when the page asks', async () => {
      const headers = { ...sentBack(await sealed()), ...PAGE };

      expect(await identify(headers)).toMatchObject({ authorization: 'Bearer the token' });
      expect(await identify({ ...headers, 'sec-fetch-site': 'same-origin' })).toMatchObject({
        authorization: 'Bearer the token',
      });
    });

    it('not when it is alone', async () => {
      expect(await identify(sentBack(await sealed()))).not.toHaveProperty('authorization');
    });

    it.each(['cross-site', 'same-site', 'none', ''])(
      'not when the browser says that it comes from elsewhere: %j',
      async (site) => {
        const headers = { ...sentBack(await sealed()), ...PAGE, 'sec-fetch-site': site };

        await expect(identify(headers)).rejects.toMatchObject(REFUSED);
      },
    );

    it.each(['', 'Page', 'page, page', 'ide'])('not with another header: %j', async (value) => {
      await expect(
        identify({ ...sentBack(await sealed()), 'x-oneroof': value }),
      ).rejects.toMatchObject(REFUSED);
    });

    it('not beside another: who says both is nobody', async () => {
      const headers = { ...sentBack(await sealed()), authorization: 'Bearer another' };

      await expect(identify({ ...headers, ...PAGE })).rejects.toMatchObject(REFUSED);
      // Without the page's header the cookie says nothing: the token is what counts.
      expect(await identify(headers)).toMatchObject({ authorization: 'Bearer another' });
    });

    it('not when nobody signed in', async () => {
      await expect(identify(PAGE)).rejects.toMatchObject(REFUSED);
    });
  });
});
