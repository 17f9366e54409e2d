import { setImmediate as nextTurn } from 'node:timers/promises';
import { fixedError } from '../../schema/errors';
import { type NoteSigner, signedCheckpoint } from './checkpoint';
import { type Frontier, grow, type Hash, leafHash, rootOf } from './merkle-tree';
import type { SlicesText, Written } from './record';
import type { Growth, Store } from './store';

/** What an answer carries: its record is in the log at this place, under this head. */
export interface Receipt {
  readonly index: number;
  /** What the record hashes to: with a proof, all that is needed to know that it is there. */
  readonly leaf: Hash;
  /** Of the tree whose head was committed with the record. */
  readonly size: number;
  readonly root: Hash;
}

/** Of a text of ordinary size, a commit takes no longer than it is waited for. */
const MOST_IN_A_COMMIT = 1_000;
/** Texts of slices that are known to be stored: more than a gateway meets in a month. */
const MOST_REMEMBERED = 10_000;
/** More than this wait only when the store is lost: what cannot be recorded is refused at once. */
const MOST_WAITING = 10_000;

interface Waiting extends Written {
  readonly at: string;
  readonly recorded: (receipt: Receipt) => void;
  readonly refused: (error: Error) => void;
  timer?: NodeJS.Timeout;
  /** Nobody waits for it any more. */
  isGivenUp: boolean;
}

/**
 * Appends records to the log (design §6): all that wait go in one commit, with one signed head.
 * Several gateways may append to one log. A failed commit is never tried again with the same
 * records, for it may have been made all the same: they are refused, and a record of an answer that
 * was not given is no harm.
 */
export class DisclosureLog {
  private readonly waiting: Waiting[] = [];
  private end: Frontier | undefined;
  private committing: Promise<void> | undefined;
  /** Texts that were stored, by month and hash. */
  private readonly stored = new Set<string>();

  /** @param limitMs how long an answer waits for its record, in milliseconds */
  constructor(
    private readonly store: Store,
    private readonly signer: NoteSigner,
    private readonly limitMs: number,
  ) {}

  /**
   * Records one answer. Resolves when it is durable, and only then may the answer leave.
   * @param at when it was made (ISO 8601)
   * @throws NOT_RECORDED when the store does not take it within the limit
   */
  append(record: Written, at: string): Promise<Receipt> {
    return new Promise((recorded, refused) => {
      if (this.waiting.length >= MOST_WAITING) {
        refused(fixedError('NOT_RECORDED'));
        return;
      }
      const one: Waiting = { ...record, at, recorded, refused, isGivenUp: false };
      one.timer = setTimeout(() => {
        one.isGivenUp = true;
        refused(fixedError('NOT_RECORDED'));
      }, this.limitMs);
      this.waiting.push(one);
      this.committing ??= this.commitAll().finally(() => {
        this.committing = undefined;
      });
    });
  }

  /** Ends when what waits now is recorded or refused. */
  async drain(): Promise<void> {
    await this.committing;
  }

  private async commitAll(): Promise<void> {
    while (this.waiting.length > 0) {
      // All that comes in the same turn goes in this commit: the first does not go alone.
      await nextTurn();
      const batch = this.waiting.splice(0, MOST_IN_A_COMMIT).filter((one) => !one.isGivenUp);
      if (batch.length > 0) await this.commit(batch);
    }
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const { after, leaves, slices } = await this.grown((end) => this.growthAfter(end, batch));
      this.end = after;
      if (this.stored.size > MOST_REMEMBERED) this.stored.clear();
      for (const { month, hash } of slices) this.stored.add(month + hash);
      const root = rootOf(after.roots);
      leaves.forEach(({ index, hash: leaf }, place) => {
        const one = batch[place];
        clearTimeout(one?.timer);
        one?.recorded({ index, leaf, size: after.size, root });
      });
    } catch {
      // Whatever became of it is read anew, and written anew: it may be another database by now.
      this.end = undefined;
      this.stored.clear();
      for (const one of batch) {
        clearTimeout(one.timer);
        one.refused(fixedError('NOT_RECORDED'));
      }
    }
  }

  /** In one statement when nobody else appends; else in turn, so that nobody comes last for ever. */
  private async grown(growthAfter: (end: Frontier) => Growth): Promise<Growth> {
    const growth = growthAfter((this.end ??= await this.store.end()));
    return (await this.store.grow(growth)) ? growth : this.store.growInTurn(growthAfter);
  }

  private growthAfter(end: Frontier, batch: readonly Waiting[]): Growth {
    const hashes = batch.map(({ leaf }) => leafHash(leaf));
    const { frontier: after, nodes } = grow(end, hashes);
    const root = rootOf(after.roots);
    return {
      ...{ before: end, after, nodes },
      leaves: batch.map(({ leaf, at }, place) => ({
        ...{ index: end.size + place, at, leaf },
        hash: hashes[place] ?? leafHash(leaf),
      })),
      slices: this.newSlices(batch),
      note: signedCheckpoint({ origin: this.signer.name, size: after.size, root }, this.signer),
    };
  }

  /** What is not stored yet of what these records name. */
  private newSlices(batch: readonly Waiting[]): Growth['slices'] {
    const found = new Map<string, SlicesText & { readonly month: string }>();
    for (const { slices, at } of batch) {
      if (!slices) continue;
      const month = at.slice(0, 'YYYY-MM'.length);
      const key = month + slices.hash;
      if (!this.stored.has(key)) found.set(key, { ...slices, month });
    }
    return [...found.values()];
  }
}
