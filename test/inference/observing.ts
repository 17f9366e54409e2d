import { Client } from 'pg';
import { LOG } from '../../scripts/development/hub';
import type { HubAnswer } from '../../scripts/development/hub-client';
import { leavesAt } from '../disclosure/leaves';
import type { TestHub } from '../hub/test-hub';
import type { Change } from './stores';

/** All that a reader could learn: the bytes of an answer, and what it cost each agency. */
export interface Observed {
  readonly bytes: string;
  readonly cost: readonly string[];
  /** What the log's readers could: the record of the answer. Nothing where nothing was given. */
  readonly leaf: string | undefined;
}

/** What an operation costs each agency, beside its answer: again if one was too busy to answer. */
export async function observed(
  hub: TestHub,
  asking: () => Promise<HubAnswer>,
  tries = 4,
): Promise<Observed> {
  hub.forget();
  const { status, data, errors, extensions } = await asking();
  const { withheld, silent, receipt } = (extensions?.['oneroof'] ?? {}) as {
    readonly withheld?: unknown;
    readonly silent?: readonly unknown[];
    readonly receipt?: { readonly index: number };
  };
  if (silent?.length && tries > 1) return observed(hub, asking, tries - 1);
  return {
    bytes: JSON.stringify({ status, data, errors, withheld, silent }, null, 1),
    cost: Array.from(
      hub.heard,
      ([agency, { statements, requests }]) =>
        `${agency}: ${String(statements.length)} statements, ${String(requests)} requests`,
    ),
    leaf: receipt && (await leafAt(hub, receipt.index)),
  };
}

/** A record without what is another in each: its time, and the pass. */
async function leafAt(hub: TestHub, index: number): Promise<string> {
  const leaf = (await leavesAt(hub.ownerAt(LOG.name), [index])).get(index);
  if (leaf === undefined) throw new Error(`Expected a record at ${String(index)}.`);
  return JSON.stringify({ ...(JSON.parse(leaf) as object), at: undefined, pass: undefined });
}

/** What is seen in the store after a change, made by its owner; then it is undone. */
export async function within<T>(
  hub: TestHub,
  { agency, change, undo }: Change,
  look: () => Promise<T>,
): Promise<T> {
  await hub.writeAt(agency, change);
  try {
    return await look();
  } finally {
    await hub.writeAt(agency, undo);
  }
}

/**
 * A digest of every table of every agency. Not of what every test adds to: the emergencies, one for
 * each that is opened, the journal of what was handed out, and the version of a case, which a change
 * of a fact of a pass raises.
 */
export async function rowsOf(hub: TestHub): Promise<Record<string, string>> {
  const digests: [string, string][] = [];
  for (const agency of hub.agencies.keys()) {
    const db = new Client({ connectionString: hub.ownerUrl(agency) });
    await db.connect();
    try {
      const { rows: tables } = await db.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND table_name NOT IN ('emergency', 'journal_entry')`,
      );
      for (const { name } of tables) {
        const { rows } = await db.query<{ digest: string | null }>(
          `SELECT md5(string_agg(line, ' ' ORDER BY line)) AS digest
           FROM (SELECT (to_jsonb(one) - 'access_version')::text AS line FROM ${name} AS one) AS lines`,
        );
        digests.push([`${agency}: ${name}`, rows[0]?.digest ?? 'no rows']);
      }
    } finally {
      await db.end();
    }
  }
  return Object.fromEntries(digests);
}
