import type { DataSource } from 'typeorm';
import { migrate, openDatabase, seedFamilies } from './database';
import { idOf } from './fixtures';
import { eachOf, everyRow, manyBy, manyNaming, oneBy, wholeTable } from './loaders';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { foundBy, namingOneOf } from './row-conditions';
import { contextOf } from './testing/test-context';
import { as, passOf, type TestPass } from './testing/test-tokens';
import { Loan } from './testing/toy/loan.entity';
import { toyLibrary } from './testing/toy/subgraph';

const [sofie, kristof, lotte, nadia] = ['P-0101', 'P-0102', 'P-0103', 'P-0201'].map(idOf) as [
  ...[string, string, string, string],
];
const MARCH = { month: '2026-03' };
const byMonth = { order: { month: 'ASC', id: 'ASC' }, visible: everyRow } as const;

describe('rows by key', () => {
  let db: DataSource;
  const statements: string[] = [];
  beforeAll(async () => {
    const { ownerUrl, serveUrl } = await newDatabase(toyLibrary.name);
    await migrate(toyLibrary, ownerUrl);
    await seedFamilies(toyLibrary, ownerUrl);
    db = await openDatabase(toyLibrary, serveUrl, 25_000, (sql) => statements.push(sql));
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

  it('obey a rule about the very column they are found by', async () => {
    const { loanOf, loansOf } = {
      loanOf: oneBy(Loan, 'id', {
        visible: () => ({ id: foundBy('SELECT id FROM loan WHERE month = :month', MARCH) }),
      }),
      loansOf: manyNaming(Loan, 'playmateIds', {
        ...byMonth,
        visible: () => ({ playmateIds: namingOneOf(nadia) }),
      }),
    };
    const context = contextOf(db);
    const found = await Promise.all(
      ['S1/Loan/0', 'S1/Loan/1'].map(async (label) => (await loanOf(context, idOf(label)))?.month),
    );

    expect(found).toEqual([undefined, '2026-03']);
    expect(await loansOf(context, lotte)).toHaveLength(1);
    expect(await loansOf(context, idOf('P-0104'))).toHaveLength(1);
    expect(await loansOf(context, sofie)).toEqual([]);
  });

  describe('as columns', () => {
    const columnsFor = async (pass: TestPass | undefined, also: readonly (keyof Loan)[] = []) => {
      const loansOf = manyBy(Loan, 'personId', { ...byMonth, also });
      await loansOf(contextOf(db, pass), sofie);
      return [...(statements.at(-1) ?? '').matchAll(/AS "Loan_(\w+)"/g)].map(([, name]) => name);
    };
    const welfare = as('AGENCY_WORKER', { family: 'S1', agency: 'GENERAL_WELFARE' });
    const keys = ['id', 'person_id', 'is_withdrawn'];

    it('are read if the reader may read them of somebody in the case', async () => {
      const all = await columnsFor(passOf({ family: 'S1' }));

      expect(await columnsFor(welfare)).toEqual([...keys, 'month', 'kinds']);
      expect(all).toEqual(expect.arrayContaining(['due_on', 'pieces', 'remark', 'carrier_id']));
    });

    it('are those of the keys alone where nothing may be read', async () => {
      expect(await columnsFor(passOf({ family: 'S1', isClosed: true }))).toEqual(keys);
    });

    it('are read besides where a rule says that it needs them', async () => {
      expect(await columnsFor(welfare, ['carrierId'])).toEqual([
        ...[...keys, 'month', 'kinds', 'carrier_id'],
      ]);
    });

    it('give rows as full as they are for who may read all of them: the control', async () => {
      const loansOf = manyBy(Loan, 'personId', byMonth);
      const [, , june] = await loansOf(contextOf(db, passOf({ family: 'S1' })), sofie);

      expect(june).toMatchObject({ month: '2026-06', dueOn: '2026-07-01', kinds: ['KITE'] });
    });
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
