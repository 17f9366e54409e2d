import type { Disclosure, Slice } from '../../schema/disclosure';
import { fixedError } from '../../schema/errors';
import { Pseudonyms } from '../../schema/pseudonyms';
import type { Context } from '../kit/context';
import type { LogReaderSettings } from '../kit/settings';

/** A record of the disclosure log, and its place there. */
export interface Recorded {
  readonly index: number;
  readonly disclosure: Disclosure;
}

/**
 * All that one reader was shown of a case on one day in Brussels, in one function and for one
 * purpose, however often they asked and whatever for.
 */
export interface Look {
  /** The place of the first record. */
  readonly index: number;
  /** What that one says of who asked. */
  readonly asked: Pick<Disclosure, 'case' | 'agency' | 'function' | 'purpose' | 'legalBasis'>;
  readonly shown: readonly Shown[];
}

/** A slice with all fields of that day. */
export interface Shown extends Slice {
  /** When something of it was first shown that day (ISO 8601). */
  readonly at: string;
}

/** Which records are looked for: those for which all of these hold. */
export interface Sought {
  /** The case that was open. */
  readonly caseId?: string;
  /** Something of theirs was given: a pseudonym. */
  readonly person?: string;
  /** Something of theirs was given: a subgraph's name in capitals. With `person`, of that person's. */
  readonly owner?: string;
  /** A pseudonym. */
  readonly reader?: string;
  /** ISO 8601, inclusive. Who names neither case nor reader should name this: it bounds the search. */
  readonly since?: string;
  /** Those before this place: the next page of who wants them all. */
  readonly before?: number;
}

/** The most records of one search: of more, the newest. */
export const MOST_RECORDS = 1_000;

/**
 * Records of the disclosure log, oldest first; of more than a thousand, the newest thousand. One
 * statement, through a role that may read and nothing else (design §6). What a reader may know of
 * them is not decided here.
 * @throws AGENCY_SILENT when the log does not answer: nobody is told that nothing was recorded, for
 *   the gateway then refuses the whole answer
 */
export async function recordsIn(context: Context, sought: Sought): Promise<readonly Recorded[]> {
  const { caseId, reader, since, before, ...inSlice } = sought;
  const rows = await rowsIn<Placed & { readonly record: Disclosure }>(
    context,
    `SELECT index, record FROM disclosure_record
       WHERE ($1::text IS NULL OR case_id = $1) AND ($2::text IS NULL OR reader = $2)
         AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::jsonb IS NULL OR record @> $4)
         AND ($5::bigint IS NULL OR index < $5)
       ORDER BY index DESC LIMIT ${String(MOST_RECORDS)}`,
    [caseId, reader, since, sliceWith(inSlice), before],
  );
  return rows.map(({ index, record }) => ({ index: Number(index), disclosure: record })).reverse();
}

/**
 * Answers about some cases as people are told of them: the newest thousand looks. Whoever asks a
 * thousand times, or for a thousand different things, drives nobody else out.
 * @param owners something of one of theirs was given: subgraphs' names in capitals
 * @throws AGENCY_SILENT as above
 */
export async function looksIn(
  context: Context,
  caseIds: readonly string[],
  owners?: readonly string[],
): Promise<readonly Look[]> {
  if (caseIds.length === 0) return [];
  const given = owners?.map((owner) => JSON.stringify([{ owner }]));
  const rows = await rowsIn<Omit<Look, 'index'> & Placed>(context, LOOKS, [caseIds, given]);
  return rows.map((row) => ({ ...row, index: Number(row.index) })).reverse();
}

// Each head is parsed once, for a view is taken apart again for every column; and what was given once
// for all answers of a day, for it is long, and most answers of a case name the same.
const LOOKS = `
  WITH parsed AS MATERIALIZED (
    SELECT index, at, case_id, reader, head, slices_hash FROM disclosure_record
      WHERE case_id = ANY($1) AND slices_hash IS NOT NULL
  ), alike AS (
    SELECT min(index) AS index, (array_agg(at ORDER BY index))[1] AS filed,
           min(head ->> 'at') AS first_at,
           jsonb_build_array((at AT TIME ZONE 'Europe/Brussels')::date, case_id, reader,
             head -> 'function', head -> 'purpose') AS day
      FROM parsed GROUP BY day, slices_hash
  ), answer AS MATERIALIZED (
    SELECT alike.index, first_at AS at, day, slices
      FROM alike JOIN disclosure_record AS one ON one.index = alike.index AND one.at = filed
      WHERE $2::jsonb[] IS NULL OR slices @> ANY($2)
  ), look AS (
    SELECT day, min(index) AS first FROM answer
      GROUP BY day ORDER BY first DESC LIMIT ${String(MOST_RECORDS)}
  ), slice AS (
    SELECT first, slice - 'fields' AS head, min(at) AS at, jsonb_agg(slice -> 'fields') AS lists
      FROM look JOIN answer USING (day), jsonb_array_elements(slices) AS slice GROUP BY first, head
  ), shown AS (
    SELECT first, head || jsonb_build_object('at', at, 'fields', (
             SELECT jsonb_agg(DISTINCT field COLLATE "C")
               FROM jsonb_array_elements(lists) AS list, jsonb_array_elements_text(list) AS field
           )) AS part
      FROM slice
  ), gathered AS (
    SELECT first, jsonb_agg(part) AS shown FROM shown GROUP BY first
  )
  SELECT index, head - 'slices' AS asked, shown
    FROM gathered JOIN parsed ON index = first ORDER BY index DESC`;

/** As `pg` reads a `bigint`. */
interface Placed {
  readonly index: string;
}

async function rowsIn<Row extends Placed>(
  { log }: Context,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  try {
    if (!log) throw new Error('Expected a way to the disclosure log.');
    return await log.rows<Row>(sql, values);
  } catch {
    throw fixedError('AGENCY_SILENT', { agency: 'DISCLOSURE_LOG' });
  }
}

/** How persons and readers are named in the log. */
export function pseudonymsIn({ settings: { registry } }: Context): Pseudonyms {
  if (!registry) throw fixedError('NOT_AVAILABLE');
  let pseudonyms = known.get(registry.log);
  if (!pseudonyms)
    known.set(registry.log, (pseudonyms = new Pseudonyms(registry.log.pseudonymKey)));
  return pseudonyms;
}

const known = new WeakMap<LogReaderSettings, Pseudonyms>();

/** A part of a record that holds it, as `@>` of `jsonb` takes it; nothing, where none is sought. */
function sliceWith({
  person,
  owner,
}: {
  readonly person?: string | undefined;
  readonly owner?: string | undefined;
}): string | undefined {
  if (person === undefined && owner === undefined) return undefined;
  const persons = person === undefined ? {} : { persons: [person] };
  return JSON.stringify({ slices: [{ ...(owner === undefined ? {} : { owner }), ...persons }] });
}
