import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the log's readers see of it, through a role that sees nothing else: records, and no hash,
 * head or note of what was destroyed.
 */
export class LetTheLogBeRead1767686400000 implements MigrationInterface {
  readonly name = 'LetTheLogBeRead1767686400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW disclosure_record AS
        SELECT index, at, reader, case_id, slices_hash, leaf::jsonb AS head, text::jsonb AS slices,
               CASE WHEN text IS NULL THEN leaf::jsonb
                    ELSE jsonb_set(leaf::jsonb, '{slices}', text::jsonb) END AS record
          FROM disclosure LEFT JOIN slices
            ON hash = slices_hash AND month = to_char(at AT TIME ZONE 'UTC', 'YYYY-MM')
          WHERE kind IN ('ANSWER', 'MUTATION', 'REFUSAL');
      DO $$
      DECLARE
        serve text := regexp_replace(current_user, '_owner$', '_serve');
      BEGIN
        -- Through a view that its owner made, whoever may write it could write the log.
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON disclosure_record FROM %I', serve);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW disclosure_record');
  }
}
