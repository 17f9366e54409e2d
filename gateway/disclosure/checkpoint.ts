import { createHash, createPublicKey, KeyObject, sign, verify } from 'node:crypto';
import type { SigningKey } from '../../schema/signed-token';
import type { Hash } from './merkle-tree';

/** What a log is at one moment (C2SP tlog-checkpoint, https://c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** Who signs a note, under a name that its readers know (C2SP signed-note). */
export interface NoteSigner {
  readonly name: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export type NoteVerifier = Pick<NoteSigner, 'name' | 'publicKey'>;

/** A log or a witness is known by the name of its key: whoever changes the one, changes the other. */
export function noteSigner({ id, key }: SigningKey): NoteSigner {
  const privateKey = KeyObject.from(key);
  return { name: id, privateKey, publicKey: createPublicKey(privateKey) };
}

export function noteVerifier({ id, key }: SigningKey): NoteVerifier {
  return { name: id, publicKey: KeyObject.from(key) };
}

/** A signature as `signed-note` numbers it: over the text alone, or with the time that it was made. */
const PLAIN = 1;
const WITNESS = 4;
type Algorithm = typeof PLAIN | typeof WITNESS;

function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${String(size)}\n${root.toString('base64')}\n`;
}

/** A checkpoint with the log's signature: what it publishes and cannot take back. */
export function signedCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  const text = checkpointText(checkpoint);
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n${signatureLine(signer, PLAIN, signature)}`;
}

/**
 * What a witness adds to a checkpoint (C2SP tlog-cosignature): that it saw this one at that time,
 * and none before it that it contradicts.
 * @param seconds since 1970
 */
export function cosignature(checkpoint: Checkpoint, seconds: number, witness: NoteSigner): string {
  const signature = sign(null, cosigned(checkpointText(checkpoint), seconds), witness.privateKey);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(witness, WITNESS, Buffer.concat([time, signature]));
}

/** Reads a checkpoint that its log signed. Nothing, when it is not one or the signature is wrong. */
export function readCheckpoint(note: string, log: NoteVerifier): Checkpoint | undefined {
  const text = textOf(note);
  const signature = text === undefined ? undefined : signatureIn(note, log, PLAIN);
  if (text === undefined || !signature) return undefined;
  if (!verify(null, Buffer.from(text), log.publicKey, signature)) return undefined;
  return parsed(text);
}

/** When a witness signed a checkpoint, in seconds since 1970; nothing, when it did not. */
export function cosignedAt(note: string, witness: NoteVerifier): number | undefined {
  const text = textOf(note);
  const signature = text === undefined ? undefined : signatureIn(note, witness, WITNESS);
  if (text === undefined || signature?.length !== 8 + 64) return undefined;
  const seconds = Number(signature.readBigUInt64BE());
  const isGood = verify(null, cosigned(text, seconds), witness.publicKey, signature.subarray(8));
  return isGood ? seconds : undefined;
}

/** A key in one line, as other tools take it (C2SP signed-note: `<name>+<hash>+<key>`). */
export function verifierLine(verifier: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(PLAIN), rawKey(verifier.publicKey)]).toString('base64');
  return [verifier.name, keyHash(verifier, PLAIN).toString('hex'), key].join('+');
}

function parsed(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = '', end] = text.split('\n');
  const hash = Buffer.from(root, 'base64');
  const isWhole = /^(0|[1-9][0-9]{0,15})$/.test(size) && hash.toString('base64') === root;
  if (!isWhole || end !== '' || hash.length !== 32 || origin === '') return undefined;
  return { origin, size: Number(size), root: hash };
}

/** All before the empty line. */
function textOf(note: string): string | undefined {
  const end = note.indexOf('\n\n');
  return end === -1 ? undefined : note.slice(0, end + 1);
}

function cosigned(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`);
}

function signatureLine(signer: NoteVerifier, algorithm: Algorithm, signature: Buffer): string {
  const signed = Buffer.concat([keyHash(signer, algorithm), signature]).toString('base64');
  return `— ${signer.name} ${signed}\n`;
}

function signatureIn(note: string, by: NoteVerifier, algorithm: Algorithm): Buffer | undefined {
  const start = `— ${by.name} `;
  const hash = keyHash(by, algorithm);
  return note
    .slice(note.indexOf('\n\n') + 2)
    .split('\n')
    .filter((line) => line.startsWith(start))
    .map((line) => Buffer.from(line.slice(start.length), 'base64'))
    .find((signed) => signed.subarray(0, 4).equals(hash))
    ?.subarray(4);
}

function keyHash({ name, publicKey }: NoteVerifier, algorithm: Algorithm): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(algorithm), rawKey(publicKey)]);
  return createHash('sha256').update(named).digest().subarray(0, 4);
}

function rawKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}
