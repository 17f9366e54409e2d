import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMunicipality1767225600000 implements MigrationInterface {
  readonly name = 'CreateMunicipality1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE administrative_measure (
        id text NOT NULL,
        person_id text NOT NULL,
        kind text,
        is_in_force boolean,
        started_month text,
        starts_on date,
        ends_on date,
        area text,
        reason text,
        reference text,
        CONSTRAINT pk_administrative_measure PRIMARY KEY (id)
      );
      CREATE INDEX ix_administrative_measure_person_id ON administrative_measure (person_id);
      CREATE TABLE civil_record (
        person_id text NOT NULL,
        given_names text,
        family_name text,
        birth_date date,
        sex text,
        language text,
        nationality text,
        civil_status text,
        national_number text,
        CONSTRAINT pk_civil_record PRIMARY KEY (person_id)
      );
      CREATE TABLE protected_person (
        person_id text NOT NULL,
        since date NOT NULL,
        CONSTRAINT pk_protected_person PRIMARY KEY (person_id)
      );
      CREATE TABLE domicile (
        person_id text NOT NULL,
        municipality_code text,
        municipality_name text,
        postal_code text,
        street text,
        house_number text,
        since date,
        CONSTRAINT pk_domicile PRIMARY KEY (person_id)
      );
      CREATE TABLE household_member (
        id text NOT NULL,
        of_person_id text NOT NULL,
        person_id text,
        relation text,
        since date,
        CONSTRAINT pk_household_member PRIMARY KEY (id)
      );
      CREATE INDEX ix_household_member_of_person_id ON household_member (of_person_id);
      CREATE TABLE custody (
        id text NOT NULL,
        person_id text NOT NULL,
        holder_ids text[] NOT NULL DEFAULT '{}',
        kind text,
        since date,
        CONSTRAINT pk_custody PRIMARY KEY (id)
      );
      CREATE INDEX ix_custody_person_id ON custody (person_id);
      CREATE TABLE social_file (
        id text NOT NULL,
        person_id text NOT NULL,
        problem_domains text[] NOT NULL DEFAULT '{}',
        updated_month text,
        recorded_on date,
        benefits text[] NOT NULL DEFAULT '{}',
        debt_band text,
        arrears_months integer,
        housing text,
        employment text,
        supports text[] NOT NULL DEFAULT '{}',
        worker_id text,
        CONSTRAINT pk_social_file PRIMARY KEY (id)
      );
      CREATE INDEX ix_social_file_person_id ON social_file (person_id);
      CREATE TABLE social_appointment (
        id text NOT NULL,
        social_file_id text NOT NULL,
        starts_on date,
        start_time text,
        place text,
        with_person_ids text[] NOT NULL DEFAULT '{}',
        CONSTRAINT pk_social_appointment PRIMARY KEY (id),
        CONSTRAINT fk_social_appointment_social_file FOREIGN KEY (social_file_id) REFERENCES social_file (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_social_appointment_social_file_id ON social_appointment (social_file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE social_appointment, social_file, custody, household_member, domicile, protected_person, civil_record, administrative_measure',
    );
  }
}
