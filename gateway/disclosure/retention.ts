import { Client } from 'pg';
import type { DisclosureLog } from './disclosure-log';

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
  /** First and last places; a month is not always one piece, for gateways write at the same time. */
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
      await log.append(JSON.stringify(leaf), leaf.at);
      await destroy(db, month);
    }
    return [...months.keys()];
  } finally {
    await db.end();
  }
}

/** What was destroyed by the rules: only whole months, and only when their time had passed. */
export async function destroyedIn(db: Client): Promise<IsDestroyed> {
  const { rows } = await db.query<{ leaf: string }>(
    "SELECT leaf FROM disclosure WHERE kind = 'RETENTION'",
  );
  const places = rows
    .map(({ leaf }) => JSON.parse(leaf) as RetentionLeaf)
    .filter(({ at, month }) => month < lastMonthKept(new Date(at)))
    .flatMap((leaf) => leaf.places);
  return (index) => places.some(([first, last]) => first <= index && index <= last);
}

/** `YYYY-MM` */
function lastMonthKept(now: Date): string {
  return `${String(now.getUTCFullYear() - YEARS_KEPT)}-${now.toISOString().slice(5, 7)}`;
}

async function oldMonths(db: Client, now: Date) {
  const { rows } = await db.query<{ month: string; first: string; last: string }>(
    `SELECT month, min(index) AS first, max(index) AS last
       FROM (
         SELECT month, index, index - row_number() OVER (PARTITION BY month ORDER BY index) AS piece
           FROM (SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, index FROM disclosure) AS dated
           WHERE month < $1
       ) AS pieces
       GROUP BY month, piece ORDER BY first`,
    [lastMonthKept(now)],
  );
  const months = new Map<string, (readonly [number, number])[]>();
  for (const { month, first, last } of rows) {
    months.set(month, [...(months.get(month) ?? []), [Number(first), Number(last)]]);
  }
  return months;
}

async function destroy(db: Client, month: string): Promise<void> {
  const part = `disclosure_${month.replace('-', '_')}`;
  await db.query(`
    BEGIN;
    DELETE FROM disclosure WHERE to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') = ${db.escapeLiteral(month)};
    DROP TABLE IF EXISTS ${db.escapeIdentifier(part)};
    COMMIT;
  `);
}
