import { generateKeyPairSync } from 'node:crypto';
import { Client } from 'pg';
import type { Disclosure, Slice } from '../../schema/disclosure';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { migrateLog } from './database';
import { DisclosureLog } from './disclosure-log';
import { type SlicesText, slicesText } from './record';
import { Store } from './store';

const SIGNER = { name: 'oneroof.example/disclosures', ...generateKeyPairSync('ed25519') };
const AT = '2026-11-22T10:00:00.000Z';
const PATIENT_MS = 25_000;

describe('what was given, as records name it by its hash,', () => {
  let urls: DatabaseUrls;
  let db: Client;
  const stores: Store[] = [];
  beforeEach(async () => {
    urls = await newDatabase('disclosure-log');
    await migrateLog(urls.ownerUrl);
    db = new Client({ connectionString: urls.ownerUrl });
    await db.connect();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await db.end();
  });

  function gateway(): DisclosureLog {
    const store = new Store(urls.serveUrl);
    stores.push(store);
    return new DisclosureLog(store, SIGNER, PATIENT_MS);
  }

  const [given, other] = [['POLICE'], ['CITY', 'POLICE']].map((owners) =>
    slicesText(
      owners.map((owner) => ({
        ...{ owner, persons: ['somebody'], category: 'INC_FACT', detail: 'FULL', fields: ['A.a'] },
      })),
    ),
  ) as [SlicesText, SlicesText];
  const answer = (slices: SlicesText) => ({
    ...{ leaf: JSON.stringify({ kind: 'ANSWER', at: AT, slices: slices.hash }), slices },
  });
  const stored = async () =>
    (await db.query<{ month: string; hash: string }>('SELECT month, hash FROM slices')).rows;

  it('is stored once for all records of a month that name it', async () => {
    const log = gateway();
    for (const slices of [given, given, other, given]) await log.append(answer(slices), AT);
    await Promise.all([given, given, other].map((slices) => gateway().append(answer(slices), AT)));
    const { rows } = await db.query<{ record: Disclosure }>(
      'SELECT record FROM disclosure_record ORDER BY index',
    );

    expect((await stored()).map(({ hash }) => hash).sort()).toEqual(
      [given.hash, other.hash].sort(),
    );
    expect(rows.map(({ record }) => record)).toHaveLength(7);
    expect(rows[2]?.record).toMatchObject({ slices: JSON.parse(other.text) as Slice[] });
    expect(rows[3]?.record).toMatchObject({ slices: JSON.parse(given.text) as Slice[] });
  });

  it('is sent once, until a commit fails: it may be another database then', async () => {
    const log = gateway();
    await log.append(answer(given), AT);
    await db.query('DELETE FROM slices');
    await log.append(answer(given), AT);
    expect(await stored()).toEqual([]);

    await db.query('ALTER TABLE tree_head RENAME TO gone');
    await expect(log.append(answer(given), AT)).rejects.toThrow();
    await db.query('ALTER TABLE gone RENAME TO tree_head');
    await log.append(answer(given), AT);
    expect(await stored()).toHaveLength(1);
  });

  it('is kept by the month, so that it is destroyed with the records', async () => {
    const log = gateway();
    const next = '2026-12-01T00:00:00.000Z';
    await log.append(answer(given), AT);
    await log.append(answer(given), next);

    expect((await stored()).map(({ month }) => month).sort()).toEqual(['2026-11', '2026-12']);
  });

  it('is refused when its text is not what the hash says', async () => {
    const wrong = { ...answer(given), slices: { ...given, text: '[]' } };

    await expect(gateway().append(wrong, AT)).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });
});
