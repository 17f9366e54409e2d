import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChildAbuseCentre1767225600000 implements MigrationInterface {
  readonly name = 'CreateChildAbuseCentre1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE child_report (
        id text NOT NULL,
        person_id text NOT NULL,
        month text,
        concern_group text,
        safety_judgement text,
        status text,
        centre_number text,
        kind text,
        problem text,
        reporter_category text,
        received_on date,
        judged_on date,
        inquiry_opened_on date,
        parents_informed_on date,
        closed_on date,
        CONSTRAINT pk_child_report PRIMARY KEY (id)
      );
      CREATE INDEX ix_child_report_person_id ON child_report (person_id);
      CREATE TABLE child_conclusion (
        id text NOT NULL,
        person_id text NOT NULL,
        concluded_on date,
        text text,
        released_on date,
        CONSTRAINT pk_child_conclusion PRIMARY KEY (id)
      );
      CREATE INDEX ix_child_conclusion_person_id ON child_conclusion (person_id);
      CREATE TABLE child_statement (
        id text NOT NULL,
        person_id text NOT NULL,
        said_on date,
        sentence text,
        CONSTRAINT pk_child_statement PRIMARY KEY (id)
      );
      CREATE INDEX ix_child_statement_person_id ON child_statement (person_id);
      CREATE TABLE child_assessment (
        id text NOT NULL,
        child_report_id text NOT NULL,
        planned_on date,
        kind text,
        status text,
        CONSTRAINT pk_child_assessment PRIMARY KEY (id),
        CONSTRAINT fk_child_assessment_child_report FOREIGN KEY (child_report_id) REFERENCES child_report (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_child_assessment_child_report_id ON child_assessment (child_report_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE child_assessment, child_statement, child_conclusion, child_report',
    );
  }
}
