import type { Routes } from '../front';
import { folderRoutes } from './folder-routes';

/** The page's own paths: its script shows what belongs there. */
const PATHS = ['/emergency', '/reviews', '/dpo', '/accessibility', '/cases', '/cases/*'];

/**
 * The case director's page, as it was built; nothing if it was not.
 * @param provider where readers sign in, if they do so here
 */
export async function pageRoutes(folder: string, provider: URL | undefined): Promise<Routes> {
  const files = await folderRoutes(folder, '/', policyWith(provider));
  const page = files['GET /'];
  if (!page) return {};
  return { ...files, ...Object.fromEntries(PATHS.map((path) => [`GET ${path}`, page])) };
}

/** Everything from here, no script or style in the text, and no form to elsewhere but to sign in. */
function policyWith(provider: URL | undefined): string {
  return [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'"],
    ...["font-src 'self'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
    `form-action ${["'self'", ...(provider ? [provider.origin] : [])].join(' ')}`,
  ].join('; ');
}
