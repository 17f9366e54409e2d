import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The categories of sensitivity S5, as the matrix stood; a new one needs a new migration. */
const SEALED = `
  'ADDR_CONF', 'POL_INTEL', 'JUD_INVEST', 'MH_CLIN', 'CHILD_VOICE', 'REPORTER', 'PLACEMENT_ADDR',
  'SHELTER', 'SAFETY_PLAN', 'CASE_PERSON', 'STALK_ALARM'`;

/** Alerts are not among them: they must arrive. */
const RESTING_ON_ONE = [
  ...['goal', 'intervention', 'risk_factor', 'protective_factor', 'expectation'],
  ...['round_table_contribution', 'round_table_decision', 'triage_issue', 'start_up_obstacle'],
  'information_request',
];

/** No row but an alert rests on a sealed category, whoever writes it (privacy review 30). */
export class RefuseSealedSources1767484800000 implements MigrationInterface {
  readonly name = 'RefuseSealedSources1767484800000';

  async up(runner: QueryRunner): Promise<void> {
    const ofOne = RESTING_ON_ONE.map(
      (table) => `
      ALTER TABLE ${table} ADD CONSTRAINT ck_${table}_source_category
        CHECK (source_category NOT IN (${SEALED}));`,
    );
    await runner.query(`
      ${ofOne.join('')}
      ALTER TABLE work_overlap ADD CONSTRAINT ck_work_overlap_source_categories
        CHECK (NOT source_categories && ARRAY[${SEALED}]);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const ofOne = RESTING_ON_ONE.map(
      (table) => `ALTER TABLE ${table} DROP CONSTRAINT ck_${table}_source_category;`,
    );
    await runner.query(`
      ${ofOne.join('\n')}
      ALTER TABLE work_overlap DROP CONSTRAINT ck_work_overlap_source_categories;
    `);
  }
}
