import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../kit/seal-table';

export class SealPolice1767312000000 implements MigrationInterface {
  readonly name = 'SealPolice1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'alarm_activation', { person: 'person_id' });
    await sealTable(runner, 'police_information_note', { person: 'person_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['police_information_note', 'alarm_activation'])
      await unsealTable(runner, table);
  }
}
