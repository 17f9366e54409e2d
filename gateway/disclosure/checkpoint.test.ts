import { generateKeyPairSync, sign } from 'node:crypto';
import {
  cosignature,
  cosignedAt,
  type NoteSigner,
  readCheckpoint,
  signedCheckpoint,
  verifierLine,
} from './checkpoint';
import { leafHash } from './merkle-tree';

const signer = (name: string): NoteSigner => ({ name, ...generateKeyPairSync('ed25519') });

describe('a checkpoint', () => {
  const log = signer('oneroof.example/disclosures');
  const witness = signer('witness.example/dpo');
  const checkpoint = { origin: log.name, size: 12, root: leafHash('a root') };
  const note = signedCheckpoint(checkpoint, log);

  it('is three lines, an empty one, and a signature by the name of its log', () => {
    expect(note.split('\n')).toEqual([
      'oneroof.example/disclosures',
      '12',
      checkpoint.root.toString('base64'),
      '',
      expect.stringMatching(/^— oneroof[.]example\/disclosures [A-Za-z0-9+/=]{92}$/),
      '',
    ]);
  });

  it('is read back by who knows the key', () => {
    expect(readCheckpoint(note, log)).toEqual(checkpoint);
  });

  it.each([
    ['another size', note.replace('\n12\n', '\n13\n')],
    [
      'another root',
      note.replace(checkpoint.root.toString('base64'), leafHash('x').toString('base64')),
    ],
    ['another log', note.replace(log.name, 'another.example')],
    ['no signature', note.slice(0, note.indexOf('—'))],
    ['a signature that is cut off', `${note.slice(0, -20)}\n`],
    ['no empty line', note.replace('\n\n', '\n')],
    ['nothing', ''],
  ])('is not read with %s', (_what, changed) => {
    expect(readCheckpoint(changed, log)).toBeUndefined();
  });

  it('is not read when the same name signed it with another key', () => {
    expect(readCheckpoint(note, signer(log.name))).toBeUndefined();
  });

  it.each([
    ['a size that is no number', 'twelve', checkpoint.root.toString('base64')],
    ['a size that begins with nought', '012', checkpoint.root.toString('base64')],
    ['a root that is too short', '12', 'AAAA'],
  ])('is not read with %s, though its log signed it', (_what, size, root) => {
    const text = `${log.name}\n${size}\n${root}\n`;
    const whole = signedCheckpoint(checkpoint, log);
    const line = whole.slice(whole.indexOf('— '));
    const hash = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(0, 4);
    const signature = sign(null, Buffer.from(text), log.privateKey);
    const signed = Buffer.concat([hash, signature]).toString('base64');

    expect(readCheckpoint(`${text}\n— ${log.name} ${signed}\n`, log)).toBeUndefined();
  });

  it('carries the signature of a witness, with its time, beside that of the log', () => {
    const seen = note + cosignature(checkpoint, 1_795_000_000, witness);

    expect(readCheckpoint(seen, log)).toEqual(checkpoint);
    expect(cosignedAt(seen, witness)).toBe(1_795_000_000);
    expect(cosignedAt(note, witness)).toBeUndefined();
    expect(cosignedAt(seen, signer(witness.name))).toBeUndefined();
    expect(cosignedAt(seen.replace('\n12\n', '\n11\n'), witness)).toBeUndefined();
  });

  it('names its key in the one line that other tools take', () => {
    expect(verifierLine(log)).toMatch(
      /^oneroof[.]example\/disclosures[+][0-9a-f]{8}[+]A[A-Za-z0-9+/]{43}=?$/,
    );
  });
});
