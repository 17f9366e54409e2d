/** Why nobody waits any more: it took too long, or whoever asked has left, or has the answer. */
type Ended = 'TOO_LATE' | 'LEFT';

/**
 * How long agencies may take for one request, all together, from the first fetch on. One timer for
 * as many fetches as there are: a signal for each costs a fifth of the gateway's processor time
 * (design §8).
 */
export class Deadline {
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<() => void>();
  private reason: Ended | undefined;

  /** @param ms in milliseconds */
  constructor(readonly ms: number) {}

  /** Nothing while there is time. */
  get ended(): Ended | undefined {
    return this.reason;
  }

  /** Nobody is there to wait: what is still being fetched is given up. */
  leave(): void {
    clearTimeout(this.timer);
    this.end('LEFT');
  }

  /**
   * Calls when nobody waits any more, if that is still to come.
   * @returns a function that takes the call back
   */
  onEnd(giveUp: () => void): () => void {
    this.timer ??= setTimeout(() => {
      this.end('TOO_LATE');
    }, this.ms);
    this.waiting.add(giveUp);
    return () => {
      this.waiting.delete(giveUp);
    };
  }

  private end(reason: Ended): void {
    this.reason ??= reason;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const giveUp of waiting) giveUp();
  }
}
