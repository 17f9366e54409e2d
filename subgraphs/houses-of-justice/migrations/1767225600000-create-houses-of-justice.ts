import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHousesOfJustice1767225600000 implements MigrationInterface {
  readonly name = 'CreateHousesOfJustice1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mandate (
        id text NOT NULL,
        person_id text NOT NULL,
        is_active boolean,
        compliance_group text,
        started_month text,
        kind text,
        reference text,
        given_by text,
        starts_on date,
        ends_on date,
        assistant_id text,
        compliance text,
        CONSTRAINT pk_mandate PRIMARY KEY (id)
      );
      CREATE INDEX ix_mandate_person_id ON mandate (person_id);
      CREATE TABLE mandate_breach (
        id text NOT NULL,
        mandate_id text NOT NULL,
        month text,
        touches_safety boolean,
        breached_at timestamptz,
        kind text,
        consequence text,
        reported_to_prosecutor_on date,
        CONSTRAINT pk_mandate_breach PRIMARY KEY (id),
        CONSTRAINT fk_mandate_breach_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_mandate_breach_mandate_id ON mandate_breach (mandate_id);
      CREATE TABLE victim_reception (
        person_id text NOT NULL,
        is_declaration_filed boolean,
        filed_on date,
        informed_about text[] NOT NULL DEFAULT '{}',
        wishes text,
        assistant_id text,
        CONSTRAINT pk_victim_reception PRIMARY KEY (person_id)
      );
      CREATE TABLE guidance_report (
        id text NOT NULL,
        mandate_id text NOT NULL,
        written_on date,
        text text,
        CONSTRAINT pk_guidance_report PRIMARY KEY (id),
        CONSTRAINT fk_guidance_report_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_guidance_report_mandate_id ON guidance_report (mandate_id);
      CREATE TABLE guidance_appointment (
        id text NOT NULL,
        mandate_id text NOT NULL,
        starts_on date,
        weekday text,
        start_time text,
        end_time text,
        place text,
        attendance text,
        CONSTRAINT pk_guidance_appointment PRIMARY KEY (id),
        CONSTRAINT fk_guidance_appointment_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_guidance_appointment_mandate_id ON guidance_appointment (mandate_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE guidance_appointment, guidance_report, victim_reception, mandate_breach, mandate',
    );
  }
}
