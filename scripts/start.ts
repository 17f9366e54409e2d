import 'reflect-metadata';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Environment, inCapitals } from '../schema/environment';
import { manifestsIn } from './compose/manifests';
import { givenEnvironment } from './development/config';
import { type Hub, startHub } from './development/hub';
import { developmentKeys } from './development/keys';
import { KEYS, ROOT, STATE } from './development/places';
import { run } from './development/run';
import { stopOnSignal } from './development/stop-on-signal';
import { startPostgres } from './postgres/embedded-postgres';
import { provision } from './postgres/provision';

/** Agencies follow the gateway: 4101 to 4109. */
const GATEWAY_PORT = '4000';
const FIRST_AGENCY = 101;
/** Below the range from which systems give out ports by themselves. */
const POSTGRES_PORT = '25432';
/** The clock of the five families. */
const FAMILIES_TODAY = '2026-11-22';

/**
 * `npm start`: the whole hub on this machine, for development. An embedded PostgreSQL with a
 * database per agency, every agency on a port of its own, and the gateway. `-- --processes` gives
 * each a process of its own, `-- --port 5000` moves the gateway and the agencies behind it.
 * `DATABASE_URL_<AGENCY>` points an agency at a PostgreSQL elsewhere.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      processes: { type: 'boolean', default: false },
      port: { type: 'string', default: GATEWAY_PORT },
      'postgres-port': { type: 'string', default: POSTGRES_PORT },
    },
  });
  const gatewayPort = Number(values.port);
  const agencyPort = (place: number) => gatewayPort + FIRST_AGENCY + place;
  const given = givenEnvironment();
  const agencies = await manifestsIn(ROOT);
  const names = agencies.map(({ name }) => name);
  const ports = [gatewayPort, ...names.map((_, place) => agencyPort(place))];
  for (const port of ports) await free(port);
  await mkdir(STATE, { recursive: true }).catch(() => {
    throw new Error(`Cannot write to ${ROOT}: make it writable, or run from a folder that is.`);
  });
  const keys = await developmentKeys(KEYS);
  const databases = await databasesFor(names, given, Number(values['postgres-port']));
  const hub = await startHub({
    manifests: agencies,
    env: { ONEROOF_TODAY: FAMILIES_TODAY, ...keys, ...databases.env, ...given },
    gatewayPort,
    agencyPort: (_agency, place) => agencyPort(place),
    processes: values.processes,
  }).catch(async (error: unknown) => {
    await databases.stop();
    throw error;
  });
  process.stdout.write(welcome(hub));
  stopOnSignal(async () => {
    await hub.stop();
    await databases.stop();
  });
});

/** Databases of their own for the agencies that are not pointed elsewhere. */
async function databasesFor(
  names: readonly string[],
  given: Environment,
  port: number,
): Promise<{ readonly env: Environment; stop(): Promise<void> }> {
  const here = names.filter((name) => !given[`DATABASE_URL_${inCapitals(name)}`]);
  if (here.length === 0) return { env: {}, stop: () => Promise.resolve() };
  const server = await startPostgres({ dataDir: join(STATE, 'postgres'), port, durable: true });
  try {
    const urls = await provision(server.superuserUrl, here);
    const env = Object.entries(urls).flatMap(([name, { ownerUrl, serveUrl }]) => [
      [`MIGRATION_URL_${inCapitals(name)}`, ownerUrl],
      [`DATABASE_URL_${inCapitals(name)}`, serveUrl],
    ]);
    return { env: Object.fromEntries(env) as Environment, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** @throws one sentence when somebody else listens on the port */
async function free(port: number): Promise<void> {
  await new Promise<void>((settled, taken) => {
    const probe = createServer();
    probe.once('error', () => {
      taken(new Error(`Port ${String(port)} is taken: stop what listens there, then start again.`));
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        settled();
      });
    });
  });
}

function welcome({ gateway, agencies }: Hub): string {
  const lines = [...agencies].map(([name, { url }]) => `  ${name.padEnd(20)} ${url}`);
  return `
Oneroof is ready. Fictional data only: five invented families.
Until field-level decisions are built, only passes in the function CASE_DIRECTOR are served.

  ${'gateway'.padEnd(20)} ${gateway.url}
${lines.join('\n')}

A family to open: S1, with Ilse Maes as its case director. In another terminal:

  npm run view -- --reader ilse-maes

Ctrl-C stops everything; the data stay.
`;
}
