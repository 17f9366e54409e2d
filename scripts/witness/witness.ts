import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type NoteSigner,
  noteSigner,
  type NoteVerifier,
  noteVerifier,
  readCheckpoint,
} from '../../gateway/disclosure/checkpoint';
import {
  type Testimony,
  testimony,
  type Witnessed,
  witnessedIn,
} from '../../gateway/disclosure/witness';
import { signingKeyFrom, verificationKeyFrom } from '../../schema/key-files';
import { newKeyPair } from '../../schema/signed-token';

const NAME = 'witness';
const PUBLIC_KEY = 'witness.public.json';

/**
 * The checkpoints that a witness kept in its folder, for `verify-log`.
 * @throws where there is none, or one that the log or the witness did not sign
 */
export async function witnessedBy(
  folder: string,
  log: NoteVerifier,
): Promise<readonly Witnessed[]> {
  const witness = noteVerifier(await verificationKeyFrom(join(folder, PUBLIC_KEY)));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new Error(`The witness of ${folder} has seen no head yet.`);
  return Promise.all(
    files.map(async (file) => {
      const seen = witnessedIn(await readFile(join(folder, file), 'utf8'), log, witness);
      if (!seen) throw new Error(`${file} is no head of this log that this witness signed.`);
      return seen;
    }),
  );
}

/**
 * A witness with its folder: its own key, the last head that it signed, and the first of each month,
 * which tell in later years that a record is not as old as a log says.
 */
export class Witness {
  private constructor(
    private readonly folder: string,
    private readonly log: NoteVerifier,
    private readonly signer: NoteSigner,
  ) {}

  /** Makes its key the first time. */
  static async in(folder: string, log: NoteVerifier): Promise<Witness> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const keys = join(folder, 'witness.private.json');
    if (!existsSync(keys)) {
      const { privateJwk, publicJwk } = await newKeyPair(NAME, 'sig');
      await writeFile(keys, JSON.stringify({ keys: [privateJwk] }), { mode: 0o600 });
      await writeFile(join(folder, PUBLIC_KEY), JSON.stringify({ keys: [publicJwk] }));
    }
    return new Witness(folder, log, noteSigner(await signingKeyFrom(keys)));
  }

  /** Looks at the newest head of a hub; what it signs, it keeps. */
  async look(gateway: string): Promise<Testimony> {
    const note = await answerOf(gateway, 'checkpoint');
    const before = await this.lastSeen();
    const proof = before ? await this.proofBetween(gateway, before.size, note) : [];
    const now = new Date();
    const parties = { log: this.log, witness: this.signer, now };
    const said = testimony(note, before, proof, parties);
    if ('cosignature' in said) await this.keep(note + said.cosignature, now);
    return said;
  }

  private async lastSeen() {
    const file = join(this.folder, 'checkpoint.txt');
    if (!existsSync(file)) return undefined;
    const seen = readCheckpoint(await readFile(file, 'utf8'), this.log);
    if (!seen) throw new Error(`${file} is not a head of this log: put it back, or begin anew.`);
    return seen;
  }

  private async proofBetween(gateway: string, size: number, note: string) {
    const now = readCheckpoint(note, this.log)?.size ?? 0;
    if (now <= size) return [];
    const answer = await answerOf(gateway, `consistency?from=${String(size)}&to=${String(now)}`);
    const { proof } = JSON.parse(answer) as { readonly proof: readonly string[] };
    return proof.map((hash) => Buffer.from(hash, 'base64'));
  }

  private async keep(note: string, now: Date): Promise<void> {
    const ofMonth = join(this.folder, `checkpoint-${now.toISOString().slice(0, 7)}.txt`);
    if (!existsSync(ofMonth)) await writeWhole(ofMonth, note);
    await writeWhole(join(this.folder, 'checkpoint.txt'), note);
  }
}

/** Written aside and renamed: cut off, it has the one before. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function answerOf(gateway: string, path: string): Promise<string> {
  const url = new URL(`/log/${path}`, gateway);
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new Error(`${url.origin} does not answer.`);
  if (!response.ok) throw new Error(`${url.origin} gives no head of its log yet.`);
  return response.text();
}
