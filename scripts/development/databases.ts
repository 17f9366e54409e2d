import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, inCapitals } from '../../schema/environment';
import { startPostgres } from '../postgres/embedded-postgres';
import { provision, provisionReader } from '../postgres/provision';
import { STATE } from './places';

/** Where they are, for the scripts that look into one while the hub runs. */
const HERE = join(STATE, 'databases.json');

/** A database for every agency that has none elsewhere. */
export interface Databases {
  /** `DATABASE_URL_*` and `MIGRATION_URL_*` of those that are here, `READ_URL_*` where others read. */
  readonly env: Environment;
  /** Where they are, for who reads it. */
  readonly where: string;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL for the agencies that `DATABASE_URL_<AGENCY>` does not point
 * elsewhere; without such agencies it is not started.
 * @param shared those of `names` that another party reads
 */
export async function databasesFor(
  names: readonly string[],
  given: Environment,
  port: number,
  shared: readonly string[] = [],
): Promise<Databases> {
  const here = names.filter((name) => !given[`DATABASE_URL_${inCapitals(name)}`]);
  expectBoth(here, given);
  const elsewhere = names.filter((name) => !here.includes(name));
  const away = elsewhere.length > 0 ? [`${elsewhere.join(', ')} elsewhere`] : [];
  if (here.length === 0) return { env: {}, where: away.join(), stop: () => Promise.resolve() };
  const server = await startPostgres({ dataDir: join(STATE, 'postgres'), port, durable: true });
  try {
    const urls = await provision(server.superuserUrl, here);
    const settings = Object.entries(urls).flatMap(([name, { ownerUrl, serveUrl }]) => [
      [`MIGRATION_URL_${inCapitals(name)}`, ownerUrl],
      [`DATABASE_URL_${inCapitals(name)}`, serveUrl],
    ]);
    for (const name of shared.filter((one) => here.includes(one))) {
      const readUrl = await provisionReader(server.superuserUrl, name);
      settings.push([`READ_URL_${inCapitals(name)}`, readUrl]);
    }
    const env = Object.fromEntries(settings) as Environment;
    await writeFile(HERE, JSON.stringify(env), { mode: 0o600 });
    return {
      env,
      where: [`127.0.0.1:${String(port)}`, ...away].join('; '),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The settings of the databases that `npm start` last ran here; none, when it never did. */
export async function databasesHere(): Promise<Environment> {
  const text = await readFile(HERE, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Environment;
}

/** Tables would be made in one database and looked for in another. */
function expectBoth(here: readonly string[], given: Environment): void {
  for (const name of here.map(inCapitals)) {
    if (!given[`MIGRATION_URL_${name}`]) continue;
    throw new Error(
      `MIGRATION_URL_${name} is set without DATABASE_URL_${name}: set both, or neither.`,
    );
  }
}
