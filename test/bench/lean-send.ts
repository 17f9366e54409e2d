import type { ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import type { Send } from '../../gateway/execution/executor';
import { fetchBody } from '../../gateway/execution/fetch-body';

const HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];

/** Sends fetches as the hand-written fan-out does, so that only what is around it is compared. */
export function leanSend(urls: Readonly<Record<string, string>>): Send<object> {
  const pools = new Map<string, Pool>();
  const doors = new Map(
    Object.entries(urls).map(([subgraph, url]) => {
      const { origin, pathname } = new URL(url);
      const pool = pools.get(origin) ?? new Pool(origin, { connections: 1_000 });
      pools.set(origin, pool);
      return [subgraph, { pool, path: pathname }];
    }),
  );
  return (subgraph, fetch) => {
    const door = doors.get(subgraph);
    if (!door) throw new RangeError(`Expected an address for ${subgraph}.`);
    return new Promise((resolve, reject) => {
      door.pool.dispatch(
        { path: door.path, method: 'POST', headers: HEADERS, body: fetchBody(fetch) },
        new Answer(resolve, reject),
      );
    });
  };
}

/** An answer as it comes in. The least that undici wants of whoever reads one. */
class Answer implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];

  constructor(
    private readonly resolve: (answer: ExecutionResult) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  onConnect(): void {
    // Nobody breaks it off.
  }

  onHeaders(): boolean {
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    const [first, ...more] = this.chunks;
    const text = first && more.length === 0 ? first : Buffer.concat(this.chunks);
    try {
      this.resolve(JSON.parse(text.toString()) as ExecutionResult);
    } catch (error) {
      this.reject(error);
    }
  }

  onError(error: Error): void {
    this.reject(error);
  }
}
