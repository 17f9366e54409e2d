/** So many in a row: one that was restarted, or that met one operation too many, is not given up. */
const SILENCES = 5;
/** A reader who opens a view waits for an agency that is gone once in this time, at most. */
const PAUSE_MS = 1_000;

/**
 * Whether an agency is worth asking. One that was silent several times in a row is asked by one
 * fetch now and then, and the others do not wait for it; the first answer ends that. There is no
 * state to get stuck in: whoever goes to see is let through by the clock, and may never come back.
 */
export class Breaker {
  private silences = 0;
  private asksAgainAt = 0;

  /** Whether it may be asked now. @param now in milliseconds, of a clock that only goes forward */
  lets(now: number): boolean {
    if (this.silences < SILENCES) return true;
    if (now < this.asksAgainAt) return false;
    this.asksAgainAt = now + PAUSE_MS;
    return true;
  }

  /** It answered, whatever it said. */
  heard(): void {
    this.silences = 0;
  }

  /** It did not answer, or what came was no answer. */
  unheard(now: number): void {
    this.silences += 1;
    this.asksAgainAt = now + PAUSE_MS;
  }
}
