import { readCheckpoint, type NoteVerifier } from './checkpoint';
import {
  consistencyRanges,
  type Hash,
  inclusionRanges,
  type Range,
  rootOf,
  subtreesOf,
} from './merkle-tree';
import type { Store } from './store';

/** What the log proves about itself to whoever asks; hashes only, which say nothing. */
export class Proofs {
  constructor(
    private readonly store: Store,
    private readonly log: NoteVerifier,
  ) {}

  /** The newest head, signed (C2SP checkpoint). Nothing, when nothing was recorded yet. */
  checkpoint(): Promise<string | undefined> {
    return this.store.newestHead();
  }

  /** That a record is in the tree of a size. Nothing, when there is no such tree or record yet. */
  async inclusion(index: number, size: number): Promise<readonly Hash[] | undefined> {
    if (index >= size || size > (await this.size())) return undefined;
    return this.hashesOf(inclusionRanges(index, { start: 0, end: size }));
  }

  /** That the tree of a size only grew from an older one. Nothing, when there is no such tree yet. */
  async consistency(older: number, size: number): Promise<readonly Hash[] | undefined> {
    if (older > size || size > (await this.size())) return undefined;
    return this.hashesOf(consistencyRanges(older, size));
  }

  private async size(): Promise<number> {
    const note = await this.store.newestHead();
    return (note === undefined ? undefined : readCheckpoint(note, this.log))?.size ?? 0;
  }

  /** A range that is not one complete subtree is made of several: all are read at once. */
  private async hashesOf(ranges: readonly Range[]): Promise<readonly Hash[]> {
    const parts = ranges.map(subtreesOf);
    const hashes = await this.store.nodes(parts.flat());
    let read = 0;
    return parts.map(({ length }) => rootOf(hashes.slice(read, (read += length))));
  }
}
