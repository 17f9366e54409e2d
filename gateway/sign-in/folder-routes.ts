import { readdir, readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Reply, Route, Routes } from '../front';

/** What may be in a folder that is served. A text is worth packing; pictures and fonts are packed. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const TEXTS: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** A build names these after what is in them (`index-B1x2c3D4.js`): another has another name. */
const NAMED_BY_CONTENT = /(^|\/)assets\/([^/]+-[\w-]{8}\.\w+|[\w-]{8}-[^/]+)$/;

/** What a file is, packed in each way that a browser may ask for. */
interface Packed {
  readonly type: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/**
 * The files of a folder, read once: nobody's request ever names a file, so none can name another.
 * `index.html` is the folder itself. There are none where there is no folder.
 *
 * @param at the path of the folder, with a slash at its end
 * @param policy the content security policy of its pages (CSP level 3)
 */
export async function folderRoutes(folder: string, at: string, policy: string): Promise<Routes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES);
  const routes = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    const headers = headersOf(NAMED_BY_CONTENT.test(path), policy);
    const name = `GET ${at}${path === 'index.html' ? '' : path}`;
    return [name, routeTo(await packed(file), headers)] as const;
  });
  return Object.fromEntries(await Promise.all(routes));
}

function routeTo(file: Packed, headers: NonNullable<Reply['headers']>): Route {
  return async (request) => {
    const how = packingFor(request.headers, file);
    return {
      ...{ status: 200, type: file.type, text: (how && file[how]) ?? file.plain },
      headers: how ? { ...headers, 'content-encoding': how } : headers,
    };
  };
}

/** The smaller of what there is and the browser takes (RFC 9110, 12.5.3). */
function packingFor(headers: IncomingHttpHeaders, file: Packed): 'br' | 'gzip' | undefined {
  const taken = (headers['accept-encoding'] ?? '')
    .split(',')
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(';', 1)[0]?.trim().toLowerCase());
  return (['br', 'gzip'] as const).find((how) => file[how] && taken.includes(how));
}

async function packed(file: string): Promise<Packed> {
  const [plain, kind] = [await readFile(file), extname(file)];
  const type = TYPES[kind] ?? '';
  if (!TEXTS.has(kind)) return { type, plain };
  const [br, zipped] = await Promise.all([
    ...([promisify(brotliCompress)(plain), promisify(gzip)(plain)] as const),
  ]);
  return { type, plain, br, gzip: zipped };
}

/** Nothing of ours in anybody's frame or window, and nothing of anybody's in ours. */
function headersOf(isNamedByContent: boolean, policy: string): NonNullable<Reply['headers']> {
  return {
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-store',
    vary: 'accept-encoding',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
