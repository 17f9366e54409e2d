import { generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import type { AccessClaims, PassClaims } from '../../schema/pass';
import { Pseudonyms } from '../../schema/pseudonyms';
import { migrateLog } from './database';
import { DisclosureLog } from './disclosure-log';
import { type Entry, Records } from './record';
import { Store } from './store';

const AT = '2026-11-22T10:00:00.000Z';
/** Longer than any machine is busy. */
const PATIENT_MS = 25_000;

const leafOf = (number: number) => JSON.stringify({ kind: 'ANSWER', number });

/** What nobody who serves may do. */
const CHANGES = [
  "UPDATE disclosure SET leaf = '{}'",
  'DELETE FROM disclosure',
  'TRUNCATE disclosure',
  "UPDATE tree_head SET note = ''",
  'DELETE FROM tree_head',
  "UPDATE tree_node SET hash = '\\x00'",
  'DELETE FROM tree_node',
  'DELETE FROM tree_end',
  "UPDATE slices SET text = '[]'",
  'DELETE FROM slices',
  'INSERT INTO tree_end (is_only, size, roots) VALUES (false, 0, DEFAULT)',
  "SELECT prepare_months('2020-01-01', 1)",
];

describe('the database of the log', () => {
  let urls: DatabaseUrls;
  let db: Client;
  let store: Store;
  let log: DisclosureLog;
  beforeEach(async () => {
    urls = await copiedDatabase('disclosure-log', migrateLog);
    db = new Client({ connectionString: urls.ownerUrl });
    await db.connect();
    store = new Store(urls.serveUrl);
    log = new DisclosureLog(store, { name: 'log', ...generateKeyPairSync('ed25519') }, PATIENT_MS);
  });
  afterEach(async () => {
    await store.close();
    await db.end();
  });

  it('is closed to whoever serves, but for what is added', async () => {
    await log.append({ leaf: leafOf(0) }, AT);
    const serving = new Client({ connectionString: urls.serveUrl });
    await serving.connect();
    try {
      for (const statement of CHANGES) {
        await expect(serving.query(statement)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await serving.end();
    }
  });

  it('finds every kind of record by its kind, reader and case', async () => {
    const records = new Records(new Pseudonyms(Buffer.alloc(32, 1)));
    const reader = { sub: 'reader:"}', assurance: 'HIGH' } as AccessClaims;
    const pass = { claims: { caseId: '5ott5yudlvo4wb6f3nmd' } as PassClaims };
    const entries: readonly Entry[] = [
      { kind: 'ANSWER', slices: [], withheld: [], silent: [] },
      { kind: 'MUTATION' },
      { kind: 'REFUSAL', code: 'NOT_AVAILABLE' },
      { kind: 'SIGN_IN' },
    ];
    for (const entry of entries) {
      for (const caller of [
        { reader, pass },
        { reader, pass: undefined },
      ]) {
        await log.append(records.written(entry, { caller }, AT), AT);
      }
    }
    const { rows } = await db.query(
      `SELECT kind, reader, case_id, leaf::json ->> 'kind' AS kind_said,
              leaf::json ->> 'reader' AS reader_said, leaf::json ->> 'case' AS case_said,
              slices_hash, leaf::json ->> 'slices' AS slices_said
         FROM disclosure ORDER BY index`,
    );

    expect(rows).toHaveLength(8);
    for (const row of rows as readonly Record<string, string | null>[]) {
      expect([row['kind'], row['reader'], row['case_id'], row['slices_hash']]).toEqual([
        ...[row['kind_said'], row['reader_said'], row['case_said'], row['slices_said']],
      ]);
    }
    expect(rows[0]).toMatchObject({ kind: 'ANSWER', case_id: '5ott5yudlvo4wb6f3nmd' });
  });

  it('keeps each month apart, so that a month can be destroyed', async () => {
    const [now, later] = [new Date(), new Date()];
    later.setUTCMonth(later.getUTCMonth() + 1, 15);
    for (const at of [now, later, new Date('2000-01-01')]) {
      await log.append({ leaf: leafOf(0) }, at.toISOString());
    }
    const { rows } = await db.query<{ part: string }>(
      'SELECT tableoid::regclass::text AS part FROM disclosure ORDER BY index',
    );
    const month = (date: Date) => `disclosure_${date.toISOString().slice(0, 7).replace('-', '_')}`;

    expect(rows.map(({ part }) => part)).toEqual([
      month(now),
      month(later),
      'disclosure_of_no_month',
    ]);
  });
});
