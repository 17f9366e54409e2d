import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateToys1767225600000 implements MigrationInterface {
  readonly name = 'CreateToys1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE loan (
        id text NOT NULL,
        person_id text NOT NULL,
        is_withdrawn boolean NOT NULL DEFAULT false,
        month text,
        kinds text array NOT NULL DEFAULT '{}',
        due_on date,
        lent_at timestamptz,
        pieces integer,
        is_incomplete boolean,
        remark text,
        carrier_id text,
        playmate_ids text array NOT NULL DEFAULT '{}',
        CONSTRAINT pk_loan PRIMARY KEY (id)
      );
      CREATE INDEX ix_loan_person_id ON loan (person_id);
      CREATE TABLE secret (
        id text NOT NULL,
        person_id text NOT NULL,
        words text array NOT NULL DEFAULT '{}',
        shared_with_ids text array NOT NULL DEFAULT '{}',
        CONSTRAINT pk_secret PRIMARY KEY (id)
      );
      CREATE INDEX ix_secret_person_id ON secret (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE secret; DROP TABLE loan');
  }
}
