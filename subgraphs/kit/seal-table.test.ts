import type { DataSource } from 'typeorm';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { labelsOfClass } from './column-labels';
import { dataSource, migrate, openDatabase, seedFamilies } from './database';
import { idOf } from './fixtures';
import { everyRow, manyBy } from './loaders';
import { SEAL_SETTING } from './seal-table';
import { isSealedRecord } from './sealed-record';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { contextOf } from './testing/test-context';
import { passOf } from './testing/test-tokens';
import { Secret } from './testing/toy/secret.entity';
import { toyLibrary } from './testing/toy/subgraph';

const [sofie, kristof] = ['P-0101', 'P-0102'].map(idOf) as [string, string];

describe('a table of sealed rows, through the role that serves', () => {
  let db: DataSource;
  let owner: DataSource;
  const statements: string[] = [];
  beforeAll(async () => {
    const { ownerUrl, serveUrl } = await newDatabase(toyLibrary.name);
    await migrate(toyLibrary, ownerUrl);
    await seedFamilies(toyLibrary, ownerUrl);
    owner = await dataSource(toyLibrary, ownerUrl).initialize();
    db = await openDatabase(toyLibrary, serveUrl, 25_000, (sql) => statements.push(sql));
  });
  afterAll(async () => {
    await db.destroy();
    await owner.destroy();
  });

  const COUNT = 'SELECT count(*)::int AS rows FROM secret';
  const naming = (persons: string) =>
    db.transaction(async (within) => {
      await within.query(`SELECT set_config('${SEAL_SETTING}', $1, true)`, [persons]);
      return within.query<object[]>(COUNT);
    });

  it('shows no row and no number of rows to a statement that names nobody', async () => {
    expect(await db.query(COUNT)).toEqual([{ rows: 0 }]);
    expect(await db.getRepository(Secret).find()).toEqual([]);
    expect(await owner.query(COUNT)).toEqual([{ rows: 2 }]); // the control
  });

  it('shows the rows of the persons that its transaction names, and of nobody after it', async () => {
    expect(await naming(sofie)).toEqual([{ rows: 1 }]);
    expect(await naming(`${kristof},${sofie}`)).toEqual([{ rows: 2 }]);
    expect(await naming(`${sofie}%`)).toEqual([{ rows: 0 }]);
    expect(await db.query(COUNT)).toEqual([{ rows: 0 }]);
  });

  it('refuses to write alike, whether the key is taken or free', async () => {
    const [taken] = await owner.query<{ id: string }[]>('SELECT id FROM secret');
    const insert = (id: string) =>
      db
        .query('INSERT INTO secret (id, person_id) VALUES ($1, $2)', [id, sofie])
        .catch((error: unknown) => String(error));

    expect(await insert(taken?.id ?? '')).toBe(await insert('free'));
    expect(await db.query('UPDATE secret SET words = words RETURNING id')).toEqual([[], 0]);
  });

  it('is read by a loader for those of whom the reader may read, as many statements for all', async () => {
    const secretsOf = manyBy(Secret, 'personId', { order: { id: 'ASC' }, visible: everyRow });
    const ask = async (pass: ReturnType<typeof passOf>, ...ids: string[]) => {
      statements.length = 0;
      const context = contextOf(db, pass);
      const rows = await Promise.all(ids.map((id) => secretsOf(context, id)));
      return [rows.map(({ length }) => length), statements.length];
    };
    const planning = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' });
    const wall = { ...planning, worksForOffenderSide: true };

    expect(await ask(planning, sofie, kristof)).toEqual([[1, 1], 4]);
    expect(await ask(planning, sofie)).toEqual([[1], 4]);
    expect(await ask(wall, sofie, kristof)).toEqual([[0, 1], 4]); // behind the guard of the fields
    expect(await ask(passOf({ family: 'S1' }), sofie, kristof)).toEqual([[0, 0], 4]);
  });
});

describe('the tables of the agencies', () => {
  it('are sealed where every fact of them is, and nowhere else', async () => {
    const expected: string[] = [];
    const sealed: string[] = [];
    for (const manifest of await manifestsIn(ROOT)) {
      const { ownerUrl } = await newDatabase(manifest.name);
      await migrate(manifest, ownerUrl);
      const db = await dataSource(manifest, ownerUrl).initialize();
      for (const entity of manifest.entities) {
        const facts = [...labelsOfClass(entity).values()].flat();
        if (facts.length > 0 && facts.every(({ category }) => isSealedRecord(category))) {
          expected.push(db.getMetadata(entity).tableName);
        }
      }
      const rows = await db.query<{ relname: string }[]>(
        'SELECT relname FROM pg_class WHERE relrowsecurity',
      );
      sealed.push(...rows.map(({ relname }) => relname));
      await db.destroy();
    }

    expect(expected.length).toBeGreaterThan(10);
    expect(sealed.sort()).toEqual(expected.sort());
  }, 60_000);
});
