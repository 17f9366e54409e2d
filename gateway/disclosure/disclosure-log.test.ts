import { generateKeyPairSync } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import { type UnsteadyWay, unsteadyWayTo } from '../../scripts/postgres/testing/unsteady-way';
import { testPostgresUrl } from '../../test/config';
import { readCheckpoint, signedCheckpoint } from './checkpoint';
import { migrateLog } from './database';
import { DisclosureLog, type Receipt } from './disclosure-log';
import {
  EMPTY,
  grow,
  inclusionRanges,
  isIncluded,
  leafHash,
  rootOf,
  subtreesOf,
} from './merkle-tree';
import { type Growth, Store } from './store';

const SIGNER = { name: 'oneroof.example/disclosures', ...generateKeyPairSync('ed25519') };
const AT = '2026-11-22T10:00:00.000Z';
/** Longer than any machine is busy: what is about the limit sets its own. */
const PATIENT_MS = 25_000;

const leafOf = (number: number) => JSON.stringify({ kind: 'ANSWER', number });

describe('the disclosure log', () => {
  let urls: DatabaseUrls;
  let db: Client;
  let way: UnsteadyWay;
  const stores: Store[] = [];
  beforeEach(async () => {
    urls = await copiedDatabase('disclosure-log', migrateLog);
    db = new Client({ connectionString: urls.ownerUrl });
    await db.connect();
    way = await unsteadyWayTo(urls.serveUrl);
  });
  afterEach(async () => {
    await way.stop();
    for (const store of stores.splice(0)) await store.close();
    await db.end();
  });

  function gateway(limitMs = PATIENT_MS): DisclosureLog {
    const store = new Store(way.url);
    stores.push(store);
    return new DisclosureLog(store, SIGNER, limitMs);
  }

  async function stored() {
    const { rows } = await db.query<{ index: string; leaf: string }>(
      'SELECT index, leaf FROM disclosure ORDER BY index',
    );
    return rows.map(({ index, leaf }) => ({ index: Number(index), leaf }));
  }

  async function heads() {
    const { rows } = await db.query<{ size: string; note: string }>(
      'SELECT size, note FROM tree_head ORDER BY size',
    );
    return rows.map(({ size, note }) => ({ size: Number(size), note }));
  }

  const code = (error: unknown) =>
    (error as { extensions?: { code?: string } }).extensions?.code ?? String(error);

  it('has the record before the answer may leave, its text as it was hashed', async () => {
    const leaf = '{"kind":"ANSWER",  "z":1,"a":"é"}';
    const { index, size } = await gateway().append({ leaf }, AT);

    expect({ index, size }).toEqual({ index: 0, size: 1 });
    expect(await stored()).toEqual([{ index: 0, leaf }]);
  });

  it('puts all that wait in one commit, with one signed head', async () => {
    const log = gateway();
    const append = (number: number) => log.append({ leaf: leafOf(number) }, AT);
    const first = Array.from({ length: 20 }, (_, number) => append(number));
    await nextTurn(); // the commit of these has begun
    const next = Array.from({ length: 31 }, (_, number) => append(20 + number));

    const receipts = await Promise.all([...first, ...next]);
    expect(receipts.map(({ index }) => index)).toEqual(receipts.map((_, place) => place));
    expect((await heads()).map(({ size }) => size)).toEqual([20, 51]);
    for (const { note, size } of await heads()) {
      expect(readCheckpoint(note, SIGNER)).toMatchObject({ origin: SIGNER.name, size });
    }
  });

  it('keeps readers together who ask again as soon as they are answered', async () => {
    const log = gateway();
    const reader = async () => {
      for (const number of [1, 2, 3]) await log.append({ leaf: leafOf(number) }, AT);
    };
    await Promise.all(Array.from({ length: 16 }, reader));

    expect((await heads()).map(({ size }) => size)).toEqual([16, 32, 48]);
  });

  it('gives a receipt that proves the record, from the log alone', async () => {
    const log = gateway();
    const receipts = await Promise.all(
      Array.from({ length: 23 }, (_, number) => log.append({ leaf: leafOf(number) }, AT)),
    );
    for (const [number, receipt] of receipts.entries()) {
      expect(await isProved(receipt, leafOf(number))).toBe(true);
      expect(await isProved(receipt, leafOf(99))).toBe(false);
    }
  });

  async function isProved({ index, size, root }: Receipt, leaf: string): Promise<boolean> {
    const [store] = stores;
    const proof = await Promise.all(
      inclusionRanges(index, { start: 0, end: size }).map(async (range) =>
        rootOf((await store?.nodes(subtreesOf(range))) ?? []),
      ),
    );
    return isIncluded({ index, hash: leafHash(leaf) }, { size, root }, proof);
  }

  it('goes on where the log ended, with whoever comes after', async () => {
    await gateway().append({ leaf: leafOf(0) }, AT);
    const { index, size } = await gateway().append({ leaf: leafOf(1) }, AT);

    expect({ index, size }).toEqual({ index: 1, size: 2 });
  });

  it('takes the records of several gateways in one order, each once', async () => {
    const gateways = [gateway(), gateway(), gateway()];
    const receipts = await Promise.all(
      Array.from({ length: 300 }, async (_, number) => {
        // One after the other within ten waves, so that commits cross each other.
        await new Promise((resolve) => setTimeout(resolve, (number % 10) * 5));
        const receipt = await gateways[number % 3]?.append({ leaf: leafOf(number) }, AT);
        return { index: receipt?.index ?? -1, leaf: leafOf(number) };
      }),
    );
    const rows = await stored();

    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, place) => place));
    expect(rows).toEqual(receipts.sort((one, other) => one.index - other.index));
    expect((await heads()).every(({ note }) => readCheckpoint(note, SIGNER))).toBe(true);
  });

  it('refuses when the store is cut off, and goes on when it is back, with nothing doubled', async () => {
    const log = gateway();
    await log.append({ leaf: leafOf(0) }, AT);
    await way.cut();
    const refusal: unknown = await log.append({ leaf: leafOf(1) }, AT).catch(code);
    await way.mend();
    const { index } = await log.append({ leaf: leafOf(2) }, AT);

    expect(refusal).toBe('NOT_RECORDED');
    expect(index).toBe(1);
    expect(await stored()).toEqual([
      { index: 0, leaf: leafOf(0) },
      { index: 1, leaf: leafOf(2) },
    ]);
  });

  it('refuses within the limit when the store says nothing', async () => {
    const log = gateway(50);
    await gateway().append({ leaf: leafOf(0) }, AT);
    way.freeze();
    const refusals = await Promise.all(
      [1, 2, 3].map((n) => log.append({ leaf: leafOf(n) }, AT).catch(code)),
    );
    await way.mend();
    await log.drain();

    expect(refusals).toEqual(['NOT_RECORDED', 'NOT_RECORDED', 'NOT_RECORDED']);
  });

  it('does not wait for a gateway that stands still in its turn', async () => {
    const stopped = new Store(urls.serveUrl);
    stores.push(stopped);
    const turn = stopped.growInTurn(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000);
      return growthOf(leafOf(1));
    });

    await expect(turn).rejects.toThrow();
    expect(await stored()).toEqual([]);
    expect(await gateway().append({ leaf: leafOf(2) }, AT)).toMatchObject({ index: 0 });
  });

  /** The first record of a log. */
  function growthOf(leaf: string): Growth {
    const hash = leafHash(leaf);
    const { frontier: after, nodes } = grow(EMPTY, [hash]);
    const note = signedCheckpoint({ origin: SIGNER.name, size: 1, root: hash }, SIGNER);
    const leaves = [{ index: 0, at: AT, leaf, hash }];
    return { before: EMPTY, after, nodes, leaves, slices: [], note };
  }

  it('keeps what was committed when the word of it is lost, and gives no receipt', async () => {
    const log = gateway();
    await log.append({ leaf: leafOf(0) }, AT);
    await db.query(`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON tree_head DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION wait()`);
    const lost = log.append({ leaf: leafOf(1) }, AT).catch(code);
    while (!(await isInserting())) await new Promise((resolve) => setTimeout(resolve, 5));
    await way.cut();

    expect(await lost).toBe('NOT_RECORDED');
    await db.query('DROP TRIGGER wait ON tree_head');
    await way.mend();
    const { index } = await log.append({ leaf: leafOf(2) }, AT);
    const rows = await stored();
    expect(rows[index]).toEqual({ index, leaf: leafOf(2) });
    expect(rows.map((row) => row.index)).toEqual(rows.map((_, place) => place));
  });

  /** Whether a commit is under way: only the superuser sees what others wait for. */
  async function isInserting(): Promise<boolean> {
    const server = new Client({ connectionString: testPostgresUrl() });
    await server.connect();
    const { rowCount } = await server.query(
      "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = $1",
      [new URL(urls.ownerUrl).pathname.slice(1)],
    );
    await server.end();
    return rowCount === 1;
  }

  it('refuses at once what more wait for than can', async () => {
    const log = gateway(PATIENT_MS);
    await log.append({ leaf: leafOf(0) }, AT);
    way.freeze();
    const all = Array.from({ length: 10_100 }, (_, n) =>
      log.append({ leaf: leafOf(n) }, AT).catch(code),
    );
    const refused = (await Promise.all(all.slice(-50))).filter((one) => one === 'NOT_RECORDED');
    await way.mend();
    await Promise.all(all);

    expect(refused).toHaveLength(50);
  }, 60_000);
});
