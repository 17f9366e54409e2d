import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log. Hashes are kept for ever, texts by the month for as long as the policy says: what
 * remains still verifies. Whoever serves may add, and change nothing but where the tree ends.
 */
export class CreateDisclosureLog1767600000000 implements MigrationInterface {
  readonly name = 'CreateDisclosureLog1767600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tree_end (
        is_only boolean NOT NULL DEFAULT true CHECK (is_only),
        size bigint NOT NULL,
        roots bytea[] NOT NULL,
        CONSTRAINT pk_tree_end PRIMARY KEY (is_only)
      );
      INSERT INTO tree_end (size, roots) VALUES (0, '{}');
      CREATE TABLE tree_node (
        level smallint NOT NULL,
        index bigint NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT pk_tree_node PRIMARY KEY (level, index)
      );
      CREATE TABLE tree_head (
        size bigint NOT NULL,
        note text NOT NULL,
        CONSTRAINT pk_tree_head PRIMARY KEY (size)
      );
      -- The text exactly as it was hashed: jsonb would put its keys in another order.
      CREATE TABLE disclosure (
        index bigint NOT NULL,
        at timestamptz NOT NULL,
        leaf text NOT NULL,
        -- Each record begins with these, in this order, and ends with its slices; all are words and
        -- hashes: to take it apart as JSON for each of them, or to search it, takes longer than all else.
        kind text GENERATED ALWAYS AS (CASE split_part(leaf, '"', 2) WHEN 'kind' THEN split_part(leaf, '"', 4) END) STORED,
        reader text GENERATED ALWAYS AS (CASE split_part(leaf, '"', 10) WHEN 'reader' THEN split_part(leaf, '"', 12) END) STORED,
        case_id text GENERATED ALWAYS AS (CASE split_part(leaf, '"', 14) || split_part(leaf, '"', 15) WHEN 'case:' THEN split_part(leaf, '"', 16) END) STORED,
        slices_hash text GENERATED ALWAYS AS (CASE split_part(leaf, '"', -4) WHEN 'slices' THEN split_part(leaf, '"', -2) END) STORED,
        CONSTRAINT pk_disclosure PRIMARY KEY (index, at),
        CONSTRAINT ck_disclosure_leaf CHECK (leaf IS JSON OBJECT)
      ) PARTITION BY RANGE (at);
      -- What records name by its hash, by the month of the records: it is destroyed with them.
      CREATE TABLE slices (
        month text NOT NULL,
        hash text NOT NULL,
        text text NOT NULL,
        CONSTRAINT pk_slices PRIMARY KEY (month, hash),
        CONSTRAINT ck_slices_text CHECK (text IS JSON ARRAY),
        CONSTRAINT ck_slices_hash CHECK (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
      );
      -- To press a whole family view's record together takes as long as all else that is done with it.
      ALTER TABLE slices ALTER text SET STORAGE EXTERNAL;
      CREATE INDEX ix_disclosure_case_id ON disclosure (case_id, at);
      CREATE INDEX ix_disclosure_reader ON disclosure (reader, at);
      -- A record is never lost because nobody made its month.
      CREATE TABLE disclosure_of_no_month PARTITION OF disclosure DEFAULT;

      -- Run by whoever owns the log: makes the months to come.
      CREATE FUNCTION prepare_months(first date, months integer) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        month date := date_trunc('month', first);
      BEGIN
        FOR ahead IN 1..months LOOP
          EXECUTE format(
            'CREATE TABLE IF NOT EXISTS %I PARTITION OF disclosure FOR VALUES FROM (%L) TO (%L)',
            to_char(month, '"disclosure_"YYYY_MM'),
            month::timestamp AT TIME ZONE 'UTC',
            (month + interval '1 month') AT TIME ZONE 'UTC'
          );
          month := month + interval '1 month';
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION prepare_months(date, integer) FROM PUBLIC;

      DO $$
      DECLARE
        serve text := regexp_replace(current_user, '_owner$', '_serve');
      BEGIN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public FROM %I', serve);
        EXECUTE format('REVOKE INSERT ON tree_end FROM %I', serve);
        EXECUTE format('GRANT UPDATE ON tree_end TO %I', serve);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION prepare_months(date, integer);
      DROP TABLE disclosure, slices, tree_head, tree_node, tree_end;
    `);
  }
}
