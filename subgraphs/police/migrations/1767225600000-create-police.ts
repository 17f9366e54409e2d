import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePolice1767225600000 implements MigrationInterface {
  readonly name = 'CreatePolice1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alarm_activation (
        id text NOT NULL,
        person_id text NOT NULL,
        activated_at timestamptz,
        response_minutes integer,
        outcome text,
        CONSTRAINT pk_alarm_activation PRIMARY KEY (id)
      );
      CREATE INDEX ix_alarm_activation_person_id ON alarm_activation (person_id);
      CREATE TABLE dispatch_profile (
        id text NOT NULL,
        person_id text NOT NULL,
        has_photo boolean,
        CONSTRAINT pk_dispatch_profile PRIMARY KEY (id)
      );
      CREATE INDEX ix_dispatch_profile_person_id ON dispatch_profile (person_id);
      CREATE TABLE vehicle (
        id text NOT NULL,
        dispatch_profile_id text NOT NULL,
        plate text,
        description text,
        CONSTRAINT pk_vehicle PRIMARY KEY (id),
        CONSTRAINT fk_vehicle_dispatch_profile FOREIGN KEY (dispatch_profile_id) REFERENCES dispatch_profile (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_vehicle_dispatch_profile_id ON vehicle (dispatch_profile_id);
      CREATE TABLE first_line_risk (
        id text NOT NULL,
        person_id text NOT NULL,
        month text,
        level_group text,
        completed_on date,
        level text,
        CONSTRAINT pk_first_line_risk PRIMARY KEY (id)
      );
      CREATE INDEX ix_first_line_risk_person_id ON first_line_risk (person_id);
      CREATE TABLE police_information_note (
        id text NOT NULL,
        person_id text NOT NULL,
        noted_on date,
        text text,
        reliability text,
        CONSTRAINT pk_police_information_note PRIMARY KEY (id)
      );
      CREATE INDEX ix_police_information_note_person_id ON police_information_note (person_id);
      CREATE TABLE police_report (
        id text NOT NULL,
        month text,
        violence_kinds text[] NOT NULL DEFAULT '{}',
        severity_band text,
        pv_number text,
        zone text,
        occurred_at timestamptz,
        reported_at timestamptz,
        severity text,
        is_non_fatal_strangulation boolean,
        is_child_present boolean,
        is_breach_of_measure boolean,
        weapon_involved text,
        narrative text,
        CONSTRAINT pk_police_report PRIMARY KEY (id)
      );
      CREATE TABLE weapon_note (
        id text NOT NULL,
        person_id text NOT NULL,
        noted_on date,
        kind text,
        is_licensed boolean,
        is_seized boolean,
        handed_in_on date,
        location text,
        CONSTRAINT pk_weapon_note PRIMARY KEY (id)
      );
      CREATE INDEX ix_weapon_note_person_id ON weapon_note (person_id);
      CREATE TABLE staff_safety (
        person_id text NOT NULL,
        advice text NOT NULL,
        CONSTRAINT pk_staff_safety PRIMARY KEY (person_id)
      );
      CREATE TABLE first_line_factor (
        id text NOT NULL,
        first_line_risk_id text NOT NULL,
        "group" text,
        factor text,
        is_alarming boolean,
        source_category text,
        CONSTRAINT pk_first_line_factor PRIMARY KEY (id),
        CONSTRAINT fk_first_line_factor_first_line_risk FOREIGN KEY (first_line_risk_id) REFERENCES first_line_risk (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_first_line_factor_first_line_risk_id ON first_line_factor (first_line_risk_id);
      CREATE TABLE incident_involvement (
        id text NOT NULL,
        police_report_id text NOT NULL,
        person_id text,
        role text,
        CONSTRAINT pk_incident_involvement PRIMARY KEY (id),
        CONSTRAINT fk_incident_involvement_police_report FOREIGN KEY (police_report_id) REFERENCES police_report (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_incident_involvement_police_report_id ON incident_involvement (police_report_id);
      CREATE INDEX ix_incident_involvement_person_id ON incident_involvement (person_id);
      CREATE TABLE incident_place (
        id text NOT NULL,
        police_report_id text NOT NULL,
        kind text,
        municipality_code text,
        CONSTRAINT pk_incident_place PRIMARY KEY (id),
        CONSTRAINT fk_incident_place_police_report FOREIGN KEY (police_report_id) REFERENCES police_report (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_incident_place_police_report_id ON incident_place (police_report_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE incident_place, incident_involvement, first_line_factor, staff_safety, weapon_note, police_report, police_information_note, first_line_risk, vehicle, dispatch_profile, alarm_activation',
    );
  }
}
