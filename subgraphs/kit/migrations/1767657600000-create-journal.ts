import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The agency's own journal of what it handed to the hub, at the registry too: by which pass, which
 * fields, of how many persons; never of whom, and never a value. Whoever serves may add to it and
 * read it, and change nothing in it.
 */
export class CreateJournal1767657600000 implements MigrationInterface {
  readonly name = 'CreateJournal1767657600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_entry (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_journal_entry PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(), pass_id text NOT NULL,
        fields text[] NOT NULL, persons integer NOT NULL
      );
      CREATE INDEX ix_journal_entry_at ON journal_entry (at);
      DO $$
      DECLARE
        serve text := regexp_replace(current_user, '_owner$', '_serve');
      BEGIN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry FROM %I', serve);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_entry');
  }
}
