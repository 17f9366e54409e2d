import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamePersonOfFactor1767398400000 implements MigrationInterface {
  readonly name = 'NamePersonOfFactor1767398400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE first_line_factor ADD COLUMN person_id text;
      UPDATE first_line_factor factor SET person_id = risk.person_id
        FROM first_line_risk risk WHERE risk.id = factor.first_line_risk_id;
      ALTER TABLE first_line_factor ALTER COLUMN person_id SET NOT NULL;
      CREATE INDEX ix_first_line_factor_person_id ON first_line_factor (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE first_line_factor DROP COLUMN person_id');
  }
}
