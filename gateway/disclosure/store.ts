import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type { Frontier, Hash, Place, TreeNode } from './merkle-tree';
import type { SlicesText } from './record';

/** A record as it is stored: its text exactly as it was hashed. */
export interface StoredLeaf {
  readonly index: number;
  /** When it was made (ISO 8601). */
  readonly at: string;
  readonly leaf: string;
  readonly hash: Hash;
}

/** All that one commit adds to the log, and where the tree ended before it. */
export interface Growth {
  readonly before: Frontier;
  readonly after: Frontier;
  readonly leaves: readonly StoredLeaf[];
  readonly nodes: readonly TreeNode[];
  /** Texts that the records name, and their month (`YYYY-MM`): those that may not be stored yet. */
  readonly slices: readonly (SlicesText & { readonly month: string })[];
  /** The signed head. */
  readonly note: string;
}

/** A store that does not answer by then is given up, with its connection; waiting records long before. */
const STATEMENT_TIMEOUT_MS = 2_000;
const ANSWER_TIMEOUT_MS = 2_250;

/** The database of the log, as whoever serves sees it: rows are added, and never changed. */
export class Store {
  private readonly pool: Pool;
  private closing: Promise<void> | undefined;

  /** @param url PostgreSQL, through the role that may add and read but not change */
  constructor(url: string) {
    this.pool = new Pool(poolOf(url));
    this.pool.on('error', () => undefined); // an idle connection broke: the next one is new
  }

  /** Where the tree ends by now. */
  async end(): Promise<Frontier> {
    const { rows } = await this.pool.query<EndRow>('SELECT size, roots FROM tree_end');
    return frontierOf(rows);
  }

  /**
   * Adds records in one statement, which is one commit, if the tree still ends where it did.
   * @returns false when somebody else added in the meantime: then nothing is written
   */
  async grow(growth: Growth): Promise<boolean> {
    return grow(this.pool, growth);
  }

  /** Adds records while nobody else can: where the tree ends is read and moved in one transaction. */
  async growInTurn(growthAfter: (end: Frontier) => Growth): Promise<Growth> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query('BEGIN');
      const { rows } = await connection.query<EndRow>(
        'SELECT size, roots FROM tree_end FOR UPDATE',
      );
      const growth = growthAfter(frontierOf(rows));
      await grow(connection, growth);
      await connection.query('COMMIT');
      return growth;
    } catch (error) {
      broken = error instanceof Error ? error : new Error('The log does not answer.');
      throw broken;
    } finally {
      connection.release(broken); // one that failed within a transaction is not used again
    }
  }

  /** The hashes of complete subtrees, in the order asked. */
  async nodes(places: readonly Place[]): Promise<readonly Hash[]> {
    const { rows } = await this.pool.query<{ hash: Hash }>(
      `SELECT hash FROM unnest($1::smallint[], $2::bigint[]) WITH ORDINALITY AS asked (level, index, place)
         JOIN tree_node USING (level, index) ORDER BY place`,
      [places.map(({ level }) => level), places.map(({ index }) => index)],
    );
    if (rows.length !== places.length) throw new RangeError('Expected nodes that are complete.');
    return rows.map(({ hash }) => hash);
  }

  /** The newest signed head; nothing, when the log is empty. */
  async newestHead(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ note: string }>(
      'SELECT note FROM tree_head ORDER BY size DESC LIMIT 1',
    );
    return rows[0]?.note;
  }

  /** Twice is once. */
  close(): Promise<void> {
    return (this.closing ??= this.pool.end());
  }
}

interface EndRow {
  readonly size: string;
  readonly roots: Hash[];
}

function poolOf(url: string): PoolConfig {
  return {
    connectionString: url,
    // One commits while the others wait to be in the next; proofs are read beside it.
    max: 4,
    connectionTimeoutMillis: STATEMENT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    // A gateway that stands still in its turn loses it: all others wait for it.
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'disclosure-log',
    // A commit that is not on the disk is no record, whatever the server was told by default.
    options: '-c synchronous_commit=on',
  };
}

function frontierOf([row]: readonly EndRow[]): Frontier {
  if (!row) throw new Error('Expected a log that was migrated.');
  return { size: Number(row.size), roots: row.roots };
}

/** Between texts: a control character, which JSON writes as an escape. */
const BETWEEN = '\u001f';

/**
 * Nothing is inserted unless the end moves: the statement is whole, or it is not there. Texts come
 * as one, which PostgreSQL takes apart in half the time of an array of texts full of quotes; were a
 * text taken apart wrongly, there would be more texts than places, which no row may be.
 */
const GROW = `
  WITH moved AS (
    UPDATE tree_end SET size = $2, roots = $3 WHERE size = $1 RETURNING size
  ), leaves AS (
    INSERT INTO disclosure (index, at, leaf)
      SELECT added.* FROM unnest($4::bigint[], $5::timestamptz[], string_to_array($6, $11)) AS added, moved
  ), texts AS (
    INSERT INTO slices (month, hash, text)
      SELECT added.* FROM unnest($12::text[], $13::text[], string_to_array($14, $11)) AS added, moved
      ON CONFLICT DO NOTHING
  ), nodes AS (
    INSERT INTO tree_node (level, index, hash)
      SELECT added.* FROM unnest($7::smallint[], $8::bigint[], $9::bytea[]) AS added, moved
  )
  INSERT INTO tree_head (size, note) SELECT size, $10 FROM moved`;

async function grow(
  connection: Pool | PoolClient,
  { before, after, leaves, nodes, slices, note }: Growth,
): Promise<boolean> {
  const { rowCount } = await connection.query({
    name: 'grow',
    text: GROW,
    values: [
      ...[before.size, after.size, after.roots],
      leaves.map(({ index }) => index),
      leaves.map(({ at }) => at),
      leaves.map(({ leaf }) => leaf).join(BETWEEN),
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
      ...[note, BETWEEN],
      slices.map(({ month }) => month),
      slices.map(({ hash }) => hash),
      slices.map(({ text }) => text).join(BETWEEN),
    ],
  });
  return rowCount === 1;
}
