import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

/**
 * Public keys (RFC 7517) from where they are published: an `https:` address, kept fresh and with a
 * pause between refreshes so that a flood of unknown key ids cannot stampede it; or a file.
 * @param location an `http(s):` URL or the path of a JWKS file
 */
export function keySource(location: string): JWTVerifyGetKey {
  if (/^https?:/.test(location)) return createRemoteJWKSet(new URL(location));
  return createLocalJWKSet(JSON.parse(readFileSync(location, 'utf8')) as JSONWebKeySet);
}
