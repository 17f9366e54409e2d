import { DataSource, DefaultNamingStrategy, type Logger, type Table } from 'typeorm';
import { REGISTRY } from '../../schema/registry';
import type { Manifest } from './define-subgraph';
import { seed } from './fixtures';
import { CreateReleaseBook1767571200000 } from './migrations/1767571200000-create-release-book';
import { CreateJournal1767657600000 } from './migrations/1767657600000-create-journal';
import { PreparedClient } from './prepared-client';

/** Enough for the parallel branches of a few views; nine agencies share one small server in development. */
const CONNECTIONS = 8;
const FIRST_TRIES = 10;
const MIGRATION_CONNECT_TIMEOUT_MS = 10_000;

/** A database that does not answer is noticed before the gateway's deadline for a fetch. */
export function within(deadlineMs: number) {
  return {
    connectTimeoutMs: Math.ceil(0.4 * deadlineMs),
    // The server cuts a statement that runs too long; a server that says nothing at all is left here.
    statement_timeout: Math.ceil(0.8 * deadlineMs),
    query_timeout: Math.ceil(0.9 * deadlineMs),
  } satisfies Limits;
}

/** Hears every statement the agency sends, with the number of its parameters; for tests and counts. */
export type OnStatement = (sql: string) => unknown;

/**
 * Opens the agency's database through the role that may not migrate.
 * @param deadlineMs how long the gateway waits for an answer of the agency
 */
export async function openDatabase(
  manifest: Manifest,
  url: string,
  deadlineMs: number,
  onStatement?: OnStatement,
): Promise<DataSource> {
  const serving = { ...within(deadlineMs), Client: PreparedClient, onStatement };
  return connected(dataSource(manifest, url, serving));
}

/** Nobody waits for an answer at the start: a machine busy with starting the others gets more tries. */
async function connected(db: DataSource): Promise<DataSource> {
  for (let tries = FIRST_TRIES; ; tries -= 1) {
    try {
      return await db.initialize();
    } catch (error) {
      const late = error instanceof Error && error.message.includes('timeout');
      if (!late || tries === 1) throw error;
    }
  }
}

/** Brings the agency's tables up to date, through the role that owns them. */
export async function migrate(manifest: Manifest, ownerUrl: string): Promise<void> {
  const db = await dataSource(manifest, ownerUrl).initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
  } finally {
    await db.destroy();
  }
}

/** Fills an empty database with the agency's part of the five fictional families. */
export async function seedFamilies(manifest: Manifest, ownerUrl: string): Promise<boolean> {
  const db = await dataSource(manifest, ownerUrl).initialize();
  try {
    return await seed(db, manifest.fixtures);
  } finally {
    await db.destroy();
  }
}

/** What differs between serving and migrating: a migration takes as long as its tables are large. */
interface Limits {
  readonly connectTimeoutMs?: number;
  readonly statement_timeout?: number;
  readonly query_timeout?: number;
  /** What the pool makes connections of. */
  readonly Client?: typeof PreparedClient;
  readonly onStatement?: OnStatement | undefined;
}

/** The data source of an agency, not yet connected. */
export function dataSource(
  manifest: Manifest,
  url: string,
  { onStatement, connectTimeoutMs = MIGRATION_CONNECT_TIMEOUT_MS, ...limits }: Limits = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...manifest.entities],
    migrations: [...manifest.migrations, ...ofEveryOwner(manifest)],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCase(),
    synchronize: false,
    installExtensions: false,
    poolSize: CONNECTIONS,
    connectTimeoutMS: connectTimeoutMs,
    applicationName: manifest.name,
    extra: limits,
    ...(onStatement ? { logger: listening(onStatement) } : {}),
  });
}

/** The registry has the releases themselves, and a view of its own in this place. */
function ofEveryOwner({ name }: Manifest): Manifest['migrations'] {
  const book = name === REGISTRY ? [] : [CreateReleaseBook1767571200000];
  return [...book, CreateJournal1767657600000];
}

/** Tables name themselves; columns are named as fields, in snake case; constraints by what they are on. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table)}`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${this.getTableName(table)}_${columns.join('_')}`;
  }
}

function listening(onStatement: OnStatement): Logger {
  const nothing = () => undefined;
  return {
    logQuery: (sql) => {
      onStatement(sql);
    },
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}
