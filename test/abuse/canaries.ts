import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isEnumType, isListType, isObjectType } from 'graphql';
import { Client } from 'pg';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import type { TestHub } from '../hub/test-hub';
import { MEMBERS, memberId } from '../need-to-know/plain-family';
import type { AskedValue } from '../need-to-know/published-fields';

/** The committed graph, to know the type of a field. */
const schema = buildSchema(
  readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8'),
  { assumeValid: true },
);

/** The object type that a field leads to, if it leads to one. */
export function typeBelow(coordinate: string): string | undefined {
  const named = typeOf(coordinate);
  return isObjectType(named) ? named.name : undefined;
}

function fieldOf(coordinate: string) {
  const [type = '', field = ''] = coordinate.split('.');
  const parent = schema.getType(type);
  return isObjectType(parent) ? parent.getFields()[field] : undefined;
}

function typeOf(coordinate: string) {
  const field = fieldOf(coordinate);
  return field && getNamedType(field.type);
}

/** A value that stands nowhere else: in one column, of one member (or of nobody in particular). */
export interface Canary {
  readonly coordinate: string;
  /** The name of the member whose row it is; nothing where the row does not say. */
  readonly member: string | undefined;
}

/** Days and lists that would end a row or narrow it, and what rows are joined by. */
const LEFT_ALONE = /(^|_)(id|ids|until|ends_on|left_on|released_on|restricted_to)$/;
/** What each kind of value is planted as, from a number; and how it is found in an answer again. */
const KINDS: Readonly<Record<string, (number: string) => string>> = {
  String: (number) => `'canary' || ${number} || 'z'`,
  Int: (number) => `7100000 + ${number}`,
  Date: (number) => `DATE '1000-01-01' + ${number}`,
  DateTime: (number) => `TIMESTAMPTZ '1000-01-01T12:00:00Z' + make_interval(days => ${number})`,
  YearMonth: (number) =>
    `(1100 + (${number}) / 12) || '-' || lpad(((${number}) % 12 + 1)::text, 2, '0')`,
};
const FIRST_DAY = Date.parse('1000-01-01');
const PER_COLUMN = MEMBERS.length + 1;

function isSensitive({ needs }: AskedValue): boolean {
  return needs.some(({ category }) => MATRIX[category as Category].sensitivity >= 4);
}

function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Looks for canaries in anything: answers, errors, logs, tokens. Each is found once. */
export interface Canaries {
  /** Columns in which one sits. */
  readonly coordinates: readonly string[];
  foundIn(text: string): Canary[];
}

/** Plants a canary in every column that carries a sensitive or sealed field. */
export async function plantCanaries(
  hub: TestHub,
  values: readonly AskedValue[],
): Promise<Canaries> {
  const planted: string[] = [];
  const wanted = [...new Set(values.filter(isSensitive).map(({ coordinate }) => coordinate))];
  await atEachOwner(hub, async (db, columns) => {
    for (const coordinate of wanted) {
      const column = columnOf(coordinate, columns);
      const kind = KINDS[typeOf(coordinate)?.name ?? ''];
      if (!column || !kind || LEFT_ALONE.test(column.name)) continue;
      const hasPerson = columns.some(
        ({ table, name }) => table === column.table && name === 'person_id',
      );
      const base = String(planted.length * PER_COLUMN);
      const value = kind(hasPerson ? `(${base} + ${PLACE_OF_PERSON})` : base);
      const isList = isListType(fieldOf(coordinate)?.type);
      await db.query(
        `UPDATE ${column.table} SET "${column.name}" = ${isList ? `ARRAY[${value}]` : value}`,
      );
      planted.push(coordinate);
    }
  });
  return {
    coordinates: planted,
    foundIn: (text) =>
      [...new Set(numbersIn(text))].flatMap((number) => {
        const coordinate = planted[Math.floor(number / PER_COLUMN)];
        const member = MEMBERS[(number % PER_COLUMN) - 1]?.name;
        return coordinate === undefined ? [] : [{ coordinate, member }];
      }),
  };
}

/** A word that no enum has: its owner cannot serve it, and must not say so. */
export const FAULT = 'canaryfault';

/** Spoils one enumerated column of every agency. @returns the fields that cannot be served now */
export async function spoilEnums(hub: TestHub, values: readonly AskedValue[]): Promise<string[]> {
  const spoilt: string[] = [];
  const wanted = [...new Set(values.filter(isSensitive).map(({ coordinate }) => coordinate))];
  await atEachOwner(hub, async (db, columns) => {
    for (const coordinate of wanted) {
      const field = fieldOf(coordinate);
      if (!isEnumType(typeOf(coordinate)) || isListType(field?.type)) continue;
      const column = columnOf(coordinate, columns);
      if (column?.type !== 'text' || /source_category|role|agency|status|code/.test(column.name))
        continue;
      await db.query(`UPDATE ${column.table} SET "${column.name}" = '${FAULT}'`);
      spoilt.push(coordinate);
      return;
    }
  });
  return spoilt;
}

const PLACE_OF_PERSON = `CASE person_id ${MEMBERS.map(
  ({ name }, place) => `WHEN '${memberId(name)}' THEN ${String(place + 1)}`,
).join(' ')} ELSE 0 END`;

/** The column behind a field, by the names of the house: `ShelterStay.house` is `shelter_stay.house`. */
function columnOf(coordinate: string, columns: readonly Column[]): Column | undefined {
  const [type = '', field = ''] = coordinate.split('.').map(snake);
  return columns.find(({ table, name }) => table === type && name === field);
}

async function atEachOwner(
  hub: TestHub,
  work: (db: Client, columns: readonly Column[]) => Promise<void>,
): Promise<void> {
  for (const agency of hub.agencies.keys()) {
    const db = new Client({ connectionString: hub.ownerUrl(agency) });
    await db.connect();
    try {
      const { rows } = await db.query<Column>(
        `SELECT table_name AS table, column_name AS name, data_type AS type
         FROM information_schema.columns WHERE table_schema = 'public'`,
      );
      await work(db, rows);
    } finally {
      await db.end();
    }
  }
}

function numbersIn(text: string): number[] {
  return [
    ...Array.from(text.matchAll(/canary(\d+)z/g), ([, number]) => Number(number)),
    ...Array.from(text.matchAll(/:\s*71(\d{5})\b/g), ([, number]) => Number(number)),
    ...Array.from(text.matchAll(/\b10\d\d-\d\d-\d\d/g), ([day]) =>
      Math.round((Date.parse(day) - FIRST_DAY) / 86_400_000),
    ),
    ...Array.from(
      text.matchAll(/"(1[1-4]\d\d)-(\d\d)"/g),
      ([, year, month]) => (Number(year) - 1100) * 12 + Number(month) - 1,
    ),
  ];
}
