import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases opened in an emergency, and what agencies ask and open between them. Whatever changes a
 * release raises the version of its case. The registry's own book of releases, which every other
 * agency has as a table (`release_given`), is a view of what it gave itself.
 */
export class AddEmergenciesAndReleases1767571200000 implements MigrationInterface {
  readonly name = 'AddEmergenciesAndReleases1767571200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE emergency (
        id text CONSTRAINT pk_emergency PRIMARY KEY, case_id text NOT NULL, subject text NOT NULL,
        agency text NOT NULL, reason text NOT NULL, imminent_danger boolean NOT NULL,
        opened_at timestamptz NOT NULL, verdict text, reviewed_by text, reviewed_at timestamptz,
        note text,
        CONSTRAINT fk_emergency_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_emergency_case_id ON emergency (case_id);
      CREATE TABLE release_request (
        id text CONSTRAINT pk_release_request PRIMARY KEY, case_id text NOT NULL, person_id text,
        category text, by_subject text NOT NULL, by_agency text, question text, asked_on date,
        status text,
        CONSTRAINT fk_release_request_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_release_request_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_release_request_case_id ON release_request (case_id);
      CREATE TABLE release (
        id text CONSTRAINT pk_release PRIMARY KEY, case_id text NOT NULL, person_id text,
        category text, owner text NOT NULL, to_agency text, use_limitation text, until date,
        given_by_subject text NOT NULL, given_by text, given_at timestamptz, revoked_at timestamptz,
        CONSTRAINT fk_release_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_release_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_release_case_id ON release (case_id);
      CREATE TRIGGER raise_access_version AFTER INSERT OR UPDATE OR DELETE ON release
        FOR EACH ROW EXECUTE FUNCTION raise_access_of_case();
      CREATE VIEW release_given AS
        SELECT id, case_id, person_id, category, to_agency, until,
          revoked_at IS NOT NULL AS is_revoked
        FROM release WHERE owner = 'case-registry';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW release_given;
      DROP TABLE release, release_request, emergency;
    `);
  }
}
