import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { gatewaySettings } from '../../gateway/config';
import { migrateLog } from '../../gateway/disclosure/database';
import type { Gates } from '../../gateway/gates';
import { serveGateway } from '../../gateway/serve';
import { type Environment, inCapitals, required } from '../../schema/environment';
import { REGISTRY } from '../../schema/registry';
import { agencySettings } from '../../subgraphs/kit/config';
import { migrate, seedFamilies } from '../../subgraphs/kit/database';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import type { OwnerGates } from '../../subgraphs/kit/gates';
import { type Observer, serveSubgraph } from '../../subgraphs/kit/serve';
import { ROOT } from './places';
import { reasonOf } from './run';

/** The disclosure log has a database of its own, as each agency has. */
export const LOG = { name: 'disclosure-log' };

/** Something that runs and can be stopped: an agency or the gateway. */
export interface Running {
  readonly url: string;
  /** Where it has a process of its own. */
  readonly pid?: number | undefined;
  stop(): Promise<void>;
}

export interface Hub {
  readonly gateway: Running;
  readonly agencies: ReadonlyMap<string, Running>;
  /** Opens one more door to the same agencies; it is closed with the hub. */
  anotherGateway(): Promise<Running>;
  /** Starts one agency again where it was, after it was stopped. */
  restart(agency: string): Promise<void>;
  stop(): Promise<void>;
}

export interface HubOptions {
  readonly manifests: readonly Manifest[];
  /** Keys, databases (`DATABASE_URL_*`, `MIGRATION_URL_*`), clock; as each process would see it. */
  readonly env: Environment;
  readonly gatewayPort: number;
  readonly agencyPort: (agency: string, place: number) => number;
  /** Each agency and the gateway in a process of its own. */
  readonly processes?: boolean;
  /** So many gateways on one port, if not one: together in a process of their own. */
  readonly workers?: number;
  /** Hears what each agency does; in one process only. */
  readonly observerOf?: (agency: string) => Observer;
  /** Others than the gateway's and the agencies' own, for a test; in one process only. */
  readonly gates?: { readonly gateway?: Partial<Gates>; readonly owners?: Partial<OwnerGates> };
}

/** Runs the whole hub: every agency migrated, seeded and served, and the gateway in front. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { manifests } = options;
  const env = { ...options.env, ...wayToReadTheLog(options.env) };
  await all([
    ...manifests.map((manifest) => naming(manifest, prepare(manifest, env))),
    naming(LOG, migrateLog(ownerUrlIn(env, LOG.name))),
  ]);
  const agencies = new Map<string, Running>();
  const stopAgencies = () => all(Array.from(agencies.values(), (one) => one.stop()));
  /** Where each agency answers that is up by now. */
  const urls = (): Environment =>
    Object.fromEntries(
      Array.from(agencies, ([name, { url }]) => [`AGENCY_URL_${inCapitals(name)}`, url]),
    );
  const start = async (manifest: Manifest, port: number) => {
    const settings = { ...env, ...urls(), ONEROOF_PORT: String(port) };
    agencies.set(manifest.name, await naming(manifest, startAgency(manifest, settings, options)));
  };
  try {
    // The registry last: it is told where the others answer, for it tells them of releases.
    for (const isRegistry of [false, true]) {
      await all(
        manifests.flatMap((manifest, place) =>
          (manifest.name === REGISTRY) === isRegistry
            ? [start(manifest, options.agencyPort(manifest.name, place))]
            : [],
        ),
      );
    }
    const open = (port: number) =>
      startGateway({ ...env, ...urls(), ONEROOF_PORT: String(port) }, options);
    const gateway = await open(options.gatewayPort);
    const gateways = [gateway];
    return {
      ...{ gateway, agencies },
      async anotherGateway() {
        const another = await open(0);
        gateways.push(another);
        return another;
      },
      async restart(name) {
        const manifest = manifests.find((one) => one.name === name);
        const port = new URL(agencies.get(name)?.url ?? '').port;
        if (manifest) await start(manifest, Number(port));
      },
      async stop() {
        await all(gateways.map((one) => one.stop())).finally(stopAgencies);
      },
    };
  } catch (error) {
    await stopAgencies();
    throw error;
  }
}

/** Waits for every one, also when one fails: what has not started yet cannot be stopped. */
async function all<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** Says whose start failed: what a database answers names no agency. */
function naming<T>({ name }: { readonly name: string }, starting: Promise<T>): Promise<T> {
  return starting.catch((error: unknown) => {
    const setting = `DATABASE_URL_${inCapitals(name)}`;
    throw new Error(`${name} cannot start (${reasonOf(error)}): if ${setting} is set, check it.`);
  });
}

/** Where an agency's database is, for the role that owns its tables. */
export function ownerUrlIn(env: Environment, agency: string): string {
  const name = inCapitals(agency);
  const serve = required(env, `DATABASE_URL_${name}`, 'a PostgreSQL URL');
  // Who gives one URL gives one that may do both.
  return env[`MIGRATION_URL_${name}`] || serve;
}

/** The registry reads the log; here too, who gives one URL gives one that may do both. */
function wayToReadTheLog(env: Environment): Environment {
  const name = `READ_URL_${inCapitals(LOG.name)}`;
  return { [name]: env[name] || env[`DATABASE_URL_${inCapitals(LOG.name)}`] };
}

async function prepare(manifest: Manifest, env: Environment): Promise<void> {
  const owner = ownerUrlIn(env, manifest.name);
  await migrate(manifest, owner);
  await seedFamilies(manifest, owner);
}

async function startAgency(
  manifest: Manifest,
  env: Environment,
  { processes, observerOf, gates }: HubOptions,
): Promise<Running> {
  if (processes) return child('serve-agency.ts', [manifest.name], env);
  return serveSubgraph(
    manifest,
    await agencySettings(manifest.name, env),
    observerOf?.(manifest.name),
    gates?.owners,
  );
}

async function startGateway(
  env: Environment,
  { processes, workers = 1, gates }: HubOptions,
): Promise<Running> {
  if (processes || workers > 1) {
    return child('serve-gateway.ts', ['--workers', String(workers)], env);
  }
  return serveGateway(await gatewaySettings(env), gates?.gateway);
}

/** A real process; it says on its first line where it answers. */
async function child(script: string, args: readonly string[], env: Environment): Promise<Running> {
  const node = [
    '--enable-source-maps',
    '-r',
    './scripts/typescript.cjs',
    `scripts/${script}`,
    ...args,
  ];
  const started = spawn(process.execPath, node, {
    ...{ cwd: ROOT, env: { ...env } },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'], // the channel closes when we are gone
    detached: true, // a Ctrl-C in the terminal reaches us alone; we stop the gateway first
  });
  const { stdout } = started;
  if (!stdout) throw new Error(`Expected to hear what ${script} says.`);
  const ended = once(started, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(stdout), 'line'),
    ended.then(() => ['']),
  ])) as [string];
  const url = /http\S+$/.exec(line)?.[0];
  if (!url) throw new Error(`${[script, ...args].join(' ')} stopped while starting`);
  return {
    url,
    pid: started.pid,
    async stop() {
      if (started.exitCode === null && started.signalCode === null) started.kill('SIGTERM');
      await ended;
    },
  };
}
