import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { saidOf } from '../gateway/disclosure/findings';
import { verifyLog } from '../gateway/disclosure/verify';
import { logKey, logSetting } from './development/log';
import { run } from './development/run';
import { witnessedBy } from './witness/witness';

/**
 * `npm run verify-log`: computes the whole disclosure log again and says what is wrong with it, and
 * where. Reads the log that `DATABASE_URL_DISCLOSURE_LOG` points at, or else the one that
 * `npm start` runs on this machine. With `-- --witness F`, the folder of a witness, it also says
 * whether this is the log that the witness saw.
 */
run(async () => {
  const url = await logSetting('DATABASE_URL_DISCLOSURE_LOG');
  const { values } = parseArgs({ options: { witness: { type: 'string' } } });
  const key = await logKey();
  const witnessed = values.witness === undefined ? [] : await witnessedBy(values.witness, key);
  const { size, heads, destroyed, findings } = await verifyLog(url, key, { witnessed });
  const gone = destroyed > 0 ? `, ${String(destroyed)} of them destroyed by retention` : '';
  process.stdout.write(`${String(size)} records${gone}, ${String(heads)} signed heads.\n`);
  for (const finding of findings) process.stdout.write(`${saidOf(finding)}\n`);
  if (findings.length > 0) throw new Error('The log is not as it was written.');
  if (witnessed.length > 0) process.stdout.write('It is the log that the witness saw.\n');
  process.stdout.write('Every record is as it was written, and every head covers them.\n');
});
