import { DataSource } from 'typeorm';
import { CreateDisclosureLog1767600000000 } from './migrations/1767600000000-create-disclosure-log';

/** Months that are made ahead: a log whose keeper is away for a year goes on as before. */
const MONTHS_AHEAD = 14;

/**
 * Brings the log's tables up to date, through the role that owns them, and makes the months to come.
 * @param ownerUrl PostgreSQL, through the role that may change the log's tables
 */
export async function migrateLog(ownerUrl: string): Promise<void> {
  const db = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [CreateDisclosureLog1767600000000],
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    applicationName: 'disclosure-log',
  });
  await db.initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
    await db.query(`SELECT prepare_months(now()::date, ${String(MONTHS_AHEAD)})`);
  } finally {
    await db.destroy();
  }
}
