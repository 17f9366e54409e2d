import { Pseudonyms } from '../../schema/pseudonyms';
import type { NoteSigner } from './checkpoint';
import { DisclosureLog, type Receipt } from './disclosure-log';
import { Proofs } from './proofs';
import { type Entry, Records, type Request } from './record';
import { Store } from './store';

/** Where the log is, and how it is written. Values come from `config.ts`, or from a test. */
export interface LogSettings {
  /** PostgreSQL, through the role that may add and read but not change. */
  readonly databaseUrl: string;
  /** Signs its heads; several gateways of one log share it. */
  readonly signer: NoteSigner;
  readonly pseudonymKey: Uint8Array;
  /** How long an answer waits for its record, in milliseconds. */
  readonly limitMs: number;
}

/** Records what leaves the hub, before it leaves. */
export interface Recorder {
  /** @throws NOT_RECORDED: then nothing may leave */
  record(entry: Entry, request: Request): Promise<Receipt>;
  readonly proofs: Pick<Proofs, 'checkpoint' | 'inclusion' | 'consistency'>;
  /** Whether it could record now. */
  isReady(): Promise<boolean>;
  /** Ends when what is being recorded is. */
  close(): Promise<void>;
}

/** The recorder over the log in PostgreSQL. */
export function logRecorder({ databaseUrl, signer, pseudonymKey, limitMs }: LogSettings): Recorder {
  const store = new Store(databaseUrl);
  const log = new DisclosureLog(store, signer, limitMs);
  const records = new Records(new Pseudonyms(pseudonymKey));
  return {
    record(entry, request) {
      const at = new Date().toISOString();
      return log.append(records.written(entry, request, at), at);
    },
    proofs: new Proofs(store, signer),
    isReady: () =>
      store.end().then(
        () => true,
        () => false,
      ),
    async close() {
      await log.drain();
      await store.close();
    },
  };
}
