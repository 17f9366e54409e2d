import { Client } from 'pg';
import type { DisclosureLog } from './disclosure-log';
import type { Witnessed } from './witness';

/** How long it stays known who looked at what: the retention table of the domain, "access log". */
const YEARS_KEPT = 10;

/** Whether the text of a record was destroyed as the policy says. */
export type IsDestroyed = (index: number) => boolean;

/**
 * What the log itself says it destroyed: months by their records' places. Hashes are never
 * destroyed, so that what remains still verifies.
 */
interface RetentionLeaf {
  readonly kind: 'RETENTION';
  readonly at: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** First and last places, none of them of a record like this one; a month is not always one piece, for gateways write at the same time. */
  readonly places: readonly (readonly [first: number, last: number])[];
}

/**
 * Destroys the months that are past their time: says so in the log first, then deletes. Cut off in
 * between, it goes on where it was when it is run again.
 * @param ownerUrl PostgreSQL, through the role that may change the log's tables
 * @returns the months
 */
export async function destroyOldMonths(
  ownerUrl: string,
  log: DisclosureLog,
  now: Date,
): Promise<readonly string[]> {
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const months = await oldMonths(db, now);
    for (const [month, places] of months) {
      const leaf: RetentionLeaf = { kind: 'RETENTION', at: now.toISOString(), month, places };
      await log.append({ leaf: JSON.stringify(leaf) }, leaf.at);
      await destroy(db, month, places);
    }
    return [...months.keys()];
  } finally {
    await db.end();
  }
}

/**
 * What was destroyed by the rules: whole months, when their time had passed. That it had, is what
 * the log says of itself; what stands around a record, and what a witness saw, must not contradict it.
 */
export async function destroyedIn(
  db: Client,
  now: Date,
  witnessed: readonly Witnessed[],
): Promise<IsDestroyed> {
  const { rows } = await db.query<{ index: string; leaf: string }>(
    "SELECT index, leaf FROM disclosure WHERE kind = 'RETENTION'",
  );
  const destroyed: { first: number; last: number; young: number }[] = [];
  for (const row of rows) {
    const { at, month, places } = JSON.parse(row.leaf) as RetentionLeaf;
    const kept = lastMonthKept(new Date(at));
    if (month >= kept || !(await isDated(db, Number(row.index), new Date(at), now))) continue;
    const young = Math.min(
      await firstYoung(db, kept, now),
      ...witnessed
        .filter(({ seconds }) => seconds * 1_000 >= beginningOf(kept) + TOLERANCE_MS)
        .map(({ size }) => size),
    );
    destroyed.push(...places.map(([first, last]) => ({ first, last, young })));
  }
  return (index) =>
    destroyed.some(({ first, last, young }) => first <= index && index <= last && index < young);
}

/** Clocks of gateways may differ, and records wait for each other; by no more than this. */
const TOLERANCE_MS = 24 * 60 * 60 * 1_000;

/** Whether a record can have been made when it says: not after now, nor after what follows it. */
async function isDated(db: Client, index: number, at: Date, now: Date): Promise<boolean> {
  const { rows } = await db.query<{ at: Date }>(
    'SELECT at FROM disclosure WHERE index > $1 ORDER BY index LIMIT 1',
    [index],
  );
  const latest = Math.min(now.getTime(), rows[0]?.at.getTime() ?? Infinity);
  return at.getTime() <= latest + TOLERANCE_MS;
}

/**
 * The place of the first record that is of a month or after it: whatever stands after it is not older,
 * whatever time it says. A clock that is wrong does not make a record old; one that says a time to
 * come says nothing.
 */
async function firstYoung(db: Client, month: string, now: Date): Promise<number> {
  const { rows } = await db.query<{ first: string | null }>(
    'SELECT min(index) AS first FROM disclosure WHERE at >= $1 AND at <= $2',
    [new Date(beginningOf(month) + TOLERANCE_MS), new Date(now.getTime() + TOLERANCE_MS)],
  );
  return Number(rows[0]?.first ?? Number.MAX_SAFE_INTEGER);
}

/** @param month `YYYY-MM` @returns milliseconds since 1970 */
function beginningOf(month: string): number {
  return Date.parse(`${month}-01T00:00:00Z`);
}

/** `YYYY-MM` */
function lastMonthKept(now: Date): string {
  return `${String(now.getUTCFullYear() - YEARS_KEPT)}-${now.toISOString().slice(5, 7)}`;
}

async function oldMonths(db: Client, now: Date) {
  const month = lastMonthKept(now);
  const { rows } = await db.query<{ month: string; first: string; last: string }>(
    `SELECT month, min(index) AS first, max(index) AS last
       FROM (
         SELECT month, index, index - row_number() OVER (PARTITION BY month ORDER BY index) AS piece
           FROM (
             SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, index FROM disclosure
               WHERE index < $2 AND kind IS DISTINCT FROM 'RETENTION'
           ) AS dated
           WHERE month < $1
       ) AS pieces
       GROUP BY month, piece ORDER BY first`,
    [month, await firstYoung(db, month, now)],
  );
  const months = new Map<string, (readonly [number, number])[]>();
  for (const { month, first, last } of rows) {
    months.set(month, [...(months.get(month) ?? []), [Number(first), Number(last)]]);
  }
  return months;
}

/** What was said to be destroyed, and the month's table, unless something of it is kept. */
async function destroy(db: Client, month: string, places: RetentionLeaf['places']): Promise<void> {
  const part = `disclosure_${month.replace('-', '_')}`;
  await db.query('BEGIN');
  for (const [first, last] of places) {
    await db.query(
      `DELETE FROM disclosure WHERE to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') = $1
         AND index BETWEEN $2 AND $3`,
      [month, first, last],
    );
  }
  await db.query(
    `DELETE FROM slices WHERE month = $1 AND NOT EXISTS (
       SELECT FROM disclosure
         WHERE slices_hash = hash AND to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') = month)`,
    [month],
  );
  const { rows } = await db.query<{ isThere: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS "isThere"',
    [part],
  );
  if (rows[0]?.isThere) {
    const { rowCount } = await db.query(`SELECT FROM ${db.escapeIdentifier(part)} LIMIT 1`);
    if (rowCount === 0) await db.query(`DROP TABLE ${db.escapeIdentifier(part)}`);
  }
  await db.query('COMMIT');
}
