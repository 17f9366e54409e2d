import {
  type IdentityProvider,
  startIdentityProvider,
} from '../../scripts/development/identity-provider';

/**
 * The identity provider of development, on a port of its own, in the process of a test.
 * @param keysFolder with the keys of `developmentKeys`
 * @param page where readers are sent back to
 * @param port a certain one, for a provider that was away
 */
export function startTestProvider(
  keysFolder: string,
  page: URL,
  port = 0,
): Promise<IdentityProvider> {
  globalThis.structuredClone = cloned;
  return startIdentityProvider({ host: '127.0.0.1', port, keysFolder, page });
}

/**
 * Jest gives tests the clone function of Node's own realm, whose objects the provider takes for
 * none. What is cloned here is data.
 */
function cloned<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
