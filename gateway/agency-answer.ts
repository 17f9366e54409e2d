import type { Dispatcher } from 'undici';
import type { Deadline } from './deadline';

/**
 * A family of forty with long histories is less than half of this. Four times as much, all brackets,
 * holds the thread that parses it for 2 s (measured).
 */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Four of the largest there may be, or five hundred family views. */
const ROOM_BYTES = 4 * MAX_ANSWER_BYTES;

/**
 * Room in memory for what one agency answers, over all requests in flight: one that answers whoever
 * asks with as much as it may must not take the memory of all.
 */
export class Room {
  private held = 0;

  /** @returns whether there was so much */
  take(bytes: number): boolean {
    const fits = this.held + bytes <= ROOM_BYTES;
    if (fits) this.held += bytes;
    return fits;
  }

  giveBack(bytes: number): void {
    this.held -= bytes;
  }
}

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
  { pool, room }: { readonly pool: Dispatcher; readonly room: Room },
  deadline: Deadline,
): Promise<HttpAnswer> {
  return new Promise((answered, failed) => {
    pool.dispatch(request, new Reading(room, deadline, answered, failed));
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
    private readonly room: Room,
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
    const size = this.size + chunk.length;
    if (size <= MAX_ANSWER_BYTES && this.room.take(chunk.length)) {
      this.size = size;
      this.chunks.push(chunk);
    } else this.abort?.(new Error('Expected a smaller answer.'));
    return true;
  }

  onComplete(): void {
    this.takeBack();
    const { deadline, room, size, status, chunks } = this;
    // What it says is held until the request has its own answer, or its time is up.
    if (deadline.ended) room.giveBack(size);
    else {
      deadline.onEnd(() => {
        room.giveBack(size);
      });
    }
    const [first] = chunks;
    const bytes = first && chunks.length === 1 ? first : Buffer.concat(chunks);
    this.answered({ status, text: bytes.toString('utf8') });
  }

  onError(error: Error): void {
    this.takeBack();
    this.room.giveBack(this.size);
    this.failed(error);
  }

  /** Also a request that has not left yet, because all connections are taken. */
  private giveUp(): void {
    const late = new Error('Expected an answer in time.');
    this.abort?.(late);
    this.failed(late);
  }
}
