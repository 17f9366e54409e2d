import 'reflect-metadata';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Environment, hostOf } from '../schema/environment';
import { manifestsIn } from './compose/manifests';
import { builtPages } from './development/built-pages';
import { givenEnvironment } from './development/config';
import { databasesFor } from './development/databases';
import { type Hub, LOG, startHub } from './development/hub';
import { startIdentityProvider } from './development/identity-provider';
import { developmentKeys } from './development/keys';
import { KEYS, ROOT, STATE } from './development/places';
import { expectFree, portFrom } from './development/ports';
import { run } from './development/run';
import { stopOnSignal } from './development/stop-on-signal';
import { workersFrom } from './development/workers';

/** The identity provider and the agencies follow the gateway: 4100, and 4101 to 4109. */
const GATEWAY_PORT = '4000';
const IDENTITY = 100;
const FIRST_AGENCY = 101;
/** Below the range from which systems give out ports by themselves. */
const POSTGRES_PORT = '25432';
/** The clock of the five families. */
const FAMILIES_TODAY = '2026-11-22';

/**
 * `npm start`: the whole hub on this machine, for development. An embedded PostgreSQL with a
 * database per agency, every agency on a port of its own, an identity provider, and the gateway.
 * `-- --processes` gives each a process of its own, `-- --workers 4` runs four gateways on one port,
 * `-- --port 5000` moves the gateway and what is behind it.
 * `DATABASE_URL_<AGENCY>` points an agency at a PostgreSQL elsewhere; `MIGRATION_URL_<AGENCY>`
 * beside it, if another role owns the tables there.
 */
run(async () => {
  const starting = start();
  // From the first moment, for PostgreSQL would outlive us. What is half up becomes whole first.
  const stopping = stopOnSignal(() =>
    starting.then(
      (started) => started.stop(),
      () => undefined, // told once is enough
    ),
  );
  const { welcome } = await starting;
  if (!stopping.aborted) process.stdout.write(welcome);
});

interface Stoppable {
  stop(): Promise<void>;
}

interface Started extends Stoppable {
  readonly welcome: string;
}

async function start(): Promise<Started> {
  const { values } = parseArgs({
    options: {
      processes: { type: 'boolean', default: false },
      workers: { type: 'string', default: '1' },
      port: { type: 'string', default: GATEWAY_PORT },
      'postgres-port': { type: 'string', default: POSTGRES_PORT },
    },
  });
  const given = givenEnvironment();
  const agencies = await manifestsIn(ROOT);
  const names = agencies.map(({ name }) => name);
  const gatewayPort = portFrom('port', values.port, FIRST_AGENCY + names.length);
  const agencyPort = (place: number) => gatewayPort + FIRST_AGENCY + place;
  const postgresPort = portFrom('postgres-port', values['postgres-port']);
  const identityPort = gatewayPort + IDENTITY;
  const ports = [gatewayPort, identityPort, ...names.map((_, place) => agencyPort(place))];
  for (const port of ports) await expectFree(port, hostOf(given));
  const keys = await keysHere();
  const databases = await databasesFor([...names, LOG.name], given, postgresPort, [LOG.name]);
  const running: Stoppable[] = [databases];
  try {
    const page = new URL(`http://127.0.0.1:${String(gatewayPort)}`);
    const identity = await startIdentityProvider({
      ...{ host: hostOf(given), port: identityPort, keysFolder: KEYS, page },
    });
    running.push(identity);
    await builtPages();
    const development = { ONEROOF_TODAY: FAMILIES_TODAY, ...keys, ...identity.env };
    const hub = await startHub({
      manifests: agencies,
      env: { ...development, ...given, ...databases.env },
      gatewayPort,
      agencyPort: (_agency, place) => agencyPort(place),
      processes: values.processes,
      workers: workersFrom(values.workers),
    });
    running.push(hub);
    const where = {
      ...{ page: page.href, workbench: new URL('/ide', page).href },
      ...{ 'signing in': identity.url, databases: databases.where },
    };
    return { welcome: welcomeTo(hub, names, where), stop: () => stopAll(running) };
  } catch (error) {
    await stopAll(running);
    throw error;
  }
}

/** Stops the last that started first, and the others also when one of them fails. */
async function stopAll(running: Stoppable[]): Promise<void> {
  const last = running.pop();
  if (last) await last.stop().finally(() => stopAll(running));
}

/** Others may enter the folder, for the account that PostgreSQL runs as; not the keys in it. */
async function keysHere(): Promise<Environment> {
  try {
    await mkdir(STATE, { recursive: true });
    return await developmentKeys(KEYS);
  } catch {
    throw new Error(`Cannot write to ${STATE}: make it writable, or run from a folder that is.`);
  }
}

function welcomeTo(
  { gateway, agencies }: Hub,
  names: readonly string[],
  beside: Readonly<Record<string, string>>,
): string {
  const urls = names.map((name) => [name, agencies.get(name)?.url ?? ''] as const);
  const lines = [['gateway', gateway.url], ...urls, ...Object.entries(beside)].map(
    ([name = '', where = '']) => `  ${name.padEnd(20)} ${where}`,
  );
  const { port } = new URL(gateway.url);
  const moved = port === GATEWAY_PORT ? '' : ` --gateway ${gateway.url}`;
  return `
Oneroof is ready. Fictional data only: five invented families.

${lines.join('\n')}

A family to open: S1, with Ilse Maes as its case director: on the page, or in another terminal:

  npm run view -- --reader ilse-maes${moved}

Others see something else: add --reader, --family, --function or --purpose.

Ctrl-C stops everything; the data stay.
`;
}
