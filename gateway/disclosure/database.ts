import { DataSource } from 'typeorm';
import { CreateDisclosureLog1767600000000 } from './migrations/1767600000000-create-disclosure-log';
import { LetTheLogBeRead1767686400000 } from './migrations/1767686400000-let-the-log-be-read';

/** Months that are made ahead: a log whose keeper is away for a year goes on as before. */
const MONTHS_AHEAD = 14;

/**
 * Brings the log's tables up to date, through the role that owns them, makes the months to come,
 * and lets the role that reads see the records, if there is one by now.
 * @param ownerUrl PostgreSQL, through the role that may change the log's tables
 */
export async function migrateLog(ownerUrl: string): Promise<void> {
  const db = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [CreateDisclosureLog1767600000000, LetTheLogBeRead1767686400000],
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    applicationName: 'disclosure-log',
  });
  await db.initialize();
  try {
    await db.runMigrations({ transaction: 'each' });
    await db.query(`SELECT prepare_months(now()::date, ${String(MONTHS_AHEAD)})`);
    await db.query(LET_READ);
  } finally {
    await db.destroy();
  }
}

const LET_READ = `
  DO $$
  DECLARE
    reader text := regexp_replace(current_user, '_owner$', '_read');
  BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = reader) THEN
      EXECUTE format('GRANT SELECT ON disclosure_record TO %I', reader);
    END IF;
  END $$`;
