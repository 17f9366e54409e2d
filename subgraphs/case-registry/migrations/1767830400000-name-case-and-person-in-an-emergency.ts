import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An emergency says apart whom it is about, and may name its case by the chain number. Those that
 * were opened before say in their reason whom they are about.
 */
export class NameCaseAndPersonInAnEmergency1767830400000 implements MigrationInterface {
  readonly name = 'NameCaseAndPersonInAnEmergency1767830400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE emergency ADD about_whom text;
      CREATE INDEX ix_chain_case_number ON chain_case (number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_chain_case_number;
      ALTER TABLE emergency DROP about_whom;
    `);
  }
}
