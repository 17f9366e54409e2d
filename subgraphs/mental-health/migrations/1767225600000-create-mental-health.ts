import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMentalHealth1767225600000 implements MigrationInterface {
  readonly name = 'CreateMentalHealth1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE acute_signal (
        id text NOT NULL,
        person_id text NOT NULL,
        danger text,
        level text,
        advice text,
        month text,
        kind text,
        since date,
        CONSTRAINT pk_acute_signal PRIMARY KEY (id)
      );
      CREATE INDEX ix_acute_signal_person_id ON acute_signal (person_id);
      CREATE TABLE care_episode (
        id text NOT NULL,
        person_id text NOT NULL,
        engagement text,
        attendance_band text,
        started_month text,
        contact_id text,
        clinic text,
        status text,
        care_type text,
        starts_on date,
        ends_on date,
        attendance_rate double precision,
        is_under_condition boolean,
        CONSTRAINT pk_care_episode PRIMARY KEY (id)
      );
      CREATE INDEX ix_care_episode_person_id ON care_episode (person_id);
      CREATE TABLE substance_flag (
        id text NOT NULL,
        person_id text NOT NULL,
        kind text,
        certainty text,
        since_year integer,
        since date,
        CONSTRAINT pk_substance_flag PRIMARY KEY (id)
      );
      CREATE INDEX ix_substance_flag_person_id ON substance_flag (person_id);
      CREATE TABLE care_appointment (
        id text NOT NULL,
        care_episode_id text NOT NULL,
        starts_on date,
        weekday text,
        start_time text,
        kind text,
        with_person_ids text[] NOT NULL DEFAULT '{}',
        status text,
        CONSTRAINT pk_care_appointment PRIMARY KEY (id),
        CONSTRAINT fk_care_appointment_care_episode FOREIGN KEY (care_episode_id) REFERENCES care_episode (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_care_appointment_care_episode_id ON care_appointment (care_episode_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE care_appointment, substance_flag, care_episode, acute_signal');
  }
}
