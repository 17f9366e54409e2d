import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../kit/seal-table';

export class SealProsecution1767312000000 implements MigrationInterface {
  readonly name = 'SealProsecution1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'stalking_alarm', { person: 'person_id' });
    await sealTable(runner, 'confidential_area', { person: 'person_id' });
    await sealTable(runner, 'secret_investigation', { person: 'person_id' });
    await sealTable(runner, 'investigation_act', {
      parent: 'secret_investigation',
      key: 'secret_investigation_id',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'investigation_act',
      'secret_investigation',
      'confidential_area',
      'stalking_alarm',
    ])
      await unsealTable(runner, table);
  }
}
