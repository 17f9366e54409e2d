import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type ErrorCode, fixedAnswer, fixedError, statusOf } from '../schema/errors';
import { front, json } from './front';
import { jsonBody } from './json-body';

const LIMIT = 100;
const BODY = { text: 'héé' };

describe('the front of the gateway', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    const broken = async () => Promise.reject(new Error('a secret of the house'));
    const echo = front({
      'POST /echo': async (request) => json(200, await jsonBody(request, LIMIT)),
      'GET /text': async () => ({ status: 200, type: 'text/plain; charset=utf-8', text: 'é' }),
      'GET /broken': broken,
      'GET /refused': async () => Promise.reject(fixedError('PASS_STALE')),
    });
    server = createServer(echo).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  async function ask(path: string, init: RequestInit = {}) {
    const response = await fetch(`${origin}${path}`, init);
    return { status: response.status, text: await response.text() };
  }
  const echo = (body: Buffer | string, headers: Record<string, string> = {}) =>
    ask('/echo', {
      ...{ method: 'POST', body: new Uint8Array(Buffer.from(body)) },
      headers: { 'content-type': 'application/json', ...headers },
    });
  const only = (code: ErrorCode) => ({
    ...{ status: statusOf(code), text: JSON.stringify(fixedAnswer(code)) },
  });
  const echoed = { status: 200, text: JSON.stringify(BODY) };

  it('answers what a route says, of which nothing may be kept', async () => {
    const response = await fetch(`${origin}/text?a=/broken`);

    expect([response.status, await response.text()]).toEqual([200, 'é']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'cache-control': 'no-store', 'content-length': '2' },
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(response.headers.has('etag')).toBe(false); // it would be a hash of somebody's data
  });

  it('answers a HEAD as a GET, without the text', async () => {
    const response = await fetch(`${origin}/text`, { method: 'HEAD' });

    expect([response.status, response.headers.get('content-length')]).toEqual([200, '2']);
    expect(await response.text()).toBe('');
  });

  it('answers what a route throws as one fixed error, which tells nothing else', async () => {
    expect(await ask('/broken')).toEqual(only('INTERNAL'));
    expect(await ask('/refused')).toEqual(only('PASS_STALE'));
  });

  it.each(['/', '/textual', '/text/', '/TEXT', '/constructor', '/echo', '//text', '/%74ext'])(
    'knows no other way in: GET %s',
    async (path) => {
      expect(await ask(path)).toEqual(only('INVALID_OPERATION'));
    },
  );

  it.each([
    ['as it is', JSON.stringify(BODY), {}],
    [
      'with its charset',
      JSON.stringify(BODY),
      { 'content-type': 'application/json;charset=UTF-8' },
    ],
    [
      'with its charset in quotes',
      JSON.stringify(BODY),
      { 'content-type': 'Application/JSON; x=y; charset="utf-8"' },
    ],
    ['with a mark of its byte order', `\uFEFF${JSON.stringify(BODY)}`, {}],
    ['packed by gzip', gzipSync(JSON.stringify(BODY)), { 'content-encoding': 'gzip' }],
    ['packed by deflate', deflateSync(JSON.stringify(BODY)), { 'content-encoding': 'deflate' }],
    ['packed by brotli', brotliCompressSync(JSON.stringify(BODY)), { 'content-encoding': 'BR' }],
  ])('reads JSON %s', async (_how, body, headers) => {
    expect(await echo(body, headers)).toEqual(echoed);
  });

  it.each([
    ['no JSON', '<html>', {}, 'INVALID_OPERATION'],
    ['nothing', '', {}, 'INVALID_OPERATION'],
    ['another type', '{}', { 'content-type': 'text/plain' }, 'INVALID_OPERATION'],
    ['a type like it', '{}', { 'content-type': 'application/jsonp' }, 'INVALID_OPERATION'],
    ['two types', '{}', { 'content-type': 'text/plain, application/json' }, 'INVALID_OPERATION'],
    [
      'a charset beside it',
      '{}',
      { 'content-type': 'application/json; charset=utf-8; charset=utf-7' },
      'INVALID_OPERATION',
    ],
    ['a packing of no kind', '{}', { 'content-encoding': 'gzip, gzip' }, 'INVALID_OPERATION'],
    ['no gzip', '{}', { 'content-encoding': 'gzip' }, 'INVALID_OPERATION'],
    ['too much', `"${'x'.repeat(LIMIT)}"`, {}, 'LIMIT_EXCEEDED'],
    ['far too much', Buffer.alloc(20 * 1024 * 1024, ' '), {}, 'LIMIT_EXCEEDED'],
    [
      'too much in a small parcel',
      gzipSync(Buffer.alloc(1024 * 1024, ' ')),
      { 'content-encoding': 'gzip' },
      'LIMIT_EXCEEDED',
    ],
  ] as const)('refuses %s', async (_what, body, headers, code) => {
    expect(await echo(body, headers)).toEqual(only(code));
  });

  it('takes as much as is allowed, to the byte: the control', async () => {
    const body = `"${'x'.repeat(LIMIT - 2)}"`;

    expect(await echo(body)).toEqual({ status: 200, text: body });
  });

  it('goes on when somebody leaves in the middle of a request', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
    socket.write('content-length: 50\r\n\r\n{"text":');
    const [[request]] = (await Promise.all([once(server, 'request')])) as [[NodeJS.EventEmitter]];
    socket.destroy();
    await new Promise((closed) => request.once('close', closed));

    expect(await echo(JSON.stringify(BODY))).toEqual(echoed);
  });
});
