import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealTable, unsealTable } from '../../kit/seal-table';

export class SealChildAbuseCentre1767312000000 implements MigrationInterface {
  readonly name = 'SealChildAbuseCentre1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await sealTable(runner, 'child_statement', { person: 'person_id' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['child_statement']) await unsealTable(runner, table);
  }
}
