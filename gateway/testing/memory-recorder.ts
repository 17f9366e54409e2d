import { fixedError } from '../../schema/errors';
import type { Entry, Request } from '../disclosure/record';
import type { Recorder } from '../disclosure/recorder';

const NOTHING = Buffer.alloc(32);

/** What the first answer of a gateway under test carries. */
export const RECEIPT = {
  ...{ index: 0, leaf: NOTHING.toString('base64') },
  ...{ size: 1, root: NOTHING.toString('base64') },
};

/** What a gateway under test recorded, in place of the log; `test/disclosure` has the real one. */
export class MemoryRecorder implements Recorder {
  readonly entries: Entry[] = [];
  readonly requests: Request[] = [];
  /** Whether it refuses, as a store that does not answer. */
  fails = false;

  async record(entry: Entry, request: Request) {
    if (this.fails) throw fixedError('NOT_RECORDED');
    this.entries.push(entry);
    this.requests.push(request);
    const size = this.entries.length;
    return { index: size - 1, leaf: NOTHING, size, root: NOTHING };
  }

  readonly proofs = {
    checkpoint: async () => undefined,
    inclusion: async () => undefined,
    consistency: async () => undefined,
  };

  async isReady() {
    return true;
  }

  async close() {
    // Nothing is open.
  }
}
