import { createHmac } from 'node:crypto';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Rows of the five fictional families. All persons, numbers, streets and words are invented.
 *
 * Agencies never look at each other's data: they agree on a person or a professional by deriving
 * the same random-looking id from the same label of the story (`P-0101`, `Ilse Maes`).
 */
export interface Fixture {
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly rows: readonly ObjectLiteral[];
}

const SEED_KEY = 'oneroof: fictional families';
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The hub id, or the id of a record, that belongs to a label of the story. 100 bits, no order. */
export function idOf(label: string): string {
  const bytes = createHmac('sha256', SEED_KEY).update(label).digest();
  return Array.from(bytes.subarray(0, 20), (byte) => BASE32.charAt(byte % 32)).join('');
}

/** Hub ids of several labels. */
export function idsOf(...labels: string[]): string[] {
  return labels.map(idOf);
}

/** Rows of one table. A row without an id gets one from the family, the table and its place. */
export function rowsOf<E extends ObjectLiteral>(
  family: string,
  entity: new () => E,
  rows: readonly Partial<E>[],
): Fixture {
  const withIds = rows.map((row, place) => ({
    id: idOf(`${family}/${entity.name}/${String(place)}`),
    ...row,
  }));
  return { entity, rows: withIds };
}

/** Puts fixtures into an empty database; one that already holds data is left alone. */
export async function seed(db: DataSource, fixtures: readonly Fixture[]): Promise<boolean> {
  const [first] = fixtures;
  if (!first || (await db.getRepository(first.entity).count()) > 0) return false;
  await db.transaction(async (all) => {
    for (const { entity, rows } of fixtures) {
      // TypeORM writes into what it inserts, and others tell regions from the same fixtures.
      await all.getRepository(entity).insert(structuredClone([...rows]));
    }
  });
  return true;
}
