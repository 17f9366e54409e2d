import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './caller';
import type { Door } from './door';
import { json, type Routes } from './front';
import { folderRoutes } from './sign-in/folder-routes';

/** Everything from here; no script or style in a text, no form, nobody's frame. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'"],
  ...["font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"],
  "frame-ancestors 'none'",
].join('; ');

/**
 * The workbench of developers at `/ide`, and the schema reference at `/schema`. Their files are the
 * same for everybody, and name no field but those of the page's operations and of the examples. What
 * they show, they ask for: of `/schema/reference`, which tells whom introspection tells, and as much.
 * @param folder the built workbench; without it there is no page, but the reference
 */
export async function workbenchRoutes(
  folder: string,
  door: Door,
  authenticate: (headers: IncomingHttpHeaders) => Promise<Caller>,
): Promise<Routes> {
  const files = await folderRoutes(folder, '/ide/', POLICY);
  const [workbench, reference] = [files['GET /ide/'], files['GET /ide/schema.html']];
  return {
    ...files,
    ...(workbench && reference ? { 'GET /ide': workbench, 'GET /schema': reference } : {}),
    'GET /schema/reference': async ({ headers }) => {
      const { reader } = await authenticate(headers);
      return json(200, door.reference(reader));
    },
  };
}
