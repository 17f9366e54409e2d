import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';

/** A table as COPY fills it: its columns, and how a row is written down. */
export interface CopyTable {
  readonly statement: string;
  line(values: Readonly<Record<string, unknown>>): string;
}

/** @param db names tables and columns; it need not be connected */
export function copyTable(db: DataSource, table: new (...args: never[]) => object): CopyTable {
  const { columns, tableName } = db.getMetadata(table);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  return {
    statement: `COPY "${tableName}" (${names}) FROM STDIN`,
    line(values) {
      const cells = columns.map(({ propertyName, default: otherwise, transformer, isArray }) => {
        const given = values[propertyName] ?? otherwise ?? null;
        const kept =
          transformer && 'to' in transformer ? (transformer.to(given) as unknown) : given;
        return isArray ? listCell(kept) : cell(kept);
      });
      return `${cells.join('\t')}\n`;
    },
  };
}

/** Sends lines as one COPY; waits until PostgreSQL has taken them. */
export async function copyLines(
  client: Client,
  { statement }: CopyTable,
  lines: readonly string[],
): Promise<void> {
  await pipeline(Readable.from([lines.join('')]), client.query(copyFrom(statement)));
}

const NULL = '\\N';

/** The text format of COPY. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return NULL;
  return written(value).replaceAll(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign);
}

const ESCAPED: Readonly<Record<string, string>> = {
  ...{ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' },
};

/** A list, as PostgreSQL writes one. */
function listCell(value: unknown): string {
  if (!Array.isArray(value)) return NULL;
  const quoted = value.map((one) => `"${written(one).replaceAll(/["\\]/g, '\\$&')}"`);
  return cell(`{${quoted.join(',')}}`);
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`Expected text, a number, a day or a list, got ${typeof value}.`);
}
