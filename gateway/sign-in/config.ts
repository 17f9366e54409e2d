import { type Environment, required } from '../../schema/environment';
import { secretFrom, signingKeyFrom } from '../../schema/key-files';
import type { SignInSettings } from './settings';

/** Only here may what is said be read on the way: it does not leave the machine. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * How people sign in, from the gateway's environment; nothing where no provider is named: then
 * programs alone come in, with access tokens of their own.
 * @throws with one sentence for whatever is missing
 */
export async function signInSettings(env: Environment): Promise<SignInSettings | undefined> {
  if (!env['ONEROOF_SIGN_IN_PROVIDER']) return undefined;
  return {
    provider: addressIn(env, 'ONEROOF_SIGN_IN_PROVIDER', "the identity provider's URL"),
    clientId: required(env, 'ONEROOF_SIGN_IN_CLIENT', "the gateway's name at the provider"),
    clientKey: await signingKeyFrom(
      required(env, 'ONEROOF_SIGN_IN_KEYS', "the gateway's keys at the provider (a JWKS file)"),
    ),
    scope: env['ONEROOF_SIGN_IN_SCOPE'] || 'openid',
    resource: env['ONEROOF_SIGN_IN_RESOURCE'] || undefined,
    page: addressIn(env, 'ONEROOF_PAGE_URL', 'where readers find the page'),
    sessionKey: await secretFrom(
      required(env, 'ONEROOF_SESSION_KEY', 'the key that seals sessions (a file)'),
    ),
  };
}

function addressIn(env: Environment, name: string, what: string): URL {
  const text = required(env, name, what);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && THIS_MACHINE.has(url.hostname)) return url;
  throw new Error(`Expected ${name} with an https: URL.`);
}
