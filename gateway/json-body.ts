import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { fixedError } from '../schema/errors';

/** What a body may be packed with. */
const UNPACKED = new Map<string, (packed: Buffer, bound: { maxOutputLength: number }) => unknown>([
  ['identity', async (bytes) => bytes],
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);
const UTF8 = new TextDecoder();

/**
 * Reads a body of JSON.
 * @param limit in bytes, also once it is unpacked
 * @throws a fixed error for one that is larger, and for what is not JSON and says so
 */
export async function jsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const { 'content-encoding': packing = 'identity' } = request.headers;
  const unpack = UNPACKED.get(packing.toLowerCase());
  if (!unpack || !isJson(request.headers)) throw fixedError('INVALID_OPERATION');
  const bytes = await bytesOf(request, limit);
  try {
    return JSON.parse(UTF8.decode((await unpack(bytes, { maxOutputLength: limit })) as Buffer));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fixedError(code === 'ERR_BUFFER_TOO_LARGE' ? 'LIMIT_EXCEEDED' : 'INVALID_OPERATION');
  }
}

/**
 * Only what says that it is JSON: a page elsewhere may send forms and plain text without being
 * asked whether it may. And JSON is UTF-8 (RFC 8259): in another charset the same bytes are another
 * text to whoever checks.
 */
function isJson({ 'content-type': type = '' }: IncomingHttpHeaders): boolean {
  const [essence = '', ...parameters] = type.toLowerCase().split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(one)?.[1]);
  return (
    essence.trim() === 'application/json' &&
    charset.every((name) => name === undefined || name === 'utf-8')
  );
}

/** All of a body, read to its end also when it is too large: who still writes does not listen. */
function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((read, failed) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
        else chunks.length = 0;
      })
      .once('end', () => {
        if (size > limit) failed(fixedError('LIMIT_EXCEEDED'));
        else read(Buffer.concat(chunks));
      })
      .once('error', failed);
  });
}
