import type { DataSource } from 'typeorm';
import { dataSource, migrate } from './database';
import { idOf, idsOf, rowsOf, seed } from './fixtures';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { Loan } from './testing/toy/loan.entity';
import { toyLibrary } from './testing/toy/subgraph';

describe('ids of the fictional families', () => {
  it('are the same for the same label, in every agency and every run', () => {
    expect(idOf('P-0101')).toBe('5vtyzuefe3rulaako6ej');
    expect(idsOf('P-0101', 'P-0102')).toEqual([idOf('P-0101'), idOf('P-0102')]);
  });

  it('are distinct, look random and say nothing of the label or its place', () => {
    const labels = Array.from({ length: 500 }, (_, place) => `P-${String(place).padStart(4, '0')}`);
    const ids = labels.map(idOf);

    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[a-z2-7]{20}$/);
    expect(ids.toSorted()).not.toEqual(ids);
  });
});

describe('rows of a family', () => {
  it('get an id each from the family, the table and their place, unless they have one', () => {
    const { rows } = rowsOf('S1', Loan, [
      { month: '2026-01' },
      { month: '2026-01' },
      { id: 'own' },
    ]);

    expect(rows.map(({ id }) => id as string)).toEqual([
      ...[idOf('S1/Loan/0'), idOf('S1/Loan/1'), 'own'],
    ]);
    expect(rowsOf('S2', Loan, [{}]).rows[0]?.['id']).not.toBe(rows[0]?.['id']);
  });
});

describe('seeding', () => {
  let db: DataSource;
  beforeEach(async () => {
    const { ownerUrl } = await newDatabase(toyLibrary.name);
    await migrate(toyLibrary, ownerUrl);
    db = await dataSource(toyLibrary, ownerUrl).initialize();
  });
  afterEach(() => db.destroy());

  const loans = () => db.getRepository(Loan).count();

  it('fills an empty database, and leaves one that holds data alone', async () => {
    expect([await seed(db, toyLibrary.fixtures), await loans()]).toEqual([true, 4]);
    expect([await seed(db, toyLibrary.fixtures), await loans()]).toEqual([false, 4]);
  });

  it('leaves the rows as they are, for others read them too', async () => {
    const rows = [{ id: 'one', personId: 'x' }];
    await seed(db, [{ entity: Loan, rows }]);

    expect(rows).toStrictEqual([{ id: 'one', personId: 'x' }]);
  });

  it('puts in everything or nothing', async () => {
    const twice = {
      entity: Loan,
      rows: [
        { id: 'same', personId: 'x' },
        { id: 'same', personId: 'y' },
      ],
    };

    await expect(seed(db, [...toyLibrary.fixtures, twice])).rejects.toThrow('pk_loan');
    expect(await loans()).toBe(0);
  });

  it('has nothing to do for an agency without fixtures', async () => {
    expect(await seed(db, [])).toBe(false);
  });
});
