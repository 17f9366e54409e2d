import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../kit/seal-table';

export class SealYouthWelfare1767312000000 implements MigrationInterface {
  readonly name = 'SealYouthWelfare1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'placement_address', { person: 'person_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['placement_address']) await unsealTable(runner, table);
  }
}
