import type { DataSource } from 'typeorm';
import { dataSource, migrate, openDatabase, seedFamilies } from './database';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { Loan } from './testing/toy/loan.entity';
import { toyLibrary } from './testing/toy/subgraph';
import { type UnsteadyWay, unsteadyWayTo } from '../../scripts/postgres/testing/unsteady-way';

describe('the database of an agency', () => {
  let db: DataSource;
  let ownerUrl: string;
  let way: UnsteadyWay;
  const statements: string[] = [];
  beforeAll(async () => {
    const urls = await newDatabase(toyLibrary.name);
    ownerUrl = urls.ownerUrl;
    await migrate(toyLibrary, ownerUrl);
    await seedFamilies(toyLibrary, ownerUrl);
    way = await unsteadyWayTo(urls.serveUrl);
    db = await openDatabase(toyLibrary, way.url, 2_500, (sql) => statements.push(sql));
  });
  afterAll(async () => {
    await way.mend();
    await db.destroy();
    await way.stop();
  });

  it('is migrated once, also when it is asked twice', async () => {
    const done: readonly object[] = await db.query('SELECT name FROM migration');
    await migrate(toyLibrary, ownerUrl);

    expect(done).toContainEqual({ name: 'CreateToys1767225600000' });
    expect(await db.query('SELECT name FROM migration')).toEqual(done);
  });

  it('leaves nothing behind of a migration that fails', async () => {
    class Broken1767225700000 {
      readonly name = 'Broken1767225700000';
      up = async (runner: { query(sql: string): Promise<unknown> }) => {
        await runner.query('CREATE TABLE half (id text)');
        await runner.query('SELECT 1 / 0');
      };
      down = async () => undefined;
    }
    const next = { ...toyLibrary, migrations: [...toyLibrary.migrations, Broken1767225700000] };

    jest.spyOn(console, 'log').mockImplementationOnce(() => undefined); // the mapper says so
    await expect(migrate(next, ownerUrl)).rejects.toThrow('division by zero');
    expect(await db.query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  });

  it.each(['CREATE TABLE mine (id text)', 'DROP TABLE loan', 'ALTER TABLE loan ADD x int'])(
    'serves through a role that may not %s',
    async (sql) => {
      await expect(db.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    },
  );

  it('serves through a role that reads and writes rows: the control', async () => {
    const loans = db.getRepository(Loan);
    await loans.insert({ id: 'new', personId: 'nobody' });
    await loans.delete({ id: 'new' });

    expect(await loans.countBy({ id: 'new' })).toBe(0);
  });

  it('is opened by that role alone: another agency may not connect', async () => {
    const stranger = new URL((await newDatabase('stranger')).serveUrl);
    stranger.pathname = new URL(ownerUrl).pathname;

    await expect(openDatabase(toyLibrary, stranger.href, 2_500)).rejects.toThrow(
      'permission denied',
    );
  });

  it('tells which statements are sent, with places for values', async () => {
    statements.length = 0;
    await db.getRepository(Loan).findBy({ personId: 'somebody' });

    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('$1');
    expect(statements[0]).not.toContain('somebody');
  });

  it('cuts a statement that runs too long while it serves', async () => {
    await expect(db.query('SELECT pg_sleep(30)')).rejects.toThrow('statement timeout');
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lets a migration take its time', async () => {
    const owner = await dataSource(toyLibrary, ownerUrl).initialize();
    const [limit] = await owner.query<object[]>('SHOW statement_timeout');
    await owner.destroy();

    expect(limit).toEqual({ statement_timeout: '0' });
  });

  it('does not wait for a server that says nothing, and goes on when it speaks again', async () => {
    way.freeze();
    await expect(db.query('SELECT 1')).rejects.toThrow('timeout');
    await way.mend();

    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says that it is gone, and is there again when it is back', async () => {
    await way.cut();
    await expect(db.query('SELECT 1')).rejects.toThrow();
    await way.mend();

    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
