import type { Disclosure } from '../../schema/disclosure';
import { fixedError } from '../../schema/errors';
import { Pseudonyms } from '../../schema/pseudonyms';
import type { Context } from '../kit/context';
import type { LogReaderSettings } from '../kit/settings';

/** A record of the disclosure log, and its place there. */
export interface Recorded {
  readonly index: number;
  readonly disclosure: Disclosure;
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
  return found(
    context,
    `SELECT index, record FROM disclosure_record
       WHERE ($1::text IS NULL OR case_id = $1) AND ($2::text IS NULL OR reader = $2)
         AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::jsonb IS NULL OR record @> $4)
         AND ($5::bigint IS NULL OR index < $5)
       ORDER BY index DESC LIMIT ${String(MOST_RECORDS)}`,
    [caseId, reader, since, sliceWith(inSlice), before],
  );
}

/**
 * Answers about some cases as people are told of them: of those in which one reader was given the
 * same for the same purpose on one day in Brussels, the first. So whoever asks a thousand times
 * drives nobody else out of the newest thousand.
 * @param owners something of one of theirs was given: subgraphs' names in capitals
 * @throws AGENCY_SILENT as above
 */
export async function looksIn(
  context: Context,
  caseIds: readonly string[],
  owners?: readonly string[],
): Promise<readonly Recorded[]> {
  if (caseIds.length === 0) return [];
  return found(
    context,
    `SELECT first AS index, record
       FROM (
         SELECT min(index) AS first FROM disclosure_record
           WHERE case_id = ANY($1) AND record ->> 'kind' = 'ANSWER'
             AND ($2::jsonb[] IS NULL OR record @> ANY($2))
           GROUP BY (at AT TIME ZONE 'Europe/Brussels')::date,
             case_id, reader, record -> 'function', record -> 'purpose', record -> 'slices'
           ORDER BY first DESC LIMIT ${String(MOST_RECORDS)}
       ) AS look JOIN disclosure_record ON index = first ORDER BY first DESC`,
    [caseIds, owners?.map((owner) => sliceWith({ owner }))],
  );
}

async function found(
  { log }: Context,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Recorded[]> {
  try {
    if (!log) throw new Error('Expected a way to the disclosure log.');
    const rows = await log.rows<{ index: string; record: Disclosure }>(sql, values);
    return rows
      .map(({ index, record }) => ({ index: Number(index), disclosure: record }))
      .reverse();
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
