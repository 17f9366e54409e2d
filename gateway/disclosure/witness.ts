import {
  type Checkpoint,
  cosignature,
  cosignedAt,
  type NoteSigner,
  type NoteVerifier,
  readCheckpoint,
} from './checkpoint';
import { type Hash, isExtension } from './merkle-tree';

/** What a witness answers: its signature, or why it refuses. */
export type Testimony =
  | { readonly seen: Checkpoint; readonly cosignature: string }
  | { readonly refusal: keyof typeof REFUSALS };

/** A checkpoint that a witness signed. */
export interface Witnessed extends Checkpoint {
  /** When: since 1970. */
  readonly seconds: number;
}

/** Reads a checkpoint that a log and its witness signed. Nothing, when one of them did not. */
export function witnessedIn(
  note: string,
  log: NoteVerifier,
  witness: NoteVerifier,
): Witnessed | undefined {
  const checkpoint = readCheckpoint(note, log);
  const seconds = cosignedAt(note, witness);
  return checkpoint && seconds !== undefined ? { ...checkpoint, seconds } : undefined;
}

/** In plain words, for whoever runs the witness. */
export const REFUSALS = {
  UNSIGNED: 'The head is not signed with the key of this log.',
  ROLLBACK: 'The log is smaller than it was: its end was cut off.',
  FORK: 'The log is not the one that was seen before: something in it changed.',
} as const;

/**
 * Looks at a head of a log and signs it, if the log only grew since the last one that was signed
 * (C2SP tlog-witness). An outside party keeps that last one, for a log alone cannot show that its
 * end was cut off, nor that it was written anew and signed again.
 * @param before the last head that was seen; nothing at first
 * @param proof of consistency between the two
 */
export function testimony(
  note: string,
  before: Checkpoint | undefined,
  proof: readonly Hash[],
  { log, witness, now }: { log: NoteVerifier; witness: NoteSigner; now: Date },
): Testimony {
  const seen = readCheckpoint(note, log);
  if (seen?.origin !== log.name) return { refusal: 'UNSIGNED' };
  if (before && seen.size < before.size) return { refusal: 'ROLLBACK' };
  if (before && !isExtension(before, seen, proof)) return { refusal: 'FORK' };
  return { seen, cosignature: cosignature(seen, Math.floor(now.getTime() / 1000), witness) };
}
