import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGeneralWelfare1767225600000 implements MigrationInterface {
  readonly name = 'CreateGeneralWelfare1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE safe_contact (
        person_id text NOT NULL,
        preferred_channel text,
        through_agency text,
        phone text,
        safe_hours text,
        is_voicemail_allowed boolean,
        afraid_of_ids text[] NOT NULL DEFAULT '{}',
        safe_to_talk_to text[] NOT NULL DEFAULT '{}',
        not_safe_to_talk_to text[] NOT NULL DEFAULT '{}',
        recorded_on date,
        CONSTRAINT pk_safe_contact PRIMARY KEY (person_id)
      );
      CREATE TABLE safety_plan (
        person_id text NOT NULL,
        emergency_instruction text,
        reviewed_month text,
        reviewed_on date,
        signs text[] NOT NULL DEFAULT '{}',
        exits text[] NOT NULL DEFAULT '{}',
        code_word text,
        child_arrangements text[] NOT NULL DEFAULT '{}',
        CONSTRAINT pk_safety_plan PRIMARY KEY (person_id)
      );
      CREATE TABLE safe_person (
        id text NOT NULL,
        person_id text NOT NULL,
        name text,
        phone text,
        relation text,
        CONSTRAINT pk_safe_person PRIMARY KEY (id),
        CONSTRAINT fk_safe_person_safety_plan FOREIGN KEY (person_id) REFERENCES safety_plan (person_id) ON DELETE CASCADE
      );
      CREATE INDEX ix_safe_person_person_id ON safe_person (person_id);
      CREATE TABLE shelter_stay (
        id text NOT NULL,
        person_id text NOT NULL,
        house text,
        starts_on date,
        ends_on date,
        CONSTRAINT pk_shelter_stay PRIMARY KEY (id)
      );
      CREATE INDEX ix_shelter_stay_person_id ON shelter_stay (person_id);
      CREATE TABLE welfare_trajectory (
        id text NOT NULL,
        person_id text NOT NULL,
        support_group text,
        engagement text,
        attendance_band text,
        started_month text,
        kind text,
        status text,
        starts_on date,
        ends_on date,
        worker_id text,
        CONSTRAINT pk_welfare_trajectory PRIMARY KEY (id)
      );
      CREATE INDEX ix_welfare_trajectory_person_id ON welfare_trajectory (person_id);
      CREATE TABLE protected_address (
        person_id text NOT NULL,
        kind text,
        street text,
        postal_code text,
        municipality_code text,
        since date,
        CONSTRAINT pk_protected_address PRIMARY KEY (person_id)
      );
      CREATE TABLE welfare_note (
        id text NOT NULL,
        person_id text NOT NULL,
        written_on date,
        text text,
        CONSTRAINT pk_welfare_note PRIMARY KEY (id)
      );
      CREATE INDEX ix_welfare_note_person_id ON welfare_note (person_id);
      CREATE TABLE client_need (
        id text NOT NULL,
        welfare_trajectory_id text NOT NULL,
        domain text,
        text text,
        recorded_on date,
        CONSTRAINT pk_client_need PRIMARY KEY (id),
        CONSTRAINT fk_client_need_welfare_trajectory FOREIGN KEY (welfare_trajectory_id) REFERENCES welfare_trajectory (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_client_need_welfare_trajectory_id ON client_need (welfare_trajectory_id);
      CREATE TABLE welfare_session (
        id text NOT NULL,
        welfare_trajectory_id text NOT NULL,
        starts_on date,
        ends_on date,
        weekday text,
        start_time text,
        end_time text,
        place text,
        CONSTRAINT pk_welfare_session PRIMARY KEY (id),
        CONSTRAINT fk_welfare_session_welfare_trajectory FOREIGN KEY (welfare_trajectory_id) REFERENCES welfare_trajectory (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_welfare_session_welfare_trajectory_id ON welfare_session (welfare_trajectory_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE welfare_session, client_need, welfare_note, protected_address, welfare_trajectory, shelter_stay, safe_person, safety_plan, safe_contact',
    );
  }
}
