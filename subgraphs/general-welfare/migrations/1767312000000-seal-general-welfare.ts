import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../kit/seal-table';

export class SealGeneralWelfare1767312000000 implements MigrationInterface {
  readonly name = 'SealGeneralWelfare1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'safety_plan', { person: 'person_id' });
    await sealTable(runner, 'safe_person', { person: 'person_id' });
    await sealTable(runner, 'shelter_stay', { person: 'person_id' });
    await sealTable(runner, 'protected_address', { person: 'person_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['protected_address', 'shelter_stay', 'safe_person', 'safety_plan'])
      await unsealTable(runner, table);
  }
}
