import type { DataSource } from 'typeorm';
import { migrate, openDatabase, seedFamilies } from './database';
import { idOf } from './fixtures';
import { eachOf, everyRow, manyBy, manyNaming, oneBy, wholeTable } from './loaders';
import { newDatabase } from './testing/start-agency';
import { contextOf } from './testing/test-context';
import { passOf } from './testing/test-tokens';
import { Loan } from './testing/toy/loan.entity';
import { toyLibrary } from './testing/toy/subgraph';

const [sofie, kristof, lotte, nadia] = ['P-0101', 'P-0102', 'P-0103', 'P-0201'].map(idOf) as [
  ...[string, string, string, string],
];
const byMonth = { order: { month: 'ASC', id: 'ASC' }, visible: everyRow } as const;

describe('rows by key', () => {
  let db: DataSource;
  const statements: string[] = [];
  beforeAll(async () => {
    const { ownerUrl, serveUrl } = await newDatabase(toyLibrary.name);
    await migrate(toyLibrary, ownerUrl);
    await seedFamilies(toyLibrary, ownerUrl);
    db = await openDatabase(toyLibrary, serveUrl, (sql) => statements.push(sql));
  });
  beforeEach(() => {
    statements.length = 0;
  });
  afterAll(() => db.destroy());

  it('come in one statement for all keys of a request, each key its own rows in order', async () => {
    const loansOf = manyBy(Loan, 'personId', byMonth);
    const context = contextOf(db);
    const found = await Promise.all([sofie, kristof, lotte].map((id) => loansOf(context, id)));

    expect(found.map((rows) => rows.map(({ month }) => month))).toEqual([
      ['2026-01', '2026-03', '2026-06'],
      [null],
      [],
    ]);
    expect(statements).toHaveLength(1);
  });

  it('come once for a key that is asked for twice', async () => {
    const loansOf = manyBy(Loan, 'personId', byMonth);
    const context = contextOf(db);
    const first = await loansOf(context, sofie);

    expect(await loansOf(context, sofie)).toBe(first);
    expect(statements).toHaveLength(1);
  });

  it('are never shared between two requests', async () => {
    const loansOf = manyBy(Loan, 'personId', byMonth);
    const [one, other] = await Promise.all([
      loansOf(contextOf(db), sofie),
      loansOf(contextOf(db), sofie),
    ]);

    expect(one).toEqual(other);
    expect(one[0]).not.toBe(other[0]);
    expect(statements).toHaveLength(2);
  });

  it('follow the rule of their own request, in the same statement', async () => {
    const ownOnly = manyBy(Loan, 'personId', {
      ...byMonth,
      visible: ({ pass }, key) => ({ isWithdrawn: pass?.function === 'MAGISTRATE', personId: key }),
    });
    const director = contextOf(db, passOf({ family: 'S1' }));
    const magistrate = contextOf(db, passOf({ family: 'S1', function: 'MAGISTRATE' }));

    expect((await ownOnly(director, sofie)).map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-06',
    ]);
    expect((await ownOnly(magistrate, sofie)).map(({ month }) => month)).toEqual(['2026-01']);
    expect(statements).toHaveLength(2);
  });

  it('cannot be reached past the key by what a rule says', async () => {
    const careless = manyBy(Loan, 'personId', {
      ...byMonth,
      visible: () => ({ personId: kristof }),
    });

    expect(await careless(contextOf(db), lotte)).toEqual([]);
  });

  it('take a key for a value, whatever it says', async () => {
    const loansOf = manyBy(Loan, 'personId', byMonth);

    expect(await loansOf(contextOf(db), "' OR true --")).toEqual([]);
    expect(statements.join()).not.toContain('OR true');
  });

  describe('that are named in a list', () => {
    it('come under each key they name, in one statement', async () => {
      const playedBy = manyNaming(Loan, 'playmateIds', byMonth);
      const context = contextOf(db);
      const found = await Promise.all(
        [lotte, nadia, sofie].map(async (id) => (await playedBy(context, id)).length),
      );

      expect(found).toEqual([1, 2, 0]);
      expect(statements).toHaveLength(1);
    });

    it('never come when the rule of the request drops them', async () => {
      const playedBy = manyNaming(Loan, 'playmateIds', {
        ...byMonth,
        visible: () => ({ personId: sofie }),
      });

      expect((await playedBy(contextOf(db), nadia)).map(({ personId }) => personId)).toEqual([
        sofie,
      ]);
    });
  });

  describe('of which there is one', () => {
    const loanOf = oneBy(Loan, 'id', { visible: () => ({ isWithdrawn: false }) });
    const [june, march, withdrawn] = ['S1/Loan/0', 'S1/Loan/1', 'S1/Loan/2'].map(idOf) as [
      ...[string, string, string],
    ];

    it('are that row, or null when it is not there or not visible', async () => {
      const context = contextOf(db);
      const found = await Promise.all([june, withdrawn, 'nobody'].map((id) => loanOf(context, id)));

      expect(found.map((row) => row?.month)).toEqual(['2026-06', undefined, undefined]);
      expect(found[1]).toBe(found[2]);
      expect(statements).toHaveLength(1);
    });

    it('come in the order of the keys, without those that are not there', async () => {
      const rows = await eachOf(loanOf, contextOf(db), [june, withdrawn, march]);

      expect(rows.map(({ month }) => month)).toEqual(['2026-06', '2026-03']);
      expect(statements).toHaveLength(1);
    });
  });

  it('come as a whole table by one statement per request, whoever asks first', async () => {
    const all = wholeTable(Loan, { month: 'ASC', id: 'ASC' });
    const context = contextOf(db);
    const [one, other] = await Promise.all([all(context), all(context)]);
    const later = await all(context);

    expect(one).toHaveLength(4);
    expect([other, later]).toEqual([one, one]);
    expect(statements).toHaveLength(1);

    await all(contextOf(db));
    expect(statements).toHaveLength(2);
  });
});
