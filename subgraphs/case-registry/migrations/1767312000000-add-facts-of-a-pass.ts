import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a pass says beside who is named in a case: restriction, agreement, and a recorded danger. */
export class AddFactsOfAPass1767312000000 implements MigrationInterface {
  readonly name = 'AddFactsOfAPass1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chain_case ADD restricted_to text[] NOT NULL DEFAULT '{}';
      ALTER TABLE membership ADD agreement text[] NOT NULL DEFAULT '{}';
      ALTER TABLE consent_record ADD overridden_because text
        CONSTRAINT ck_consent_record_overridden_because CHECK (char_length(overridden_because) >= 30);
      CREATE INDEX ix_case_participant_person_id ON case_participant (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_case_participant_person_id;
      ALTER TABLE consent_record DROP overridden_because;
      ALTER TABLE membership DROP agreement;
      ALTER TABLE chain_case DROP restricted_to;
    `);
  }
}
