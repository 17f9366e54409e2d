import type { Knock, Reply } from '../abuse/gateway-door';

/** A request as bytes, with exactly these headers, and what the address says beside its path. */
export interface HostileKnock extends Omit<Knock, 'body'> {
  readonly body?: NonNullable<Knock['body']> | Blob;
  readonly search?: string;
}

/**
 * Knocks at a door. A header without a value is left out.
 * @param own what everybody sends who knocks there
 */
export async function knockAt(
  url: string,
  own: Readonly<Record<string, string>>,
  { headers = {}, method = 'POST', body, token, search = '' }: HostileKnock,
): Promise<Reply> {
  const all: Readonly<Record<string, string | undefined>> = {
    ...{ 'content-type': 'application/json', connection: 'close' },
    ...own,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...headers,
  };
  const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body; // no content type of its own
  const sent = Buffer.isBuffer(bytes) ? new Uint8Array(bytes) : bytes;
  const response = await fetch(`${url}${search}`, {
    ...{ method, headers: given },
    ...(sent ? { body: sent } : {}),
  });
  return { status: response.status, text: await response.text() };
}
