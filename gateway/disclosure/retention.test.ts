import { generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import { readCheckpoint } from './checkpoint';
import { migrateLog } from './database';
import { DisclosureLog } from './disclosure-log';
import { destroyOldMonths } from './retention';
import { Store } from './store';
import { givenAt, leafOf } from './testing/records';
import { verifyLog } from './verify';
import type { Witnessed } from './witness';

const LOG = { name: 'oneroof.example/disclosures', ...generateKeyPairSync('ed25519') };

describe('retention', () => {
  const NOW = new Date('2026-11-22T10:00:00.000Z');
  let urls: DatabaseUrls;
  let db: Client;
  let store: Store;
  let log: DisclosureLog;
  beforeEach(async () => {
    urls = await copiedDatabase('disclosure-log', migrateLog);
    db = new Client({ connectionString: urls.ownerUrl });
    await db.connect();
    await db.query("SELECT prepare_months('2016-09-01', 1)");
    store = new Store(urls.serveUrl);
    log = new DisclosureLog(store, LOG, 25_000);
    // The months of one log are not one piece each, and one of them nobody made.
    for (const [number, month] of [
      '2016-09',
      '2016-09',
      '2016-10',
      '2016-09',
      '2016-11',
    ].entries()) {
      const at = `${month}-30T10:00:00.000Z`;
      await log.append({ leaf: leafOf(number, at) }, at);
    }
  });
  afterEach(async () => {
    await store.close();
    await db.end();
  });

  const texts = async () =>
    (await db.query<{ index: string }>('SELECT index FROM disclosure ORDER BY index')).rows.map(
      ({ index }) => Number(index),
    );

  async function found(now = NOW, witnessed: readonly Witnessed[] = []) {
    return (await verifyLog(urls.ownerUrl, LOG, { now, witnessed })).findings;
  }

  /** What somebody who has the log's key says was destroyed, and destroys. */
  async function destroyAs(leaf: { at: string; month: string; places: [number, number][] }) {
    await log.append({ leaf: JSON.stringify({ kind: 'RETENTION', ...leaf }) }, leaf.at);
    for (const [first, last] of leaf.places) {
      await db.query('DELETE FROM disclosure WHERE index BETWEEN $1 AND $2', [first, last]);
    }
  }

  it('destroys whole months that are ten years old, says so in the log, and the rest verifies', async () => {
    const months = await destroyOldMonths(urls.ownerUrl, log, NOW);
    const { size, destroyed, findings } = await verifyLog(urls.ownerUrl, LOG, { now: NOW });

    expect(months).toEqual(['2016-09', '2016-10']);
    expect(await texts()).toEqual([4, 5, 6]);
    expect({ size, destroyed }).toEqual({ size: 7, destroyed: 4 });
    expect(findings).toEqual([]);
    expect(await destroyOldMonths(urls.ownerUrl, log, NOW)).toEqual([]);
  });

  it('destroys what was given with the last record of the month that says so', async () => {
    const months = ['2016-09', '2016-11'];
    for (const month of months)
      await log.append(givenAt(`${month}-30T10:00:00.000Z`), `${month}-30T10:00:00.000Z`);
    const kept = async () =>
      (await db.query<{ month: string }>('SELECT month FROM slices ORDER BY month')).rows.map(
        ({ month }) => month,
      );
    expect(await kept()).toEqual(months);

    const later = new Date('2026-12-22T10:00:00.000Z');
    await destroyOldMonths(urls.ownerUrl, log, NOW);
    // A record of an old month behind a younger one is kept for now.
    expect(await kept()).toEqual(months);
    await destroyOldMonths(urls.ownerUrl, log, later);
    expect(await kept()).toEqual([]);
    expect(await found(later)).toEqual([]);
  });

  it('never destroys what says what was destroyed: it verifies in the next decades', async () => {
    const LATER = new Date('2037-11-22T10:00:00.000Z');
    await destroyOldMonths(urls.ownerUrl, log, NOW);
    await log.append({ leaf: leafOf(5, NOW.toISOString()) }, NOW.toISOString());
    const months = await destroyOldMonths(urls.ownerUrl, log, LATER);

    expect(months).toEqual(['2016-11', '2026-11']);
    expect(await texts()).toEqual([5, 6, 8, 9]);
    expect(await found(LATER)).toEqual([]);
  });

  it('does not destroy a record because a clock was wrong, but with those around it', async () => {
    const wrong = '2010-01-01T00:00:00.000Z';
    await log.append({ leaf: leafOf(5, wrong) }, wrong);

    expect(await destroyOldMonths(urls.ownerUrl, log, NOW)).toEqual(['2016-09', '2016-10']);
    expect(await texts()).toEqual([4, 5, 6, 7]);

    const later = new Date('2026-12-22T10:00:00.000Z');
    expect(await destroyOldMonths(urls.ownerUrl, log, later)).toEqual(['2016-11', '2010-01']);
    expect(await texts()).toEqual([6, 7, 8, 9]);
    expect(await found(later)).toEqual([]);
  });

  it('is not held up by a clock that said a time to come', async () => {
    const wrong = '2099-01-01T00:00:00.000Z';
    const later = new Date('2026-12-22T10:00:00.000Z');
    await log.append({ leaf: leafOf(5, wrong) }, wrong);
    await log.append({ leaf: leafOf(6, '2016-11-30T12:00:00.000Z') }, '2016-11-30T12:00:00.000Z');
    await destroyOldMonths(urls.ownerUrl, log, later);

    expect(await texts()).toEqual([5, 7, 8, 9]);
    expect(await found(later)).toEqual([]);
  });

  it('excuses no record of another month, nor one that somebody destroyed before its time', async () => {
    await destroyOldMonths(urls.ownerUrl, log, NOW);
    await destroyAs({ at: NOW.toISOString(), month: '2016-11', places: [[4, 4]] });

    expect(await found()).toEqual([{ kind: 'MISSING', at: 4 }]);
  });

  describe('said of records that are not old, by who has the key of the log', () => {
    const RECENT = '2026-11-20T10:00:00.000Z';
    beforeEach(async () => {
      for (const number of [5, 6, 7]) await log.append({ leaf: leafOf(number, RECENT) }, RECENT);
    });

    it('is contradicted by a record before them', async () => {
      await destroyAs({ at: NOW.toISOString(), month: '2015-01', places: [[6, 7]] });

      expect(await found()).toEqual([
        { kind: 'MISSING', at: 6 },
        { kind: 'MISSING', at: 7 },
      ]);
    });

    it('is contradicted by the day, where it is yet to come', async () => {
      await destroyAs({ at: '2099-01-01T00:00:00.000Z', month: '2026-11', places: [[6, 6]] });

      expect(await found()).toEqual([{ kind: 'MISSING', at: 6 }]);
    });

    it('is contradicted by a record after it, once that day has come', async () => {
      await destroyAs({ at: '2037-01-01T00:00:00.000Z', month: '2026-11', places: [[6, 6]] });
      await log.append({ leaf: leafOf(8, RECENT) }, RECENT);

      expect(await found(new Date('2037-02-01T00:00:00.000Z'))).toEqual([
        { kind: 'MISSING', at: 6 },
      ]);
    });

    it('is contradicted by a witness alone, where nothing before them is left', async () => {
      const seen = await witnessedNow(5, '2026-11-01T00:00:00.000Z');
      await destroyAs({ at: NOW.toISOString(), month: '2015-01', places: [[0, 7]] });

      expect(await found()).toEqual([]);
      expect(await found(NOW, [seen])).toEqual([5, 6, 7].map((at) => ({ kind: 'MISSING', at })));
    });

    /** What a witness saw at that time, when the log had so many records. */
    async function witnessedNow(size: number, at: string): Promise<Witnessed> {
      const { rows } = await db.query<{ note: string }>(
        'SELECT note FROM tree_head WHERE size = $1',
        [size],
      );
      const checkpoint = readCheckpoint(rows[0]?.note ?? '', LOG);
      if (!checkpoint) throw new Error('Expected a head of that size.');
      return { ...checkpoint, seconds: Date.parse(at) / 1_000 };
    }
  });
});
