import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { Client } from 'pg';
import { idOf } from './fixtures';
import type { JournalEntry } from './journal';
import { askedRoots } from './journal-facts';
import { startAgency, type TestAgency } from './testing/start-agency';
import { as, passOf, type TestPass } from './testing/test-tokens';
import { toyLibrary } from './testing/toy/subgraph';

const director = passOf({ family: 'S1' });
/** Somebody who reads summaries alone. */
const welfare = as('AGENCY_WORKER', { family: 'S1', agency: 'MENTAL_HEALTH' });
const FAMILY = ['P-0101', 'P-0102', 'P-0103', 'P-0104'];

describe("an agency's journal", () => {
  let agency: TestAgency;
  let serveUrl: string;
  beforeAll(async () => {
    agency = await startAgency(toyLibrary, undefined, {
      wayTo: async (url) => (serveUrl = url),
    });
  });
  afterAll(() => agency.stop());
  beforeEach(() => agency.db.query('TRUNCATE journal_entry'));

  const written = () =>
    agency.db.query<(JournalEntry & { readonly pass: string })[]>(
      'SELECT pass_id AS pass, fields, persons FROM journal_entry ORDER BY id',
    );

  /** What is written of one answer; nothing, where nothing is. */
  async function entryOf(pass: TestPass, labels: readonly string[], selection: string) {
    await agency.db.query('TRUNCATE journal_entry');
    await agency.persons(pass, labels, selection);
    const entries = await written();
    expect(entries.length).toBeLessThan(2);
    return entries[0];
  }

  it('names the pass, what was handed out, and of how many; neither keys nor containers', async () => {
    const { data } = await agency.persons(director, FAMILY, 'toys { loans { month dueOn } }');

    expect(JSON.stringify(data)).toContain('2026-07-01'); // the control: it was handed out
    expect(await written()).toEqual([
      {
        pass: director.jti,
        fields: ['Loan.dueOn', 'Loan.month', 'ToyRecord.loans'],
        persons: 4,
      },
    ]);
  });

  it('is written with one more statement, however large the family, and before the answer', async () => {
    const counts = [];
    for (const labels of [['P-0101'], FAMILY]) {
      await agency.persons(director, labels, 'toys { loans { month } }');
      counts.push([agency.statements.length, agency.statements.at(-1)?.slice(0, 25)]);
    }

    expect(counts).toEqual([
      [2, 'INSERT INTO journal_entry'],
      [2, 'INSERT INTO journal_entry'],
    ]);
  });

  it('leaves out what the reader may read of nobody who was asked about', async () => {
    const entry = await entryOf(welfare, FAMILY, 'toys { loans { month dueOn } secrets { id } }');
    const persons = director.persons.map((one) =>
      one.id === idOf('P-0101') ? { ...one, refused: ['INC_FACT'] as const } : one,
    );
    const selection = 'toys { loans { month } }';

    expect(entry?.fields).toEqual(['Loan.month', 'ToyRecord.loans']);
    expect(await entryOf({ ...director, persons }, ['P-0101'], selection)).toBeUndefined();
    expect(await entryOf({ ...director, persons }, FAMILY, selection)).toBeDefined();
  });

  it('is not written where nothing is handed out', async () => {
    expect(await entryOf(welfare, FAMILY, 'toys { secrets { words } }')).toBeUndefined();
    expect(await entryOf(director, FAMILY, 'toys { __typename }')).toBeUndefined();
    expect(await entryOf(director, ['P-0201'], 'toys { loans { month } }')).toBeUndefined();
  });

  it('counts persons once, and those of another case not at all', async () => {
    const entry = await entryOf(
      director,
      ['P-0101', 'P-0101', 'P-0201'],
      'toys { loans { month } }',
    );

    expect(entry?.persons).toBe(1);
  });

  it('counts only persons of whom something may be handed out', async () => {
    const persons = director.persons.map((one) =>
      one.id === idOf('P-0101') ? { ...one, refused: ['INC_FACT'] as const } : one,
    );
    const entry = await entryOf({ ...director, persons }, FAMILY, 'toys { loans { month } }');

    expect(entry?.persons).toBe(3);
    expect((await entryOf(director, FAMILY, 'toys { loans { month } }'))?.persons).toBe(4);
  });

  it('says the same whether or not there was anything', async () => {
    const selection = 'toys { loans { month carrierId } }';

    expect(await entryOf(director, ['P-0101'], selection)).toEqual(
      await entryOf(director, ['P-0103'], selection),
    );
  });

  it('sees through other names, fragments, and entities that are written out', async () => {
    await agency.ask(
      `query { one: _entities(representations: [{ __typename: "Person", id: "${idOf('P-0101')}" }]) { ...Kept } }
       fragment Kept on Person { toys { ... { x: loans { ...Lent } } } }
       fragment Lent on Loan { y: remark }`,
      director,
    );

    expect(await written()).toMatchObject([
      { fields: ['Loan.remark', 'ToyRecord.loans'], persons: 1 },
    ]);
  });

  it('goes through each fragment once, however often they spread each other', () => {
    const depth = 40;
    const doubled = Array.from(
      { length: depth },
      (_, at) =>
        `fragment F${String(at)} on Query { ...F${String(at + 1)} ...F${String(at + 1)} a { b } }`,
    );
    const text = `{ ...F0 } ${doubled.join(' ')} fragment F${String(depth)} on Query { a { b } }`;
    const [operation, ...fragments] = parse(text).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation.');
    const byName = Object.fromEntries(
      (fragments as FragmentDefinitionNode[]).map((one) => [one.name.value, one]),
    );
    const schema = buildSchema('type Query { a: A } type A { b: String }');

    expect(askedRoots(schema, operation, byName)).toHaveLength(depth + 1);
  });

  it('keeps back an answer that cannot be written down', async () => {
    const serve = new URL(serveUrl).username;
    await agency.db.query(`REVOKE INSERT ON journal_entry FROM "${serve}"`);
    const kept = await agency.persons(director, ['P-0101'], 'toys { loans { month } }');
    await agency.db.query(`GRANT INSERT ON journal_entry TO "${serve}"`);
    const given = await agency.persons(director, ['P-0101'], 'toys { loans { month } }');

    expect(kept).toEqual({
      status: 503,
      errors: [{ message: expect.any(String) as string, extensions: { code: 'NOT_RECORDED' } }],
    });
    expect(given.status).toBe(200); // the control
    expect(await written()).toHaveLength(1);
  });

  it.each([
    'UPDATE journal_entry SET persons = 0',
    'DELETE FROM journal_entry',
    'TRUNCATE journal_entry',
  ])('is served through a role that may not %s', async (statement) => {
    await agency.persons(director, ['P-0101'], 'toys { loans { month } }');
    await expect(served(statement)).rejects.toThrow('permission denied');

    expect(await served('SELECT FROM journal_entry')).toBe(1); // the control
  });

  /** How many rows a statement of the role that serves finds. */
  async function served(statement: string): Promise<number | null> {
    const db = new Client({ connectionString: serveUrl });
    await db.connect();
    return db
      .query(statement)
      .then(({ rowCount }) => rowCount)
      .finally(() => db.end());
  }
});
