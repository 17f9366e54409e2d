import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReleaseStatements1767398400000 implements MigrationInterface {
  readonly name = 'ReleaseStatements1767398400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE child_statement ADD COLUMN released_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE child_statement DROP COLUMN released_on');
  }
}
