import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The owner's own book of the releases that were given in its name: at every agency, for what it
 * discloses rests on what it wrote down itself. The registry has them in a table of its own.
 */
export class CreateReleaseBook1767571200000 implements MigrationInterface {
  readonly name = 'CreateReleaseBook1767571200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE release_given (
        id text CONSTRAINT pk_release_given PRIMARY KEY, case_id text NOT NULL,
        person_id text NOT NULL, category text NOT NULL, to_agency text NOT NULL,
        until date NOT NULL, is_revoked boolean NOT NULL
      );
      CREATE INDEX ix_release_given_case_id_to_agency ON release_given (case_id, to_agency);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE release_given');
  }
}
