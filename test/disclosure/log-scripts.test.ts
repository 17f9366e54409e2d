import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cosignedAt, noteVerifier, readCheckpoint } from '../../gateway/disclosure/checkpoint';
import { isIncluded } from '../../gateway/disclosure/merkle-tree';
import { verificationKeyFrom } from '../../schema/key-files';
import { ROOT } from '../../scripts/development/places';
import { startTestHub, type TestHub } from '../hub/test-hub';

const runFile = promisify(execFile);
const LOG = 'disclosure-log';

describe('who checks the disclosure log', () => {
  let hub: TestHub;
  let folder: string;
  beforeAll(async () => {
    hub = await startTestHub();
    folder = await mkdtemp(join(tmpdir(), 'oneroof-witness-'));
    await (await hub.director('S1')).ask('{ case { number } }');
  }, 60_000);
  afterAll(async () => {
    await hub.stop();
    await rm(folder, { recursive: true });
  });

  const logKeys = () => join(hub.keysFolder, 'log.public.json');

  /** Runs a script as a person would, with the settings of this hub's log: what it says, and how it ends. */
  async function runScript(script: string, ...flags: string[]) {
    const env = {
      ...{ PATH: process.execPath, DATABASE_URL_DISCLOSURE_LOG: hub.ownerUrl(LOG) },
      ...{ MIGRATION_URL_DISCLOSURE_LOG: hub.ownerUrl(LOG), ONEROOF_LOG_JWKS: logKeys() },
      ONEROOF_LOG_KEYS: join(hub.keysFolder, 'log.private.json'),
      ONEROOF_PSEUDONYM_KEY: join(hub.keysFolder, 'pseudonyms.key'),
    };
    const node = ['-r', './scripts/typescript.cjs', `scripts/${script}.ts`, ...flags];
    try {
      const { stdout } = await runFile(process.execPath, node, { cwd: ROOT, env });
      return { said: stdout, ok: true };
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      return { said: stdout + stderr, ok: false };
    }
  }
  const witness = () =>
    runScript('witness', ...['--gateway', hub.gateway.url, '--folder', folder, '--once']);

  /** What is said of the log after it was tampered with; then it is as it was. */
  async function tampered<T>(table: string, change: string, look: () => Promise<T>): Promise<T> {
    const columns = { disclosure: 'index, at, leaf', tree_head: 'size, note' }[table] ?? '';
    await hub.writeAt(LOG, `CREATE TABLE kept AS SELECT ${columns} FROM ${table}; ${change}`);
    try {
      return await look();
    } finally {
      await hub.writeAt(
        LOG,
        `DELETE FROM ${table}; INSERT INTO ${table} (${columns}) SELECT * FROM kept; DROP TABLE kept`,
      );
    }
  }

  it('verifies it with one command, which names what was changed', async () => {
    expect(await runScript('verify-log')).toEqual({
      ok: true,
      said: expect.stringMatching(/^\d+ records, \d+ signed heads.\nEvery record is as it was/),
    });

    const change =
      "UPDATE disclosure SET leaf = replace(leaf, 'CASE_DIRECTOR', 'DPO') WHERE index = 3";
    expect(await tampered('disclosure', change, () => runScript('verify-log'))).toEqual({
      ok: false,
      said: expect.stringContaining('Record 3 is not what was recorded.'),
    });
  }, 60_000);

  it('witnesses it from outside: signs each head that grew, and stops at one that did not', async () => {
    const first = await witness();
    await (await hub.director('S2')).ask('{ case { number } }');
    const second = await witness();
    const month = new Date().toISOString().slice(0, 7);
    const note = await readFile(join(folder, 'checkpoint.txt'), 'utf8');
    const keys = await Promise.all(
      [logKeys(), join(folder, 'witness.public.json')].map(verificationKeyFrom),
    );
    const [log, own] = keys.map(noteVerifier);

    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(log && readCheckpoint(note, log)?.size).toBeGreaterThan(3);
    expect(own && cosignedAt(note, own)).toBeGreaterThan(1_795_000_000);

    expect(await runScript('verify-log', '--witness', folder)).toEqual({
      ok: true,
      said: expect.stringContaining('It is the log that the witness saw.'),
    });
    expect(await readFile(join(folder, `checkpoint-${month}.txt`), 'utf8')).not.toBe(note);
    await writeFile(join(folder, 'another.txt'), note.slice(0, -10));
    expect((await runScript('verify-log', '--witness', folder)).said).toMatch(
      /another.txt is no head/,
    );
    await rm(join(folder, 'another.txt'));

    const change = 'DELETE FROM tree_head WHERE size > 2';
    expect(await tampered('tree_head', change, witness)).toEqual({
      ok: false,
      said: expect.stringContaining('The log is smaller than it was: its end was cut off.'),
    });
    expect(await readFile(join(folder, 'checkpoint.txt'), 'utf8')).toBe(note); // it keeps what it saw
  }, 60_000);

  it('finds nothing past its time in a young log', async () => {
    expect(await runScript('retention')).toEqual({
      ok: true,
      said: 'Nothing was past its time; what remains verifies as before.\n',
    });
  }, 60_000);

  it('proves over HTTP, to whoever has a receipt, that the record is there', async () => {
    const director = await hub.director('S3');
    const { extensions } = await director.ask('{ case { number } }');
    const { receipt } = extensions?.['oneroof'] as {
      receipt: { index: number; size: number; root: string; leaf: string };
    };
    const { index, size } = receipt;
    const url = new URL(
      `/log/inclusion?index=${String(index)}&size=${String(size)}`,
      hub.gateway.url,
    );
    const { proof } = (await (await fetch(url)).json()) as { proof: string[] };
    const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
    const leaf = { index, hash: Buffer.from(receipt.leaf, 'base64') };
    const root = Buffer.from(receipt.root, 'base64');

    expect(isIncluded(leaf, { size, root }, hashes)).toBe(true);
    expect(isIncluded({ ...leaf, index: index - 1 }, { size, root }, hashes)).toBe(false);
  });

  it.each([
    ['inclusion?index=5&size=4', 'NOT_AVAILABLE'],
    ['inclusion?index=0&size=999999', 'NOT_AVAILABLE'],
    ['consistency?from=9&to=3', 'NOT_AVAILABLE'],
    ['inclusion?index=-1&size=4', 'INVALID_INPUT'],
    ['inclusion?index=1&index=2&size=4', 'INVALID_INPUT'],
    ['consistency?from=1', 'INVALID_INPUT'],
    ['records', 'INVALID_OPERATION'],
  ])('answers %s with the fixed error %s', async (path, code) => {
    const response = await fetch(new URL(`/log/${path}`, hub.gateway.url));
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };

    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
