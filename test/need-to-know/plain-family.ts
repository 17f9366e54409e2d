import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { AGENCY_CODES, READER_FUNCTIONS } from '../../schema/policy/vocabulary';
import { idOf } from '../../subgraphs/kit/fixtures';
import { crowd, NAMES_PERSONS } from '../hub/crowd';
import type { TestHub } from '../hub/test-hub';
import type { PlainPerson, PlainReader } from './plain-reading';

/**
 * A fictional family in which every table of every agency has a row about every member, every
 * column has a value, and no rule about rows takes any away: what a reader does not get there is
 * withheld by category.
 */
export const MEMBERS: readonly PlainPerson[] = [
  { name: 'victim', side: 'VICTIM_SIDE', minor: false, refused: ['SOCIO', 'INC_NARR'] },
  { name: 'offender', side: 'OFFENDER_SIDE', minor: false, refused: ['SOCIO'] },
  { name: 'child', side: 'VICTIM_SIDE', minor: true, refused: ['SOCIO'] },
  {
    name: 'neutral',
    side: 'NEUTRAL',
    minor: false,
    refused: ['SOCIO', 'ADMIN_MEAS'],
    inDanger: true,
  },
];
const SIZE = MEMBERS.length;

/** The hub id of a member. */
export function memberId(name: string): string {
  const place = MEMBERS.findIndex((member) => member.name === name);
  return idOf(`crowd ${String(SIZE)}/${String(place)}`);
}

/** Days and lists that would end or narrow something: left as they are. */
const LEFT_ALONE =
  /^(until|valid_until|left_on|ends_on|restricted_to|overridden_because|agreement|works_for_ids|professional_id|access_version)$/;
/** Tables of policy facts, and those whose rows must not be there. */
const NOT_FILLED = new Set([
  ...['migration', 'journal_entry', 'membership', 'conflict_of_interest', 'protected_person'],
]);

/** What keeps the owners' rules about rows from taking any away. */
const NO_RULE_OF_ROWS: Readonly<Record<string, readonly string[]>> = {
  municipality: ['DELETE FROM protected_person'],
  'mental-health': ['UPDATE care_episode SET is_under_condition = true'],
  prosecution: ['UPDATE prosecution_file SET is_secret = false'],
  'case-registry': [
    `UPDATE information_request SET from_agency = 'POLICE', to_agency = 'POLICE'`,
    `UPDATE agency_participation SET agency_code = 'POLICE', status = 'ACCEPTED', until = NULL`,
    `UPDATE work_overlap SET source_categories = '{SERVICE}'`,
  ],
};
const AUDIENCES = ['PROFESSIONALS', 'VICTIM', 'OFFENDER', 'CHILD', 'FAMILY'];

/** Makes the family, with these readers named in its case. @returns the id of the case */
export async function plainFamily(
  hub: TestHub,
  readers: readonly (PlainReader & { readonly key: string })[],
): Promise<string> {
  const caseId = await crowd(hub, SIZE);
  for (const agency of hub.agencies.keys()) {
    const db = new Client({ connectionString: hub.ownerUrl(agency) });
    await db.connect();
    try {
      await fill(db);
      for (const statement of NO_RULE_OF_ROWS[agency] ?? []) await db.query(statement);
      if (agency === 'case-registry') await people(db, caseId, readers);
    } finally {
      await db.end();
    }
  }
  return caseId;
}

/** Gives every empty column a value that another row has there. */
async function fill(db: Client): Promise<void> {
  const { rows } = await db.query<{ table: string; name: string; type: string }>(
    `SELECT table_name AS table, column_name AS name, data_type AS type
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  for (const { table, name, type } of rows) {
    if (NOT_FILLED.has(table) || LEFT_ALONE.test(name) || NAMES_PERSONS.test(name)) continue;
    const column = escapeIdentifier(name);
    const empty = type === 'ARRAY' ? `cardinality(${column}) = 0` : `${column} IS NULL`;
    const there = type === 'ARRAY' ? `cardinality(${column}) > 0` : `${column} IS NOT NULL`;
    await db.query(
      `UPDATE ${table} SET ${column} = (SELECT ${column} FROM ${table} WHERE ${there} LIMIT 1)
       WHERE ${empty} AND EXISTS (SELECT FROM ${table} WHERE ${there})`,
    );
    if (name === 'source_category') await db.query(`UPDATE ${table} SET ${column} = 'SERVICE'`);
  }
}

async function people(
  db: Client,
  caseId: string,
  readers: readonly (PlainReader & { readonly key: string })[],
): Promise<void> {
  for (const { name, side, minor, refused = [], inDanger = false } of MEMBERS) {
    const id = memberId(name);
    await db.query(
      `UPDATE case_participant SET side = $1, is_minor = $2, left_on = NULL WHERE person_id = $3`,
      [side, minor, id],
    );
    await db.query(
      `UPDATE consent_record SET status = 'REFUSED', given_to = '{}', purposes = '{}',
       categories = $1, valid_until = NULL, overridden_because = $2 WHERE person_id = $3`,
      [refused, inDanger ? 'A serious and imminent danger was recorded here.' : null, id],
    );
  }
  // Addressed to everybody, by everybody: no rule about rows takes any away.
  await db.query(`UPDATE safety_alert SET addressed_to = $1`, [READER_FUNCTIONS]);
  await db.query(`UPDATE round_table SET agencies_present = $1`, [AGENCY_CODES]);
  for (const table of ['goal', 'intervention']) {
    await db.query(`UPDATE ${table} SET visible_to = $1`, [AUDIENCES]);
  }
  // Every agency takes part: access ends where participation does.
  await db.query(
    `INSERT INTO agency_participation
     SELECT made.* FROM agency_participation AS given, unnest($2::text[]) AS code,
     jsonb_populate_record(given, jsonb_build_object('id', md5(given.id || code), 'agency_code', code)) AS made
     WHERE given.case_id = $1 AND code <> given.agency_code`,
    [caseId, AGENCY_CODES],
  );
  for (const { key, as, agency, offenderSide, self, agreement } of readers) {
    const side = self
      ? MEMBERS.find(({ name }) => name === self)?.side
      : offenderSide
        ? 'OFFENDER_SIDE'
        : 'NEUTRAL';
    await db.query(
      `INSERT INTO membership (id, case_id, subject, agency, function, side, works_for_ids, is_deputy, since, agreement)
       VALUES ($1, $2, $3, $4, $5, $6, $7, false, '2026-01-01', $8)`,
      [
        ...[randomBytes(10).toString('hex'), caseId, `reader:${key}`, agency, as, side],
        ...[self ? [memberId(self)] : [], agreement ?? []],
      ],
    );
  }
}
