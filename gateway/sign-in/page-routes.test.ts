import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fixedAnswer } from '../../schema/errors';
import { front } from '../front';
import { pageRoutes } from './page-routes';

const PAGE = `<!doctype html>${'<p>the page</p>'.repeat(50)}`;
const UNKNOWN = JSON.stringify(fixedAnswer('INVALID_OPERATION'));

describe('the page', () => {
  let folder: string;
  let server: Server;
  let port: number;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-page-'));
    const dist = join(folder, 'dist');
    await mkdir(join(dist, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.js'), 'a secret');
    await writeFile(join(dist, 'index.html'), PAGE);
    await writeFile(join(dist, 'assets/index-B1x_2-D4.js'), 'let script;'.repeat(50));
    await writeFile(join(dist, 'assets/plain.css'), 'p {}');
    await writeFile(join(dist, 'assets/Sv57jYq0-nl.js'), 'words');
    await writeFile(join(dist, 'assets/letters-B1x2c3D4.woff2'), 'letters');
    await writeFile(join(dist, 'assets/index-B1x_2-D4.js.map'), 'sources');
    await writeFile(join(dist, '.env'), 'a secret');
    await symlink(join(folder, 'secret.js'), join(dist, 'assets/linked.js'));
    const provider = new URL('https://identity.example/realms/one');
    server = createServer(front(await pageRoutes(dist, provider))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  });

  /** As it was typed: no client of ours tidies the path up, or unpacks the answer. */
  async function get(path: string, encoding = '', method = 'GET') {
    const asked = request({ port, path, method, headers: { 'accept-encoding': encoding } }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
  }

  it.each([
    '/',
    '/?sign-in=failed',
    '/emergency',
    '/reviews',
    '/dpo',
    '/accessibility',
    '/cases',
    '/cases/one',
    '/cases/one/plan',
  ])('answers at %s, and is never kept', async (path) => {
    const { status, headers, body } = await get(path);

    expect([status, headers['cache-control'], body.toString()]).toEqual([200, 'no-store', PAGE]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('lets nothing in or out but what is its own', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);

    expect(policy.split('; ').sort()).toEqual([
      ...["base-uri 'none'", "connect-src 'self'", "default-src 'none'", "font-src 'self'"],
      ...["form-action 'self' https://identity.example", "frame-ancestors 'none'"],
      ...["img-src 'self'", "script-src 'self'", "style-src 'self'"],
    ]);
    expect(headers).toMatchObject({
      ...{ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('has files that are kept for ever, if they are named after what is in them', async () => {
    const kept = async (path: string) => (await get(path)).headers['cache-control'];

    expect(await kept('/assets/index-B1x_2-D4.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/assets/letters-B1x2c3D4.woff2')).toContain('immutable');
    expect(await kept('/assets/Sv57jYq0-nl.js')).toContain('immutable');
    expect(await kept('/assets/plain.css')).toBe('no-store');
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['GZIP;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
    ['brr, zstd', undefined, (body: Buffer) => body],
  ])('is packed for who takes %j', async (taken, packed, unpack) => {
    const { headers, body } = await get('/', taken);

    expect(headers['content-encoding']).toBe(packed);
    expect(headers).toMatchObject({
      vary: 'accept-encoding',
      'content-length': String(body.length),
    });
    expect(unpack(body).toString()).toBe(PAGE);
    expect(body.length < PAGE.length / 5).toBe(packed !== undefined);
  });

  it('is not packed where it is already', async () => {
    const { headers, body } = await get('/assets/letters-B1x2c3D4.woff2', 'br, gzip');

    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'letters']);
  });

  it.each([
    ...['/index.html', '/assets', '/assets/', '/assets/index.js', '/dpo/', '/case', '/.env'],
    ...['/../secret.js', '/assets/../../secret.js', '/assets/..%2f..%2fsecret.js', '/secret.js'],
    ...['/assets/%2e%2e/%2e%2e/secret.js', '/assets/..\\..\\secret.js', '//secret.js'],
    ...['/assets/linked.js', '/assets/index-B1x_2-D4.js.map', '/assets/plain.css%00'],
  ])('knows no other file: %s', async (path) => {
    const { status, body } = await get(path, 'br');

    expect([status, body.toString()]).toEqual([400, UNKNOWN]);
  });

  it('takes nothing: it is only looked at', async () => {
    expect((await get('/', '', 'POST')).status).toBe(400);
    const head = await get('/', '', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('is nowhere when it was not built', async () => {
    expect(await pageRoutes(join(folder, 'nothing'), undefined)).toEqual({});
  });
});
