import type { QueryRunner } from 'typeorm';

/** Of whom sealed rows may be read in the transaction at hand; ids, joined by commas. */
export const SEAL_SETTING = 'oneroof.readable_persons';

/** How a table of sealed rows says whom a row is about: itself, or by the row it belongs to. */
type Holder = { readonly person: string } | { readonly parent: string; readonly key: string };

/**
 * The last wall around a table of sealed rows (design §4, S5): the role that serves sees those of
 * the persons that its transaction names, and none without. It may not write here at all, so that
 * no refused key tells that a row is there. For migrations, which the owner of the table runs; the
 * owner itself is not bound.
 */
export async function sealTable(runner: QueryRunner, table: string, by: Holder): Promise<void> {
  const readable =
    'person' in by
      ? `${by.person} = ANY (string_to_array(current_setting('${SEAL_SETTING}', true), ','))`
      : `EXISTS (SELECT FROM ${by.parent} WHERE ${by.parent}.id = ${table}.${by.key})`;
  await runner.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY readable_persons ON ${table} FOR SELECT USING (${readable});
  `);
}

/** Takes the wall down again. */
export async function unsealTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    DROP POLICY readable_persons ON ${table};
    ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
  `);
}
