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
  SELECT pass_id AS pass, max(at) AS at, fields, persons, count(*)::integer AS times
    FROM journal_entry WHERE at >= $1::timestamptz
    GROUP BY pass_id, fields, persons ORDER BY max(at), pass_id`;

/** Of one record, by what `named` says: the agency's facts, of whom, and whether it was silent. */
const SLICES = '$.slices[*] ? (@.owner == $owner && !(@.category == $factless[*]))';
const FACTS = '$.fields[*] ? (!(@ == $ways[*]))';
const SILENT = '$.silent[*] ? (@ == $owner)';

// Each record is parsed once: a view alone is taken apart again for every column.
const LOG = `
  WITH parsed AS MATERIALIZED (
    SELECT at, record FROM disclosure_record WHERE at >= $1::timestamptz
  ), told AS MATERIALIZED (
    SELECT at, record ->> 'pass' AS pass, jsonb_path_exists(record, '${SILENT}', $2) AS silent,
           jsonb_path_query_array(record, '${SLICES}', $2) AS slices
      FROM parsed WHERE record ->> 'kind' = 'ANSWER'
  ), same AS (
    SELECT pass, max(at) AS at, count(*)::integer AS times, silent, slices
      FROM told WHERE pass IS NOT NULL GROUP BY pass, silent, slices
  )
  SELECT pass, at, times, silent AS "isSilent", coalesce(facts, '[]') AS slices
    FROM same LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('fields', fields, 'persons', slice -> 'persons')) AS facts
        FROM jsonb_array_elements(slices) AS slice,
             jsonb_path_query_array(slice, '${FACTS}', $2) AS fields
        WHERE jsonb_array_length(fields) > 0
    ) AS of_agency ON true
    ORDER BY at, pass`;

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
