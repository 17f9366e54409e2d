import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { PUBLISHED_COORDINATES } from '../need-to-know/published-fields';

/**
 * Looks for what agencies hold in disclosure logs: in what their rows say, for the server keeps
 * long texts compressed, and in their raw files, which keep what rows do not say: indexes,
 * statistics, and what was rolled back. Not in the server's write-ahead log, which all databases
 * share: there stands what agencies wrote.
 */

/** Words of an enum, days, times, codes and counts: what also stands in records, or anywhere. */
const OF_EVERYBODY = /^([A-Z][A-Z0-9_]*|[\d-]+|\d\d:\d\d|\d{4}-\d\d-\d\dT.*)$/;
/** What tests plant begins so, and stands within a word (`test/abuse/canaries.ts`). */
const PLANTED = 'canary';
/** Records name fields: what is a part of such a name is no value. */
const NAMES_OF_FIELDS = PUBLISHED_COORDINATES.join(' ');
/** A shorter word could stand in a hash by chance. */
const SHORTEST = 5;

/**
 * All that the five families' rows say in words, names, addresses, national numbers and ids of
 * persons and records among them. Only the ids of cases stand in records as they are.
 */
export function wordsOf(manifests: readonly Manifest[]): Set<string> {
  const all = new Set<string>();
  const cases = new Set<unknown>();
  for (const { entity, rows } of manifests.flatMap(({ fixtures }) => fixtures)) {
    for (const row of rows) {
      if ((entity as { readonly name: string }).name === 'ChainCase') cases.add(row['id']);
      for (const text of Object.values(row as Record<string, unknown>).flatMap(textsIn)) {
        if (text.length >= SHORTEST && !OF_EVERYBODY.test(text)) all.add(text);
      }
    }
  }
  return new Set([...all].filter((one) => !cases.has(one) && !NAMES_OF_FIELDS.includes(one)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

export interface Searched {
  readonly logs: number;
  readonly words: number;
  readonly bytes: number;
  /** The words that were found, and where. */
  readonly found: readonly string[];
}

/**
 * Searches the disclosure logs of a server that runs on this machine.
 * @param superuserUrl the server, as a role that may read its files
 * @param named which databases: a pattern of SQL
 */
export async function searchLogs(
  superuserUrl: string,
  words: ReadonlySet<string>,
  named = 'disclosure\\_log\\_%',
): Promise<Searched> {
  const search = onceEach(searchFor([...words, PLANTED]));
  const found = new Set<string>();
  let bytes = 0;
  const look = (where: string, content: Buffer) => {
    bytes += content.length;
    for (const word of search(content)) found.add(`${word} in ${where}`);
  };
  const server = new Client({ connectionString: superuserUrl });
  await server.connect();
  try {
    await server.query('CHECKPOINT'); // what is in memory is in the files then
    const { rows: logs } = await server.query<{ name: string; folder: string }>(
      `SELECT datname AS name, current_setting('data_directory') || '/base/' || oid AS folder
         FROM pg_database WHERE datname LIKE $1`,
      [named],
    );
    for (const { name, folder } of logs) {
      const url = new URL(superuserUrl);
      url.pathname = `/${name}`;
      await eachRow(url.href, (row) => {
        look(`the rows of ${name}`, Buffer.from(row));
      });
      for (const file of await readdir(folder)) {
        look(`the files of ${name}`, await contentOf(join(folder, file)));
      }
    }
    return { logs: logs.length, words: words.size, bytes, found: [...found] };
  } finally {
    await server.end();
  }
}

/** Logs are copies of one that is empty: most of their files are the same to the byte. */
function onceEach(search: (content: Buffer) => Set<string>): typeof search {
  const known = new Map<string, Set<string>>();
  return (content) => {
    const hash = createHash('sha256').update(content).digest('base64');
    const found = known.get(hash) ?? search(content);
    known.set(hash, found);
    return found;
  };
}

/** What a search came to, in one line. */
export function saidOf({ logs, words, bytes, found }: Searched): string {
  const where = found.length > 0 ? `FOUND ${found.join('; ')}` : 'found in none';
  const size = `${String(Math.ceil(bytes / 2 ** 20))} MB`;
  return `${String(words)} names, numbers, addresses and other words, looked for in ${size} of ${String(logs)} disclosure logs: ${where}`;
}

/** Every row of every table, as text. */
async function eachRow(url: string, look: (row: string) => void): Promise<void> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    const { rows: tables } = await db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    await db.query('BEGIN READ ONLY');
    for (const { name } of tables) {
      const table = escapeIdentifier(name);
      await db.query(`DECLARE rows CURSOR FOR SELECT one::text AS row FROM ${table} AS one`);
      for (let more = true; more;) {
        const { rows } = await db.query<{ row: string }>('FETCH 1000 FROM rows');
        for (const { row } of rows) look(row);
        more = rows.length > 0;
      }
      await db.query('CLOSE rows');
    }
  } finally {
    await db.end();
  }
}

/** So many beginnings of words are told apart at a glance. */
const KINDS = 1 << 16;
const BEGINNING = 4;

/**
 * Finds words in bytes, all at once. A word of letters and digits alone has to stand alone: within
 * a hash it would be there by chance.
 */
export function searchFor(words: Iterable<string>): (content: Buffer) => Set<string> {
  const begins = new Uint8Array(KINDS);
  const starting = new Map<number, { readonly word: string; readonly bytes: Buffer }[]>();
  for (const word of words) {
    const bytes = Buffer.from(word);
    const start = bytes.readInt32LE(0);
    begins[kindOf(start)] = 1;
    starting.set(start, [...(starting.get(start) ?? []), { word, bytes }]);
  }
  return (content) => {
    const found = new Set<string>();
    let start = 0;
    for (let place = 0; place < content.length; place += 1) {
      // The last four bytes, the newest on top, as a little-endian number.
      start = (start >>> 8) | ((content[place] ?? 0) << 24);
      if (place < BEGINNING - 1 || begins[kindOf(start)] === 0) continue;
      const from = place - BEGINNING + 1;
      for (const { word, bytes } of starting.get(start) ?? []) {
        const to = from + bytes.length;
        if (!content.subarray(from, to).equals(bytes)) continue;
        const isAlone = !isOfAWord(content[from - 1]) && !isOfAWord(content[to]);
        if (isAlone || word === PLANTED || !ONE_WORD.test(word)) found.add(word);
      }
    }
    return found;
  };
}

/** As hashes and pseudonyms are written. */
const ONE_WORD = /^[\w-]+$/;

function isOfAWord(byte: number | undefined): boolean {
  return byte !== undefined && (byte > 0x7f || ONE_WORD.test(String.fromCharCode(byte)));
}

/** Looked up once: within jest, each look at a global is slow. */
const { imul } = Math;

function kindOf(start: number): number {
  return imul(start, 0x9e3779b1) >>> 16;
}

/** PostgreSQL takes files away while it works, of its caches for one: what is gone holds nothing. */
async function contentOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
}
