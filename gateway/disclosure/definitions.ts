import type { Client } from 'pg';
import type { Findings } from './findings';

/** What a record is filed under beside its place and time, so that its readers find it. */
export interface Filed {
  readonly kind: string | null;
  readonly reader: string | null;
  readonly case_id: string | null;
  /** Of the text that it names. */
  readonly slices_hash: string | null;
}

/** What the text of a record files it under: the table's generated columns, made here again. */
export function filedBy(leaf: string): Filed {
  const part = leaf.split('"');
  const after = (place: number) => part.at(place) ?? '';
  return {
    kind: after(1) === 'kind' ? after(3) : null,
    reader: after(9) === 'reader' ? after(11) : null,
    case_id: after(13) + after(14) === 'case:' ? after(15) : null,
    slices_hash: after(-4) === 'slices' ? after(-2) : null,
  };
}

/** As PostgreSQL writes them when it is asked. */
const COLUMNS = {
  kind: `CASE split_part(leaf, '"'::text, 2) WHEN 'kind'::text THEN split_part(leaf, '"'::text, 4) ELSE NULL::text END`,
  reader: `CASE split_part(leaf, '"'::text, 10) WHEN 'reader'::text THEN split_part(leaf, '"'::text, 12) ELSE NULL::text END`,
  case_id: `CASE (split_part(leaf, '"'::text, 14) || split_part(leaf, '"'::text, 15)) WHEN 'case:'::text THEN split_part(leaf, '"'::text, 16) ELSE NULL::text END`,
  slices_hash: `CASE split_part(leaf, '"'::text, '-4'::integer) WHEN 'slices'::text THEN split_part(leaf, '"'::text, '-2'::integer) ELSE NULL::text END`,
};
const VIEW =
  'SELECT disclosure.index, disclosure.at, disclosure.reader, disclosure.case_id, disclosure.slices_hash, ' +
  'disclosure.leaf::jsonb AS head, slices.text::jsonb AS slices, ' +
  "CASE WHEN slices.text IS NULL THEN disclosure.leaf::jsonb ELSE jsonb_set(disclosure.leaf::jsonb, '{slices}'::text[], slices.text::jsonb) END AS record " +
  'FROM disclosure LEFT JOIN slices ON slices.hash = disclosure.slices_hash ' +
  "AND slices.month = to_char((disclosure.at AT TIME ZONE 'UTC'::text), 'YYYY-MM'::text) " +
  "WHERE disclosure.kind = ANY (ARRAY['ANSWER'::text, 'MUTATION'::text, 'REFUSAL'::text]);";

/**
 * Whether readers see the records as they are: who may define tables could let columns say
 * something else than the text, or leave records out of the view, and change no record.
 */
export async function checkDefinitions(db: Client, findings: Findings): Promise<void> {
  const { rows: parts } = await db.query<Record<keyof typeof COLUMNS, string | null>>(`
    SELECT ${Object.keys(COLUMNS).map(definitionOf).join()}
      FROM pg_partition_tree('disclosure') JOIN pg_class ON oid = relid
      WHERE NOT relrowsecurity AND NOT relhasrules`);
  const { rows: all } = await db.query("SELECT FROM pg_partition_tree('disclosure')");
  const isAsMade = parts.every((part) =>
    Object.entries(COLUMNS).every(([name, made]) => inOneLine(part[name as keyof Filed]) === made),
  );
  const { rows: texts } = await db.query(
    "SELECT FROM pg_class WHERE oid = to_regclass('slices') AND relkind = 'r' AND NOT relrowsecurity AND NOT relhasrules",
  );
  if (parts.length < all.length || texts.length === 0 || !isAsMade)
    findings.add('TABLE_REDEFINED', 0);
  const { rows } = await db.query<{ view: string | null }>(
    "SELECT pg_get_viewdef(to_regclass('disclosure_record'), true) AS view",
  );
  if (inOneLine(rows[0]?.view) !== VIEW) findings.add('VIEW_REDEFINED', 0);
}

function definitionOf(column: string): string {
  return `(SELECT pg_get_expr(adbin, adrelid) FROM pg_attribute JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attrelid = relid AND attname = '${column}' AND attgenerated = 's') AS ${column}`;
}

function inOneLine(text: string | null | undefined): string {
  return (text ?? '').trim().replaceAll(/\s+/g, ' ');
}
