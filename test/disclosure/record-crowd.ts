import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type SmallHub, VALUE } from './small-hub';

/** What one client asked, and every byte that it was told. */
export interface Told {
  /** The operation's text: no two are the same. */
  readonly query: string;
  /** None, where the connection broke before. */
  readonly status: number | undefined;
  readonly text: string;
}

/** Clients that ask again and again, each one thing at a time. */
export interface RecordCrowd {
  readonly told: readonly Told[];
  /** How many were told data; how many were not, though they were answered. */
  count(): { readonly answered: number; readonly refused: number };
  /** Waits until something is so of all that was told. */
  until(isSo: (counts: ReturnType<RecordCrowd['count']>) => boolean): Promise<void>;
  /** Nobody asks any more, and what was asked has its answer, or never gets one. */
  leave(): Promise<void>;
}

/** @param gatewayOf where a client asks next, by its number */
export function gatherAt(
  { headers }: SmallHub,
  clients: number,
  gatewayOf: (client: number) => Promise<string> | string,
): RecordCrowd {
  const told: Told[] = [];
  let [answered, refused, isOver] = [0, 0, false];
  const run = randomBytes(4).toString('hex');
  const loops = Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; !isOver; turn += 1) {
      const name = ['Asked', run, client, turn].join('_');
      const query = `query ${name} { case { participants { person { police { advice } } } } }`;
      const one = { query, ...(await hear(await gatewayOf(client), headers, query)) };
      told.push(one);
      if (holdsData(one)) answered += 1;
      else if (one.status !== undefined) refused += 1;
      else await pause(5); // whoever is not let in tries again
    }
  });
  const count = () => ({ answered, refused });
  return {
    ...{ told, count },
    async until(isSo) {
      while (!isSo(count())) {
        if (isOver) throw new Error('Expected that, and everybody left.');
        await pause(5);
      }
    },
    async leave() {
      isOver = true;
      await Promise.all(loops);
    },
  };
}

export function holdsData({ text }: Told): boolean {
  return text.includes(VALUE);
}

/** Every byte that came, also when the connection broke in the middle of an answer. */
async function hear(url: string, headers: SmallHub['headers'], query: string) {
  let status: number | undefined;
  const chunks: Uint8Array[] = [];
  try {
    const request = { method: 'POST', headers, body: JSON.stringify({ query }) };
    const response = await fetch(url, request);
    status = response.status;
    for await (const chunk of response.body ?? []) chunks.push(chunk as Uint8Array);
  } catch {
    // The connection broke: what came before counts.
  }
  return { status, text: Buffer.concat(chunks).toString() };
}
