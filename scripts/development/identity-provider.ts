import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type * as oidc from 'oidc-provider';
import type {
  AccessToken,
  ClientCredentials,
  ClientMetadata,
  Configuration,
  errors,
  Provider,
} from 'oidc-provider';
import { keySetIn } from '../../schema/key-source';
import { HUB_AUDIENCE } from '../../schema/pass';
import { ASSURANCE_LEVELS } from '../../schema/policy/vocabulary';
import { claimsOf, type SignedInAs, WORKING_DAY_SECONDS } from './access-token';
import { DEVELOPMENT_ISSUER } from './keys';
import { ProviderMemory } from './provider-memory';
import { developmentReaders } from './readers';
import { signInPage, signInPolicy } from './sign-in-page';

/** What access tokens are asked for (RFC 8707). */
export const HUB_RESOURCE = 'urn:oneroof:hub';
/** The gateway's name as a client. */
const GATEWAY = 'oneroof-gateway';
/** Another name of this machine than the page's, so that they are two sites as in real life. */
const HOST = 'localhost';
const INTERACTION = /^\/interaction\/[\w-]+$/;
/** Where a session ends (OpenID Connect RP-Initiated Logout). */
const END = '/session/end';
const SHORT_SECONDS = 10 * 60;

interface ProviderOptions {
  readonly host: string;
  readonly port: number;
  /** With the keys of `developmentKeys`. */
  readonly keysFolder: string;
  /** Where the gateway answers: readers are sent back there. */
  readonly page: URL;
}

export interface IdentityProvider {
  readonly url: string;
  /** Tells a gateway to have people sign in here. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * An OpenID Connect provider for development: whoever is chosen on its page is signed in. It signs
 * with the keys that `npm run token` signs with. Systems of agencies come with a key of their own
 * (`private_key_jwt`) instead of a person.
 */
export async function startIdentityProvider(options: ProviderOptions): Promise<IdentityProvider> {
  const server = createServer().listen(options.port, options.host);
  await once(server, 'listening');
  const url = `http://${HOST}:${String((server.address() as AddressInfo).port)}`;
  /** Made when somebody first asks: loading it takes longer than all that `npm start` loads. */
  let provider: Promise<Provider> | undefined;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    provider ??= providerAt(url, options);
    provider
      .then((known) => answer(known, options.page, request, response))
      .catch(() => response.writeHead(400).end('Start again.'));
  });
  return {
    url,
    env: {
      ONEROOF_SIGN_IN_PROVIDER: url,
      ONEROOF_SIGN_IN_CLIENT: GATEWAY,
      ONEROOF_SIGN_IN_RESOURCE: HUB_RESOURCE,
      ONEROOF_PAGE_URL: options.page.origin,
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(
  provider: Provider,
  page: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (INTERACTION.test(path)) await interact(provider, page, request, response);
  // Nobody has a session here that could be ended.
  else if (path === END) response.writeHead(303, { location: page.href }).end();
  else await provider.callback()(request, response);
}

/** Shows who there is, and takes whoever is chosen. */
async function interact(
  provider: Provider,
  page: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response); // throws for whoever was not sent here
  if (request.method === 'POST') {
    const form = new URLSearchParams(await textOf(request));
    const accountId = `reader:${form.get('reader') ?? ''}`;
    const signedInAs: SignedInAs = {
      assurance: ASSURANCE_LEVELS.find((level) => level === form.get('assurance')) ?? 'HIGH',
      developer: form.has('developer'),
    };
    const result = { login: { accountId }, signedInAs };
    await provider.interactionFinished(request, response, result);
    return;
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': signInPolicy(page),
    ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  };
  response.writeHead(200, headers).end(signInPage(professionals()));
}

async function providerAt(url: string, options: ProviderOptions): Promise<Provider> {
  const { Provider, errors } = await loaded();
  return new Provider(url, await configuration(options, errors.InvalidTarget));
}

async function configuration(
  { keysFolder, page }: ProviderOptions,
  InvalidTarget: typeof errors.InvalidTarget,
): Promise<Configuration> {
  const keysOf = async (party: string, half: 'private' | 'public') => {
    const path = join(keysFolder, `${party}.${half}.json`);
    return keySetIn(await readFile(path, 'utf8'), path);
  };
  const systems = developmentReaders().filter(({ functions }) => isSystem(functions));
  /** How those signed in whose grants are in use. */
  const ways = new Map<string, SignedInAs>();
  return {
    clients: [
      {
        ...clientWith(GATEWAY, await keysOf('sign-in', 'public')),
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
        redirect_uris: [new URL('/sign-in/callback', page).href],
        post_logout_redirect_uris: [page.href],
      },
      ...(await Promise.all(
        systems.map(async ({ key, subject }) => ({
          ...clientWith(subject, await keysOf(key, 'public')),
          ...{ grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
        })),
      )),
    ],
    jwks: await keysOf('identity', 'private'),
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    adapter: ProviderMemory,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) =>
      professionals().some(({ subject }) => subject === accountId)
        ? { accountId, claims: () => ({ sub: accountId }) }
        : undefined,
    // Whoever signs in agrees: there is one client, and it is the hub.
    async loadExistingGrant({ oidc }) {
      const { client, account, result, provider } = oidc;
      if (!client || !account) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid');
      const id = await grant.save();
      ways.set(id, result?.['signedInAs'] ?? {});
      return grant;
    },
    extraTokenClaims(_context, token) {
      const { accountId, grantId } = token as Partial<AccessToken>;
      const subject = accountId ?? (token as ClientCredentials).clientId;
      const reader = developmentReaders().find((one) => one.subject === subject);
      return reader && { ...claimsOf(reader, ways.get(grantId ?? '')) };
    },
    formats: {
      customizers: {
        // Wherever this runs: what `npm run token` signs is as good as what is signed here.
        jwt(_context, _token, { payload }) {
          payload['iss'] = DEVELOPMENT_ISSUER;
        },
      },
    },
    pkce: { required: () => true },
    expiresWithSession: () => false, // nobody has one
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo(_context, resource) {
          if (resource !== HUB_RESOURCE) throw new InvalidTarget();
          const form = { accessTokenFormat: 'jwt', jwt: { sign: { alg: 'EdDSA' } } } as const;
          return { audience: HUB_AUDIENCE, scope: '', ...form };
        },
        useGrantedResource: () => true,
      },
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['EdDSA'],
      clientAuthSigningAlgValues: ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256'],
    },
    ttl: {
      ...{ AccessToken: WORKING_DAY_SECONDS, ClientCredentials: WORKING_DAY_SECONDS },
      ...{ Grant: WORKING_DAY_SECONDS, IdToken: SHORT_SECONDS },
      ...{ Interaction: SHORT_SECONDS, Session: SHORT_SECONDS },
    },
    renderError(context, { error }) {
      context.type = 'text/plain';
      context.body = `This sign-in came to nothing (${error}).\n`;
    },
  };
}

function clientWith(clientId: string, jwks: JSONWebKeySet): ClientMetadata {
  return {
    ...{ client_id: clientId, token_endpoint_auth_method: 'private_key_jwt' },
    ...{ id_token_signed_response_alg: 'EdDSA', jwks },
  };
}

/** Who may be chosen: no clients of the families, whom the page is not for, and no systems. */
function professionals() {
  return developmentReaders().filter(
    ({ functions }) => !isSystem(functions) && !functions.includes('CLIENT'),
  );
}

function isSystem(functions: readonly string[]): boolean {
  return functions.includes('INTEGRATION_CLIENT');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** In silence: it warns of Node 20, on which all that is used works (identity-provider.test.ts). */
async function loaded(): Promise<typeof oidc> {
  const { console } = globalThis;
  globalThis.console = Object.create(console, { warn: { value: () => undefined } }) as Console;
  try {
    return await import('oidc-provider');
  } finally {
    globalThis.console = console;
  }
}
