import 'reflect-metadata';
import { logSettings } from '../gateway/config';
import { DisclosureLog } from '../gateway/disclosure/disclosure-log';
import { destroyOldMonths } from '../gateway/disclosure/retention';
import { Store } from '../gateway/disclosure/store';
import { logEnvironment, logSetting } from './development/log';
import { run } from './development/run';

/** Nobody waits for an answer here. */
const LIMIT_MS = 30_000;

/**
 * `npm run retention`: destroys the texts of the disclosure log that are past their time, by the
 * month, and says so in the log. Their hashes stay, so that what remains still verifies. Run it each
 * month, through the role that owns the log (`MIGRATION_URL_DISCLOSURE_LOG`).
 */
run(async () => {
  const { databaseUrl, signer } = await logSettings(await logEnvironment());
  const store = new Store(databaseUrl);
  try {
    const log = new DisclosureLog(store, signer, LIMIT_MS);
    const owner = await logSetting('MIGRATION_URL_DISCLOSURE_LOG');
    const months = await destroyOldMonths(owner, log, new Date());
    const which = months.length === 0 ? 'Nothing' : months.join(', ');
    process.stdout.write(`${which} was past its time; what remains verifies as before.\n`);
  } finally {
    await store.close();
  }
});
