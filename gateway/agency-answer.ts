import type { Dispatcher } from 'undici';
import type { Deadline } from './deadline';

/** A family of forty with long histories is a tenth of this. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** What came back over HTTP, whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends one request and takes its answer whole, within the deadline and a size. Over undici's
 * dispatch, without the stream and the signal that `request` makes of each.
 */
export function answerTo(
  request: Dispatcher.DispatchOptions,
  pool: Dispatcher,
  deadline: Deadline,
): Promise<HttpAnswer> {
  return new Promise((answered, failed) => {
    pool.dispatch(request, new Reading(deadline, answered, failed));
  });
}

/**
 * An answer as it comes in. By undici's first names for what happens: behind its newer ones it makes
 * a controller and a list of headers for each answer, which nobody reads here.
 */
class Reading implements Dispatcher.DispatchHandler {
  private readonly takeBack: () => void;
  private readonly chunks: Buffer[] = [];
  private status = 0;
  private size = 0;
  private abort: ((reason: Error) => void) | undefined;

  constructor(
    private readonly deadline: Deadline,
    private readonly answered: (answer: HttpAnswer) => void,
    private readonly failed: (reason: Error) => void,
  ) {
    this.takeBack = deadline.onEnd(() => {
      this.giveUp();
    });
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.abort = abort;
    if (this.deadline.ended) this.giveUp();
  }

  onHeaders(status: number): boolean {
    this.status = status;
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.size += chunk.length;
    if (this.size > MAX_ANSWER_BYTES) this.abort?.(new Error('Expected a smaller answer.'));
    else this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    this.takeBack();
    const { status, chunks } = this;
    const [first] = chunks;
    const bytes = first && chunks.length === 1 ? first : Buffer.concat(chunks);
    this.answered({ status, text: bytes.toString('utf8') });
  }

  onError(error: Error): void {
    this.takeBack();
    this.failed(error);
  }

  /** Also a request that has not left yet, because all connections are taken. */
  private giveUp(): void {
    const late = new Error('Expected an answer in time.');
    this.abort?.(late);
    this.failed(late);
  }
}
