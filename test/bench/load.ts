import { type Dispatcher, Pool } from 'undici';

/** A request of one reader about their own case. */
export interface BenchRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes of the right answer, as the check before the rounds saw it. */
  expected?: number;
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** How long each was waited for, in milliseconds, the shortest first. */
  readonly waits: readonly number[];
  /** Answers that were not 200, or were longer or shorter than the right one. */
  readonly wrong: number;
}

/** Receipts and times of silence make an answer a few bytes longer or shorter; a missing row more. */
const TOLERATED_BYTES = 160;

/**
 * So many readers, each of whom asks again when answered, until the time is up; what has been asked
 * by then is waited for and counts.
 */
export async function load(
  url: string,
  requests: readonly BenchRequest[],
  concurrency: number,
  ms: number,
): Promise<Load> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, headersTimeout: 120_000 });
  const waits: number[] = [];
  let [next, wrong] = [0, 0];
  const started = performance.now();
  const reader = async () => {
    while (performance.now() - started < ms) {
      const request = requests[next++ % requests.length];
      if (!request) throw new RangeError('Expected a request to send.');
      const asked = performance.now();
      const { headers, body, expected } = request;
      const answer = await new Promise<Sized>((resolve, reject) => {
        const reading = new Sized(resolve, reject);
        pool.dispatch({ path, method: 'POST', headers, body }, reading);
      });
      waits.push(performance.now() - asked);
      const off = Math.abs(answer.bytes - (expected ?? answer.bytes));
      if (answer.status !== 200 || off > TOLERATED_BYTES) wrong += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, reader));
    const seconds = (performance.now() - started) / 1_000;
    return { requests: waits.length, seconds, waits: waits.sort((a, b) => a - b), wrong };
  } finally {
    await pool.close();
  }
}

/** An answer, of which only the status and the length are read. */
class Sized implements Dispatcher.DispatchHandler {
  status = 0;
  bytes = 0;

  constructor(
    private readonly resolve: (answer: Sized) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  onConnect(): void {
    // Nobody breaks it off.
  }

  onHeaders(status: number): boolean {
    this.status = status;
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.bytes += chunk.length;
    return true;
  }

  onComplete(): void {
    this.resolve(this);
  }

  onError(error: Error): void {
    this.reject(error);
  }
}
