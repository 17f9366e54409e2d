import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { type Environment, inCapitals } from '../schema/environment';
import { migrate, seedFamilies } from '../subgraphs/kit/database';
import { manifestsIn } from './compose/manifests';
import { givenEnvironment } from './development/config';
import { type Databases, databasesFor, databasesHere } from './development/databases';
import { LOG, ownerUrlIn } from './development/hub';
import { ROOT } from './development/places';
import { portFrom } from './development/ports';
import { run } from './development/run';
import {
  emptyTables,
  regionOf,
  regionThere,
  type RegionOptions,
  seedRegion,
} from './region/seed-region';
import { progressBar } from './region/progress';

/**
 * `npm run seed`: puts an invented region beside the five families, into the databases of
 * `npm start`, whether that runs or not. `-- --cases 5600 --seed 42` says how large and which one;
 * the same two give the same region. `--replace` empties all agencies' tables first: what was
 * written at this hub goes too.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '5600' },
      seed: { type: 'string', default: '42' },
      replace: { type: 'boolean', default: false },
      'postgres-port': { type: 'string', default: '25432' },
    },
  });
  const manifests = await manifestsIn(ROOT);
  const names = manifests.map(({ name }) => name);
  const port = portFrom('postgres-port', values['postgres-port']);
  const databases = await databasesOf(names, port);
  try {
    const env = { ...databases.env, ...givenEnvironment() };
    const options: RegionOptions = {
      manifests,
      ownerUrl: (agency) => ownerUrlIn(env, agency),
      region: regionOf(
        manifests,
        wholeNumber('cases', values.cases),
        wholeNumber('seed', values.seed),
      ),
    };
    await sow(options, values.replace);
  } finally {
    await databases.stop();
  }
});

async function sow(options: RegionOptions, replace: boolean): Promise<void> {
  const { manifests, ownerUrl, region } = options;
  const { cases, seed } = region;
  await Promise.all(manifests.map((one) => migrate(one, ownerUrl(one.name))));
  const there = await regionThere(options);
  const said = `A region of ${String(cases)} cases, seed ${String(seed)}`;
  if (there === 'same' && !replace) {
    write(`${said}, is there already.`);
    return;
  }
  if (there === 'another' && !replace) {
    throw new Error(
      'Another region, or part of one, is there: "npm run seed -- --replace" puts this one in its place. What was written at this hub goes too.',
    );
  }
  if (replace) await emptyTables(options);
  await Promise.all(manifests.map((one) => seedFamilies(one, ownerUrl(one.name))));
  const started = performance.now();
  const bar = progressBar(process.stderr, cases, 'cases');
  const { rows } = await seedRegion({ ...options, onProgress: bar.show }).finally(bar.end);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const memory = (process.resourceUsage().maxRSS / 1_024).toFixed(0);
  write(
    `${said}: ${String(rows)} rows in ${seconds} s, at most ${memory} MB of memory. All of it is invented.`,
  );
}

/** Those of a hub that runs; else a PostgreSQL of our own on the same data. */
async function databasesOf(names: readonly string[], port: number): Promise<Databases> {
  const here = await databasesHere();
  if (await answers(here)) return { env: here, where: 'here', stop: () => Promise.resolve() };
  return databasesFor([...names, LOG.name], givenEnvironment(), port, [LOG.name]);
}

async function answers(env: Environment): Promise<boolean> {
  const url = env[`DATABASE_URL_${inCapitals(LOG.name)}`];
  if (url === undefined) return false;
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function wholeNumber(option: string, typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new Error(`Expected --${option} with a whole number, got "${typed}".`);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
