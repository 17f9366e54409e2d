import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';
import type { Values } from './families';
import type { BenchRequest } from './load';
import { AGENCIES_ORIGIN } from './contenders';

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: { readonly oneroof?: { readonly withheld?: readonly unknown[] } };
}

export interface Asked {
  readonly bytes: number;
  /** From the first byte sent to the last one read. */
  readonly ms: number;
}

/**
 * Asks once, and looks at every value of the answer.
 * @throws unless it is the right one, without an error, and nothing withheld
 */
export async function askOnce(
  pool: Pool,
  { headers, body }: BenchRequest,
  right: Values,
): Promise<Asked> {
  const started = performance.now();
  const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
  const text = await response.body.text();
  const ms = performance.now() - started;
  if (response.statusCode !== 200) throw new Error(`Expected an answer, got ${text.slice(0, 200)}`);
  const { data, errors, extensions } = JSON.parse(text) as Answer;
  if (errors !== undefined || (extensions?.oneroof?.withheld ?? []).length > 0) {
    throw new Error(`Expected an answer in which nothing is left out, got ${text.slice(-300)}`);
  }
  if (!isDeepStrictEqual(data, right)) {
    throw new Error(`Expected ${JSON.stringify(right).slice(0, 300)}, got ${text.slice(0, 300)}`);
  }
  return { bytes: Buffer.byteLength(text), ms };
}

/**
 * Has a contender answer every request once.
 * @returns the requests, with how long their answers are
 */
export async function checkAll(
  url: string,
  requests: readonly BenchRequest[],
  rightOf: (number: number) => Values,
): Promise<BenchRequest[]> {
  const pool = new Pool(new URL(url).origin, { connections: 1, headersTimeout: 120_000 });
  try {
    const checked: BenchRequest[] = [];
    for (const [number, request] of requests.entries()) {
      const { bytes } = await askOnce(pool, request, rightOf(number));
      checked.push({ ...request, expected: bytes });
    }
    return checked;
  } finally {
    await pool.close();
  }
}

/** How many fetches the agencies have answered so far. */
export async function fetchesSoFar(): Promise<number> {
  const { asked } = (await command('count')) as { readonly asked: number };
  return asked;
}

export async function setDelay(ms: number): Promise<void> {
  await command(`delay/${String(ms)}`);
}

/** Lets the agencies forget what they have answered: another size, other answers. */
export async function forgetAnswers(): Promise<void> {
  await command('forget');
}

async function command(text: string): Promise<unknown> {
  return (await fetch(`${AGENCIES_ORIGIN}/${text}`)).json();
}
