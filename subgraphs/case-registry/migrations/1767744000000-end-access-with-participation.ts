import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Access ends when participation ends: an agency that joins or leaves a case raises its version, as
 * whatever else says who may read what in it.
 */
export class EndAccessWithParticipation1767744000000 implements MigrationInterface {
  readonly name = 'EndAccessWithParticipation1767744000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER raise_access_version AFTER INSERT OR UPDATE OR DELETE ON agency_participation
        FOR EACH ROW EXECUTE FUNCTION raise_access_of_case();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER raise_access_version ON agency_participation;');
  }
}
