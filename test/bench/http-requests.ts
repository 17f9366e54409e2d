import type { Socket } from 'node:net';

/**
 * The requests that come over a socket: path and body, no more. Node's own server would cost more
 * than a whole canned answer.
 */
export function requestsIn(socket: Socket, onRequest: (path: string, body: string) => void): void {
  let unread: Buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    unread = unread.length > 0 ? Buffer.concat([unread, data]) : data;
    for (let request = firstIn(unread); request; request = firstIn(unread)) {
      unread = unread.subarray(request.end);
      onRequest(request.path, request.body);
    }
  });
}

interface Request {
  readonly path: string;
  readonly body: string;
  /** Where the next one begins. */
  readonly end: number;
}

function firstIn(bytes: Buffer): Request | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
  const start = headEnd + 4;
  const length = Number(/content-length: ?(\d+)/i.exec(head)?.[1] ?? 0);
  if (/transfer-encoding: ?chunked/i.test(head)) {
    const chunks = chunksFrom(bytes, start);
    return chunks && { path, ...chunks };
  }
  const end = start + length;
  return bytes.length < end ? undefined : { path, body: bytes.toString('latin1', start, end), end };
}

function chunksFrom(bytes: Buffer, start: number): Omit<Request, 'path'> | undefined {
  let [body, at] = ['', start];
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const length = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + length + 2;
    if (bytes.length < end) return undefined;
    if (length === 0) return { body, end };
    body += bytes.toString('latin1', lineEnd + 2, end - 2);
    at = end;
  }
}
