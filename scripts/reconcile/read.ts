import { Client, type QueryResultRow } from 'pg';
import { inCapitals } from '../../schema/environment';
import { NO_FACTS, WAYS_TO_KEYS } from '../../schema/journal';
import { compare, type Comparison, type HandedOut, type Recorded } from './compare';

export interface Reconciling {
  /** The name of its subgraph. */
  readonly agency: string;
  /** PostgreSQL, through any role that may read the agency's journal. */
  readonly journalUrl: string;
  /** PostgreSQL, through the role that may read the log's records. */
  readonly logUrl: string;
  /** From this day on (`YYYY-MM-DD`); from the beginning without. */
  readonly since?: string | undefined;
  readonly until: Date;
}

/** Reads what one agency handed out and what the hub recorded of it, and compares. */
export async function reconciled(of: Reconciling): Promise<Comparison> {
  const since = of.since ?? '-infinity';
  // The journal first: what is in it by now, the log has a moment later.
  const handedOut = await rows<HandedOut>(of.journalUrl, JOURNAL, [since]);
  const named = { owner: inCapitals(of.agency), factless: NO_FACTS, ways: WAYS_TO_KEYS };
  const recorded = await rows<Recorded>(of.logUrl, LOG, [since, named]);
  return compare(handedOut, recorded, of.until);
}

const JOURNAL = `
  SELECT pass_id AS pass, max(at) AS at, max(persons) AS persons,
         array_agg(DISTINCT field ORDER BY field) AS fields
    FROM journal_entry, unnest(fields) AS field
    WHERE at >= $1::timestamptz
    GROUP BY pass_id ORDER BY max(at), pass_id`;

/** The facts of an agency in one record, and whether it was silent, by what `named` says. */
const FACTS =
  '$.slices[*] ? (@.owner == $owner && !(@.category == $factless[*])).fields[*] ? (!(@ == $ways[*]))';
const SILENT = '$.silent[*] ? (@ == $owner)';

// Each record is parsed once: a view alone is taken apart again for every column.
const LOG = `
  WITH parsed AS MATERIALIZED (
    SELECT at, record FROM disclosure_record WHERE at >= $1::timestamptz
  ), told AS MATERIALIZED (
    SELECT at, record ->> 'pass' AS pass, jsonb_path_exists(record, '${SILENT}', $2) AS silent,
           jsonb_path_query_array(record, '${FACTS}', $2) AS facts
      FROM parsed
  )
  SELECT pass, max(at) AS at, bool_or(silent) AS "isSilent",
         coalesce(array_agg(DISTINCT field ORDER BY field) FILTER (WHERE field IS NOT NULL), '{}') AS fields
    FROM told LEFT JOIN LATERAL jsonb_array_elements_text(facts) AS field ON true
    WHERE pass IS NOT NULL
    GROUP BY pass ORDER BY max(at), pass`;

async function rows<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    return (await db.query<Row>(sql, [...values])).rows;
  } finally {
    await db.end();
  }
}
