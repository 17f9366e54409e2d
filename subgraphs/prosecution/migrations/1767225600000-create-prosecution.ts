import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProsecution1767225600000 implements MigrationInterface {
  readonly name = 'CreateProsecution1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE antecedent_summary (
        person_id text NOT NULL,
        has_relevant boolean,
        kinds text[] NOT NULL DEFAULT '{}',
        last_year integer,
        CONSTRAINT pk_antecedent_summary PRIMARY KEY (person_id)
      );
      CREATE TABLE antecedent (
        id text NOT NULL,
        person_id text NOT NULL,
        kind text,
        year integer,
        court text,
        CONSTRAINT pk_antecedent PRIMARY KEY (id)
      );
      CREATE INDEX ix_antecedent_person_id ON antecedent (person_id);
      CREATE TABLE confidential_area (
        id text NOT NULL,
        person_id text NOT NULL,
        kind text,
        municipality_code text,
        description text,
        CONSTRAINT pk_confidential_area PRIMARY KEY (id)
      );
      CREATE INDEX ix_confidential_area_person_id ON confidential_area (person_id);
      CREATE TABLE consultation_permission (
        id text NOT NULL,
        case_id text NOT NULL,
        reference text,
        aim text,
        offences_in_scope text[] NOT NULL DEFAULT '{}',
        valid_from date,
        valid_until date,
        CONSTRAINT pk_consultation_permission PRIMARY KEY (id)
      );
      CREATE INDEX ix_consultation_permission_case_id ON consultation_permission (case_id);
      CREATE TABLE prosecution_file (
        id text NOT NULL,
        is_secret boolean NOT NULL DEFAULT false,
        status_group text,
        updated_month text,
        next_hearing_month text,
        notice_number text,
        parquet text,
        status text,
        status_since date,
        opened_on date,
        warning_letter_on date,
        mediation text,
        nature_code text,
        violence_context text,
        dismissal_reason text,
        CONSTRAINT pk_prosecution_file PRIMARY KEY (id)
      );
      CREATE TABLE protective_measure (
        id text NOT NULL,
        kind text,
        status text,
        starts_on date,
        ends_on date,
        imposed_on_id text,
        starts_at timestamptz,
        ends_at timestamptz,
        is_extended_by_court boolean,
        reference text,
        protected_person_ids text[] NOT NULL DEFAULT '{}',
        CONSTRAINT pk_protective_measure PRIMARY KEY (id)
      );
      CREATE INDEX ix_protective_measure_imposed_on_id ON protective_measure (imposed_on_id);
      CREATE INDEX ix_protective_measure_protected_person_ids ON protective_measure USING gin (protected_person_ids);
      CREATE TABLE stalking_alarm (
        person_id text NOT NULL,
        is_granted boolean,
        granted_on date,
        ends_on date,
        CONSTRAINT pk_stalking_alarm PRIMARY KEY (person_id)
      );
      CREATE TABLE secret_investigation (
        id text NOT NULL,
        person_id text NOT NULL,
        notice_number text,
        opened_on date,
        CONSTRAINT pk_secret_investigation PRIMARY KEY (id)
      );
      CREATE INDEX ix_secret_investigation_person_id ON secret_investigation (person_id);
      CREATE TABLE banned_area (
        id text NOT NULL,
        protective_measure_id text NOT NULL,
        kind text,
        municipality_code text,
        description text,
        CONSTRAINT pk_banned_area PRIMARY KEY (id),
        CONSTRAINT fk_banned_area_protective_measure FOREIGN KEY (protective_measure_id) REFERENCES protective_measure (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_banned_area_protective_measure_id ON banned_area (protective_measure_id);
      CREATE TABLE court_hearing (
        prosecution_file_id text NOT NULL,
        held_on date,
        court text,
        roll_number text,
        CONSTRAINT pk_court_hearing PRIMARY KEY (prosecution_file_id),
        CONSTRAINT fk_court_hearing_prosecution_file FOREIGN KEY (prosecution_file_id) REFERENCES prosecution_file (id) ON DELETE CASCADE
      );
      CREATE TABLE file_involvement (
        id text NOT NULL,
        prosecution_file_id text NOT NULL,
        person_id text NOT NULL,
        role text NOT NULL,
        CONSTRAINT pk_file_involvement PRIMARY KEY (id),
        CONSTRAINT fk_file_involvement_prosecution_file FOREIGN KEY (prosecution_file_id) REFERENCES prosecution_file (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_file_involvement_prosecution_file_id ON file_involvement (prosecution_file_id);
      CREATE INDEX ix_file_involvement_person_id ON file_involvement (person_id);
      CREATE TABLE measure_condition (
        id text NOT NULL,
        protective_measure_id text NOT NULL,
        code text,
        text text,
        weekday text,
        start_time text,
        end_time text,
        is_court_exception boolean,
        CONSTRAINT pk_measure_condition PRIMARY KEY (id),
        CONSTRAINT fk_measure_condition_protective_measure FOREIGN KEY (protective_measure_id) REFERENCES protective_measure (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_measure_condition_protective_measure_id ON measure_condition (protective_measure_id);
      CREATE TABLE investigation_act (
        id text NOT NULL,
        secret_investigation_id text NOT NULL,
        done_on date,
        kind text,
        text text,
        CONSTRAINT pk_investigation_act PRIMARY KEY (id),
        CONSTRAINT fk_investigation_act_secret_investigation FOREIGN KEY (secret_investigation_id) REFERENCES secret_investigation (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_investigation_act_secret_investigation_id ON investigation_act (secret_investigation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE investigation_act, measure_condition, file_involvement, court_hearing, banned_area, secret_investigation, stalking_alarm, protective_measure, prosecution_file, consultation_permission, confidential_area, antecedent, antecedent_summary',
    );
  }
}
