import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLError } from 'graphql';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { codeOf, fixedError } from '../../schema/errors';
import type { Caller } from '../caller';
import { json, type Reply, type Routes } from '../front';
import { failureLines } from './failure-lines';
import { providerOf } from './provider';
import { SealedCookie } from './sealed-cookie';
import { isFromPage, type Session, sessionOf, withToken } from './session';
import type { SignInSettings } from './settings';

type OnFailure = (error: unknown) => void;
type Authenticate = (headers: IncomingHttpHeaders) => Promise<Caller>;

interface SignIn {
  /** Who asks: by an access token in a header, or signed in at the page. */
  readonly authenticate: Authenticate;
  readonly routes: Routes;
}

/** What has to come back from the provider, and where to go on then. */
interface Attempt extends Readonly<Record<string, unknown>> {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
}

const CALLBACK = '/sign-in/callback';
/** Where a sign-in that came to nothing ends. Why is between the reader and the provider. */
const FAILED = '/?sign-in=failed';
/** So long somebody may take at the provider. */
const ATTEMPT_SECONDS = 10 * 60;

/**
 * Signing in and out at the page: OpenID Connect, authorization code with PKCE (RFC 9700). The
 * tokens stay here, sealed in a cookie; the browser gets none that it could read.
 *
 * @param settings nothing, where programs alone come in
 * @param byToken who asks, by an access token in a header
 * @param onFailure hears why a sign-in came to nothing
 */
export function signIn(
  settings: SignInSettings | undefined,
  byToken: Authenticate,
  onFailure: OnFailure = failureLines(),
): SignIn {
  if (!settings) return { authenticate: byToken, routes: {} };
  const session = sessionOf(settings);
  const identify = withToken(session);
  const authenticate = async (headers: IncomingHttpHeaders) => byToken(await identify(headers));
  return { authenticate, routes: routesOf(settings, session, authenticate, onFailure) };
}

function routesOf(
  settings: SignInSettings,
  session: Session,
  authenticate: Authenticate,
  onFailure: OnFailure,
): Routes {
  const { page, scope, resource } = settings;
  const provider = providerOf(settings);
  const forHub = resource === undefined ? {} : { resource };
  // `Lax`: the provider sends the reader back from its own site.
  const attempt = new SealedCookie<Attempt>({
    ...{ name: 'oneroof-sign-in', sameSite: 'Lax' },
    ...{ isSecure: page.protocol === 'https:', key: settings.sessionKey },
  });

  /** To the provider, with what only the same browser can answer. */
  async function start(to: string): Promise<Reply> {
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(await provider(), {
      ...{ redirect_uri: new URL(CALLBACK, page).href, scope, state, nonce, ...forHub },
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const content = { state, nonce, verifier, to };
    return redirect(url.href, await attempt.sealed(content, now() + ATTEMPT_SECONDS));
  }

  /** Back from the provider. Its token must be one that the hub would let in. */
  async function finish(url: string, headers: IncomingHttpHeaders): Promise<Reply> {
    const asked = await attempt.read(headers);
    if (!asked) return redirect(FAILED, attempt.cleared());
    const { access_token: accessToken } = await authorizationCodeGrant(
      await provider(),
      new URL(url, page),
      {
        ...{ expectedState: asked.state, expectedNonce: asked.nonce },
        ...{ pkceCodeVerifier: asked.verifier, idTokenExpected: true },
      },
      forHub,
    );
    const { reader } = await authenticate({ authorization: `Bearer ${accessToken}` });
    const sealed = await session.sealed({ accessToken }, reader.exp);
    return redirect(asked.to, attempt.cleared(), sealed);
  }

  return {
    'GET /sign-in': async ({ url = '' }) => {
      const to = pathFrom(new URL(url, page).searchParams.get('return'), page);
      return start(to).catch((error: unknown) => {
        onFailure(error);
        return redirect(FAILED);
      });
    },
    [`GET ${CALLBACK}`]: async ({ url = '', headers }) =>
      finish(url, headers).catch((error: unknown) => {
        onFailure(error);
        return redirect(FAILED, attempt.cleared());
      }),
    'POST /sign-out': async ({ headers }) => {
      if (!isFromPage(headers)) throw fixedError('UNAUTHENTICATED');
      const endSession = await provider()
        .then((known) => buildEndSessionUrl(known, { post_logout_redirect_uri: page.href }).href)
        .catch(() => null); // not every provider ends sessions
      return {
        ...json(200, { endSession }),
        headers: { 'set-cookie': [session.cleared(), attempt.cleared()] },
      };
    },
    'GET /session': async ({ headers }) => {
      const caller = await authenticate(headers).catch((error: unknown) => {
        // The page may ask whether somebody is there: nobody is no failure.
        if (isFromPage(headers) && codeOf(error as GraphQLError) === 'UNAUTHENTICATED') return;
        throw error;
      });
      if (!caller) return { status: 204, type: 'text/plain; charset=utf-8', text: '' };
      const { name, agency, functions, developer = false, exp } = caller.reader;
      const until = new Date(exp * 1_000).toISOString();
      return json(200, { name, agency, functions, developer, until });
    },
  };
}

/**
 * A path of our own page to go on to, or the first one: what stands in a link may be anybody's.
 * @param asked as it stood in the query
 */
export function pathFrom(asked: string | null, page: URL): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, page.href)) return '/';
  const url = new URL(asked, page);
  if (url.origin !== page.origin) return '/';
  // As the parser wrote it: a browser would read a backslash, or a second slash, as another site.
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') ? '/' : path;
}

function redirect(location: string, ...cookies: string[]): Reply {
  return {
    ...{ status: 303, type: 'text/plain; charset=utf-8', text: '' },
    headers: { location, 'set-cookie': cookies, 'referrer-policy': 'no-referrer' },
  };
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}
