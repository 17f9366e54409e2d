import 'reflect-metadata';
import { saidOf } from '../gateway/disclosure/findings';
import { verifyLog } from '../gateway/disclosure/verify';
import { logKey, logSetting } from './development/log';
import { run } from './development/run';

/**
 * `npm run verify-log`: computes the whole disclosure log again and says what is wrong with it, and
 * where. Reads the log that `DATABASE_URL_DISCLOSURE_LOG` points at, or else the one that
 * `npm start` runs on this machine.
 */
run(async () => {
  const url = await logSetting('DATABASE_URL_DISCLOSURE_LOG');
  const { size, heads, destroyed, findings } = await verifyLog(url, await logKey());
  const gone = destroyed > 0 ? `, ${String(destroyed)} of them destroyed by retention` : '';
  process.stdout.write(`${String(size)} records${gone}, ${String(heads)} signed heads.\n`);
  for (const finding of findings) process.stdout.write(`${saidOf(finding)}\n`);
  if (findings.length > 0) throw new Error('The log is not as it was written.');
  process.stdout.write('Every record is as it was written, and every head covers them.\n');
});
