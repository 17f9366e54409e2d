import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../../seal-table';

export class SealToys1767312000000 implements MigrationInterface {
  readonly name = 'SealToys1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'secret', { person: 'person_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['secret']) await unsealTable(runner, table);
  }
}
