import type { Pool } from 'pg';
import type { Disclosure } from '../../schema/disclosure';

/** The record of an answer. */
export type AnswerLeaf = Extract<Disclosure, { readonly kind: 'ANSWER' }>;

/** Leaves that are read at a time. */
const AT_ONCE = 500;

/**
 * The texts of leaves at these places, where there is one, with what was given in the place of its
 * hash. @param log its database, through the role that owns it
 */
export async function leavesAt(
  log: Pool,
  indexes: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for (let start = 0; start < indexes.length; start += AT_ONCE) {
    const { rows } = await log.query<{ index: string; leaf: string }>(
      `SELECT index, coalesce(replace(leaf, to_json(slices_hash)::text, text), leaf) AS leaf
         FROM disclosure LEFT JOIN slices
           ON hash = slices_hash AND month = to_char(at AT TIME ZONE 'UTC', 'YYYY-MM')
         WHERE index = ANY($1::bigint[])`,
      [indexes.slice(start, start + AT_ONCE)],
    );
    for (const { index, leaf } of rows) found.set(Number(index), leaf);
  }
  return found;
}
