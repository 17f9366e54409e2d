import { Pool, type QueryResultRow } from 'pg';
import { type OnStatement, within } from './database';

/** Few read the log, beside the many who read their cases. */
const CONNECTIONS = 4;

/**
 * A database of somebody else, which may be read and not changed. It is connected to when somebody
 * reads: one that is down keeps no agency from starting, nor from answering what is its own.
 */
export class ReadOnlyDatabase {
  private readonly pool: Pool;

  /**
   * @param url PostgreSQL, through a role that may only read
   * @param deadlineMs how long the gateway waits for an answer of the agency
   */
  constructor(
    url: string,
    deadlineMs: number,
    private readonly onStatement?: OnStatement,
  ) {
    const { connectTimeoutMs, ...limits } = within(deadlineMs);
    this.pool = new Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: connectTimeoutMs,
      ...limits,
      // The role has no right to write; this holds also where somebody gave it one.
      options: '-c default_transaction_read_only=on',
    });
    this.pool.on('error', () => undefined); // an idle connection broke: the next one is new
  }

  /** The rows that one statement finds. @throws when the database does not answer */
  async rows<Row extends QueryResultRow>(
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    this.onStatement?.(sql);
    const { rows } = await this.pool.query<Row>(sql, [...values]);
    return rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
