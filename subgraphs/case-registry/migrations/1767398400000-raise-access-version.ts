import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of a case that say who may read what in it. */
const OF_A_CASE = ['membership', 'case_participant', 'conflict_of_interest', 'case_consultation'];

/**
 * Revocation is immediate (design §5): whatever changes somebody's rights in a case raises its
 * version, and a pass of an older one is stale. The database does it, so that no way of writing
 * can forget, and by its owner's right, so that none can be kept from it. A version never falls.
 */
export class RaiseAccessVersion1767398400000 implements MigrationInterface {
  readonly name = 'RaiseAccessVersion1767398400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION raise_access_of_case() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE chain_case SET access_version = access_version + 1
        WHERE id IN (OLD.case_id, NEW.case_id);
        RETURN NULL;
      END $$;
      CREATE FUNCTION raise_access_of_person() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE chain_case SET access_version = access_version + 1
        WHERE id IN (
          SELECT case_id FROM case_participant WHERE person_id IN (OLD.person_id, NEW.person_id)
        );
        RETURN NULL;
      END $$;
      CREATE FUNCTION raise_access_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.access_version := GREATEST(
          NEW.access_version,
          OLD.access_version + CASE
            WHEN (NEW.state, NEW.restricted_to) IS DISTINCT FROM (OLD.state, OLD.restricted_to)
            THEN 1 ELSE 0
          END
        );
        RETURN NEW;
      END $$;
      CREATE TRIGGER raise_access_version BEFORE UPDATE ON chain_case
        FOR EACH ROW EXECUTE FUNCTION raise_access_version();
      CREATE TRIGGER raise_access_version AFTER INSERT OR UPDATE OR DELETE ON consent_record
        FOR EACH ROW EXECUTE FUNCTION raise_access_of_person();
      ${OF_A_CASE.map(
        (table) => `
      CREATE TRIGGER raise_access_version AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION raise_access_of_case();`,
      ).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...OF_A_CASE, 'consent_record', 'chain_case'];
    await runner.query(`
      ${tables.map((table) => `DROP TRIGGER raise_access_version ON ${table};`).join('\n')}
      DROP FUNCTION raise_access_of_case(), raise_access_of_person(), raise_access_version();
    `);
  }
}
