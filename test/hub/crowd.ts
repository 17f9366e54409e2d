import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { idOf } from '../../subgraphs/kit/fixtures';
import { DIRECTORS, type TestHub } from './test-hub';

/** Tables that a family's rows point at, or that only say who may read: not cloned row by row. */
const ANCHORS = new Set([
  ...['chain_case', 'person', 'agency', 'agency_service', 'professional', 'chain_approach'],
  ...['membership', 'conflict_of_interest', 'case_participant', 'migration', 'journal_entry'],
]);
/** Columns that name persons, in any agency. */
export const NAMES_PERSONS =
  /(^|_)person_ids?$|^(imposed_on|from|to|towards|child)_id$|^(holder|afraid_of)_ids$/;

interface Column {
  readonly table: string;
  readonly name: string;
}
interface ForeignKey extends Column {
  readonly target: string;
  readonly key: string;
}
interface Place {
  readonly caseId: string;
  readonly person: string;
}

/**
 * Makes a family of any size whose every member has a row in every table of every agency, by
 * cloning rows of the five families: so a statement per person, or per row, cannot hide.
 * @returns the id of its case, whose director is that of S1
 */
export async function crowd(hub: TestHub, size: number): Promise<string> {
  const caseId = idOf(`crowd of ${String(size)}`);
  const persons = Array.from({ length: size }, (_, place) =>
    idOf(`crowd ${String(size)}/${String(place)}`),
  );
  for (const agency of hub.agencies.keys()) {
    const db = new Client({ connectionString: hub.ownerUrl(agency) });
    await db.connect();
    try {
      if (agency === 'case-registry') await openCase(db, caseId, persons);
      await clonesIn(db, caseId, persons);
    } finally {
      await db.end();
    }
  }
  return caseId;
}

/** The case itself, its members, and the director of S1 as its director. */
async function openCase(db: Client, caseId: string, persons: readonly string[]): Promise<void> {
  const from = idOf('S1');
  await clone(db, 'chain_case', `id = '${from}'`, { id: caseId });
  const director = `case_id = '${from}' AND subject = 'reader:${DIRECTORS.S1}'`;
  await clone(db, 'membership', director, { id: randomId(), case_id: caseId });
  for (const person of persons) {
    await clone(db, 'person', 'true', { id: person });
    const link = { id: randomId(), case_id: caseId, person_id: person };
    await clone(db, 'case_participant', `case_id = '${from}'`, link);
  }
}

async function clonesIn(db: Client, caseId: string, persons: readonly string[]): Promise<void> {
  const { rows: columns } = await db.query<Column>(
    `SELECT table_name AS table, column_name AS name
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1, 2`,
  );
  const { rows: keys } = await db.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS table, own.attname AS name,
            confrelid::regclass::text AS target, theirs.attname AS key
     FROM pg_constraint
     JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
     JOIN pg_attribute theirs ON theirs.attrelid = confrelid AND theirs.attnum = confkey[1]
     WHERE contype = 'f'`,
  );
  const owned = keys.filter(({ target }) => !ANCHORS.has(target));
  const has = (table: string, name: string) =>
    columns.some((column) => column.table === table && column.name === name);

  /** One row, and one of each of its children, for one person of the case. */
  async function plant(table: string, place: Place, parent: Record<string, string>): Promise<void> {
    const named = columns
      .filter((column) => column.table === table && NAMES_PERSONS.test(column.name))
      .map(({ name }) => [name, name.endsWith('_ids') ? [place.person] : place.person] as const);
    const row = {
      ...(has(table, 'id') ? { id: randomId() } : {}),
      ...(has(table, 'case_id') ? { case_id: place.caseId } : {}),
      ...Object.fromEntries(named),
      ...parent,
    };
    await clone(db, table, 'true', row);
    const children = owned.filter(({ target }) => target === table);
    for (const child of new Set(children.map((key) => key.table))) {
      const links = children.filter((key) => key.table === child);
      const values = links.map(({ name, key }) => [
        name,
        (row as Record<string, string>)[key] ?? '',
      ]);
      await plant(child, place, Object.fromEntries(values) as Record<string, string>);
    }
  }

  const tables = [...new Set(columns.map(({ table }) => table))];
  const roots = tables.filter(
    (table) => !ANCHORS.has(table) && !owned.some((key) => key.table === table),
  );
  for (const table of roots) {
    const ofTheCase = has(table, 'case_id') && !has(table, 'person_id');
    for (const person of ofTheCase ? persons.slice(0, 1) : persons) {
      await plant(table, { caseId, person }, {});
    }
  }
}

/** Copies one row, with some columns replaced. A table without rows gives nothing to copy. */
async function clone(db: Client, table: string, where: string, replaced: object): Promise<void> {
  await db.query(
    `INSERT INTO ${table} SELECT made.* FROM (SELECT one FROM ${table} AS one WHERE ${where} LIMIT 1) AS given,
     jsonb_populate_record(given.one, $1::jsonb) AS made`,
    [JSON.stringify(replaced)],
  );
}

function randomId(): string {
  return randomBytes(10).toString('hex');
}
