import { Client } from 'pg';
import { testPostgresUrl } from '../../test/config';
import { PreparedClient } from './prepared-client';

/** What a connection keeps: the texts of its prepared statements. */
const KEPT = 'SELECT statement FROM pg_prepared_statements ORDER BY name';
const DOUBLED = 'SELECT 2 * $1::int AS doubled';

async function within<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Asks the same statement with two values; then what the connection keeps of it. */
async function askedTwice(client: Client): Promise<readonly unknown[]> {
  const one = await client.query(DOUBLED, [21]);
  const other = await client.query(DOUBLED, [4]);
  expect([one.rows, other.rows]).toEqual([[{ doubled: 42 }], [{ doubled: 8 }]]);
  return (await client.query<{ statement: string }>(KEPT)).rows;
}

describe('a connection of an agency', () => {
  const connectionString = testPostgresUrl();

  it('has a statement parsed once, whatever its values', async () => {
    const kept = await within(new PreparedClient({ connectionString }), askedTwice);

    expect(kept).toEqual([{ statement: DOUBLED }]);
  });

  it('would have it parsed each time otherwise', async () => {
    expect(await within(new Client({ connectionString }), askedTwice)).toEqual([]);
  });

  it('keeps no more of them than it may, and answers the others all the same', async () => {
    await within(new PreparedClient({ connectionString }), async (client) => {
      for (let place = 0; place < 260; place += 1) {
        const { rows } = await client.query(`SELECT $1::int + ${String(place)} AS sum`, [1]);
        expect(rows).toEqual([{ sum: place + 1 }]);
      }
      expect((await client.query(KEPT)).rows).toHaveLength(250);
    });
  });

  it('goes on after a statement that failed, within a transaction and without', async () => {
    await within(new PreparedClient({ connectionString }), async (client) => {
      const broken = 'SELECT 1 / $1::int AS share';
      await expect(client.query(broken, [0])).rejects.toThrow('division by zero');
      await client.query('BEGIN');
      await expect(client.query(broken, [0])).rejects.toThrow('division by zero');
      await client.query('ROLLBACK');

      expect((await client.query(broken, [1])).rows).toEqual([{ share: 1 }]);
    });
  });
});
