import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { inCapitals } from '../schema/environment';
import { manifestsIn } from './compose/manifests';
import { givenEnvironment } from './development/config';
import { databasesHere } from './development/databases';
import { logSetting } from './development/log';
import { ROOT } from './development/places';
import { run } from './development/run';
import { reconciled } from './reconcile/read';
import { isFault, linesAbout } from './reconcile/said';

/** What was handed out last may not be in the log yet. Clocks of agencies differ by seconds. */
const SETTLED_AFTER_MS = 60_000;

/**
 * `npm run reconcile`: compares what agencies wrote down that they handed to the hub with what the
 * hub recorded, and says where they do not agree. `--agency police` is how an agency runs it, with
 * its own journal (`DATABASE_URL_POLICE`) and the log's records (`READ_URL_DISCLOSURE_LOG`);
 * without, all agencies of the hub that `npm start` runs on this machine. `--since 2026-11-01`
 * leaves out what is older.
 */
run(async () => {
  const { values } = parseArgs({
    options: { agency: { type: 'string' }, since: { type: 'string' } },
  });
  if (values.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.since)) {
    throw new Error(`--since is "${values.since}"; expected a day, as 2026-11-22.`);
  }
  const logUrl = await logSetting('READ_URL_DISCLOSURE_LOG');
  const until = new Date(Date.now() - SETTLED_AFTER_MS);
  let faults = 0;
  for (const agency of await agenciesNamed(values.agency)) {
    const journalUrl = await journalOf(agency);
    const comparison = await reconciled({ agency, journalUrl, logUrl, since: values.since, until });
    process.stdout.write(`${linesAbout(agency, comparison).join('\n')}\n`);
    faults += comparison.differences.filter(isFault).length;
  }
  if (faults > 0) throw new Error('The hub took more than it recorded.');
});

async function agenciesNamed(wanted: string | undefined): Promise<readonly string[]> {
  const names = (await manifestsIn(ROOT)).map(({ name }) => name);
  if (wanted === undefined) return names;
  if (!names.includes(wanted))
    throw new Error(`Expected --agency with one of: ${names.join(', ')}.`);
  return [wanted];
}

async function journalOf(agency: string): Promise<string> {
  const name = `DATABASE_URL_${inCapitals(agency)}`;
  const url = givenEnvironment()[name] || (await databasesHere())[name];
  if (!url) throw new Error(`There is no journal here: set ${name}, or run "npm start" first.`);
  return url;
}
