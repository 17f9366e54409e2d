import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

/** Between two refreshes for an unknown key id, and between two of any reason, failed ones too. */
const PAUSE_MS = { unknownKey: 30_000, always: 1_000 };

/**
 * Public keys (RFC 7517) from where they are published: an `https:` address, kept fresh and with a
 * pause between refreshes so that a flood of unknown key ids cannot stampede it; or a file.
 * @param location an `http(s):` URL or the path of a JWKS file
 */
export function keySource(location: string): JWTVerifyGetKey {
  if (/^https?:/.test(location)) {
    return createRemoteJWKSet(new URL(location), {
      cooldownDuration: PAUSE_MS.unknownKey,
      [customFetch]: pausing(),
    });
  }
  return createLocalJWKSet(keySetIn(readFileSync(location, 'utf8'), location));
}

/** jose's own pause begins with a refresh that succeeds: a server in trouble would get no rest. */
function pausing(): FetchImplementation {
  let notBefore = 0;
  return async (...request) => {
    if (Date.now() < notBefore) throw new Error('Expected the keys, which did not come just now.');
    notBefore = Date.now() + PAUSE_MS.always;
    return fetch(...request);
  };
}

/**
 * Reads a JWKS.
 * @throws one sentence without a word of the text: it may be somebody's private keys
 */
export function keySetIn(text: string, location: string): JSONWebKeySet {
  try {
    const set = JSON.parse(text) as Partial<JSONWebKeySet> | null;
    if (Array.isArray(set?.keys)) return { keys: set.keys };
  } catch {
    // said below: the parser's own message quotes the text
  }
  throw new Error(`Expected a JSON Web Key Set in ${location}.`);
}
