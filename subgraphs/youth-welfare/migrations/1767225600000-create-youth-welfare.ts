import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateYouthWelfare1767225600000 implements MigrationInterface {
  readonly name = 'CreateYouthWelfare1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_arrangement (
        id text NOT NULL,
        person_id text NOT NULL,
        with_person_id text,
        is_supervised boolean,
        is_in_force boolean,
        starts_on date,
        ends_on date,
        weekday text,
        start_time text,
        end_time text,
        venue text,
        ordered_by text,
        is_court_exception boolean,
        CONSTRAINT pk_contact_arrangement PRIMARY KEY (id)
      );
      CREATE INDEX ix_contact_arrangement_person_id ON contact_arrangement (person_id);
      CREATE TABLE youth_file (
        id text NOT NULL,
        person_id text NOT NULL,
        involvement text,
        is_placed boolean,
        started_month text,
        kind text,
        reference text,
        measure text,
        ordered_by text,
        starts_on date,
        ends_on date,
        worker_id text,
        CONSTRAINT pk_youth_file PRIMARY KEY (id)
      );
      CREATE INDEX ix_youth_file_person_id ON youth_file (person_id);
      CREATE TABLE placement_address (
        id text NOT NULL,
        person_id text NOT NULL,
        since date,
        carer text,
        street text,
        postal_code text,
        municipality_code text,
        CONSTRAINT pk_placement_address PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX ix_placement_address_person_id ON placement_address (person_id);
      CREATE TABLE safety_agreement (
        id text NOT NULL,
        person_id text NOT NULL,
        agreed_month text,
        client_text text,
        is_in_force boolean,
        agreed_on date,
        ends_on date,
        with_person_ids text[] NOT NULL DEFAULT '{}',
        terms text,
        CONSTRAINT pk_safety_agreement PRIMARY KEY (id)
      );
      CREATE INDEX ix_safety_agreement_person_id ON safety_agreement (person_id);
      CREATE TABLE school_health_note (
        id text NOT NULL,
        person_id text NOT NULL,
        attention text,
        month text,
        noted_on date,
        source_kind text,
        school_name text,
        text text,
        CONSTRAINT pk_school_health_note PRIMARY KEY (id)
      );
      CREATE INDEX ix_school_health_note_person_id ON school_health_note (person_id);
      CREATE TABLE youth_report (
        id text NOT NULL,
        youth_file_id text NOT NULL,
        written_on date,
        text text,
        CONSTRAINT pk_youth_report PRIMARY KEY (id),
        CONSTRAINT fk_youth_report_youth_file FOREIGN KEY (youth_file_id) REFERENCES youth_file (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_youth_report_youth_file_id ON youth_report (youth_file_id);
      CREATE TABLE youth_assessment (
        id text NOT NULL,
        youth_file_id text NOT NULL,
        planned_on date,
        kind text,
        status text,
        CONSTRAINT pk_youth_assessment PRIMARY KEY (id),
        CONSTRAINT fk_youth_assessment_youth_file FOREIGN KEY (youth_file_id) REFERENCES youth_file (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_youth_assessment_youth_file_id ON youth_assessment (youth_file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE youth_assessment, youth_report, school_health_note, safety_agreement, placement_address, youth_file, contact_arrangement',
    );
  }
}
