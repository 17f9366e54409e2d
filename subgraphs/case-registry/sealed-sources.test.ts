import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { caseRegistry } from './subgraph';

const SEALED = (Object.keys(MATRIX) as Category[]).filter((one) => MATRIX[one].sensitivity === 5);

describe('what a row of the registry may rest on', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(caseRegistry);
  });
  afterAll(() => agency.stop());

  /** Tables whose rows rest on something, as the database itself says. */
  async function resting(column: string): Promise<string[]> {
    const rows: { table: string }[] = await agency.db.query(
      `SELECT table_name AS table FROM information_schema.columns WHERE column_name = $1 ORDER BY 1`,
      [column],
    );
    return rows.map(({ table }) => table);
  }

  const restOn = (table: string, category: string) =>
    agency.db.query(`UPDATE ${table} SET source_category = $1`, [category]);

  it('is nothing sealed, in no table but that of alerts', async () => {
    const open = new Set<string>();
    for (const table of await resting('source_category')) {
      for (const category of SEALED) {
        await restOn(table, category).then(
          () => open.add(table),
          (error: unknown) => {
            expect(String(error)).toContain(`ck_${table}_source_category`);
          },
        );
      }
    }

    expect(SEALED.length).toBeGreaterThan(10);
    expect([...open]).toEqual(['safety_alert']);
  });

  it('is nothing sealed either where it rests on several facts', async () => {
    expect(await resting('source_categories')).toEqual(['work_overlap']);
    for (const category of SEALED) {
      await expect(
        agency.db.query(`UPDATE work_overlap SET source_categories = ARRAY['SOCIO', $1]`, [
          category,
        ]),
      ).rejects.toThrow(/ck_work_overlap_source_categories/);
    }
  });

  it('is any other fact, or none', async () => {
    for (const table of await resting('source_category')) {
      await expect(restOn(table, 'SOCIO')).resolves.toBeDefined();
      await expect(
        agency.db.query(`UPDATE ${table} SET source_category = NULL`),
      ).resolves.toBeDefined();
    }
  });

  it('is overridden only with a reason that says something', async () => {
    const because = (text: string) =>
      agency.db.query('UPDATE consent_record SET overridden_because = $1', [text]);

    await expect(because('danger')).rejects.toThrow(/ck_consent_record_overridden_because/);
    await expect(because('He said that he knows where they sleep.')).resolves.toBeDefined();
  });
});
