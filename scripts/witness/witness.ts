import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type NoteSigner,
  noteSigner,
  type NoteVerifier,
  readCheckpoint,
} from '../../gateway/disclosure/checkpoint';
import { type Testimony, testimony } from '../../gateway/disclosure/witness';
import { signingKeyFrom } from '../../schema/key-files';
import { newKeyPair } from '../../schema/signed-token';

const NAME = 'witness';

/** A witness with its folder: its own key, and the last head that it signed. */
export class Witness {
  private constructor(
    private readonly file: string,
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
      await writeFile(join(folder, 'witness.public.json'), JSON.stringify({ keys: [publicJwk] }));
    }
    return new Witness(join(folder, 'checkpoint.txt'), log, noteSigner(await signingKeyFrom(keys)));
  }

  /** Looks at the newest head of a hub; what it signs, it keeps. */
  async look(gateway: string): Promise<Testimony> {
    const note = await answerOf(gateway, 'checkpoint');
    const before = await this.lastSeen();
    const proof = before ? await this.proofBetween(gateway, before.size, note) : [];
    const parties = { log: this.log, witness: this.signer, now: new Date() };
    const said = testimony(note, before, proof, parties);
    if ('cosignature' in said) await this.keep(note + said.cosignature);
    return said;
  }

  private async lastSeen() {
    if (!existsSync(this.file)) return undefined;
    const seen = readCheckpoint(await readFile(this.file, 'utf8'), this.log);
    if (!seen)
      throw new Error(`${this.file} is not a head of this log: put it back, or begin anew.`);
    return seen;
  }

  private async proofBetween(gateway: string, size: number, note: string) {
    const now = readCheckpoint(note, this.log)?.size ?? 0;
    if (now <= size) return [];
    const answer = await answerOf(gateway, `consistency?from=${String(size)}&to=${String(now)}`);
    const { proof } = JSON.parse(answer) as { readonly proof: readonly string[] };
    return proof.map((hash) => Buffer.from(hash, 'base64'));
  }

  /** Written aside and renamed: cut off, it has the one before. */
  private async keep(note: string): Promise<void> {
    await writeFile(`${this.file}.new`, note);
    await rename(`${this.file}.new`, this.file);
  }
}

async function answerOf(gateway: string, path: string): Promise<string> {
  const url = new URL(`/log/${path}`, gateway);
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new Error(`${url.origin} does not answer.`);
  if (!response.ok) throw new Error(`${url.origin} gives no head of its log yet.`);
  return response.text();
}
