import { join } from 'node:path';
import { type Environment, inCapitals } from '../../schema/environment';
import { ROOT, STATE } from '../../scripts/development/places';
import {
  agenciesOf,
  type Graph,
  pathOf,
  plainSdl,
  RECORD_FIELDS,
  REGISTRY,
  subgraphsOf,
} from './graph';
import { type BenchProcess, CORES, start } from './processes';

/** Where the bench keeps what it makes; never committed. */
export const BENCH = join(STATE, 'bench');
const PEERS = join(BENCH, 'peers');
const BUILT = join(BENCH, 'built/test/bench');

const AGENCIES_PORT = 24_100;
export const AGENCIES_ORIGIN = `http://127.0.0.1:${String(AGENCIES_PORT)}`;
export const supergraphFile = (graph: Graph) => join(BENCH, `supergraph-${String(graph)}.graphql`);

/** The names under which contenders are listed. */
export const NAMES = {
  apollo: '@apollo/gateway',
  hive: 'Hive Gateway',
  hiveRust: 'Hive Gateway, Rust planner',
  mercurius: 'Mercurius gateway, jit',
  fanOut: 'hand-written fan-out',
  executor: 'Oneroof: executor',
  unauthorized: 'Oneroof: gateway, no authorization',
  unrecorded: 'Oneroof: gateway, log off',
  recorded: 'Oneroof: gateway, log on',
} as const;
export type Name = (typeof NAMES)[keyof typeof NAMES];

export interface Contender {
  readonly name: Name;
  readonly isOurs: boolean;
  /** It can be asked whatever is in the graph, not only the view that it was written for. */
  readonly takesAnything: boolean;
  /** It answers nothing without a case pass. */
  readonly wantsPass: boolean;
  start(graph: Graph, port: number): Promise<RunningContender>;
}

export interface RunningContender extends BenchProcess {
  readonly name: Name;
  readonly url: string;
}

/** What `oneroof-executor` is started with. */
export interface ExecutorArguments {
  readonly port: number;
  readonly supergraph: string;
  readonly urls: Readonly<Record<string, string>>;
}

/** @param env the settings of Oneroof's gateways */
export function contendersWith(env: Environment): readonly Contender[] {
  const peer = (name: Name, args: Arguments) =>
    contender(name, { args, cwd: PEERS, isOurs: false });
  const ours = (name: Name, way: string) =>
    contender(name, {
      args: () => [join(BUILT, 'oneroof-gateway.js'), way],
      ...{ isOurs: true, wantsPass: way !== 'unauthorized' },
      env: (graph, port) => ({ ...env, ...addressesIn(graph, port) }),
    });
  const hive = 'node_modules/@graphql-hive/gateway/dist/bin.js';
  const hiveArgs = (graph: Graph, port: number) => [
    ...[hive, 'supergraph', supergraphFile(graph)],
    ...['--host', '127.0.0.1', '--port', String(port), '--fork', '1'],
  ];
  return [
    peer(NAMES.apollo, (graph, port) => [
      'apollo.mjs',
      JSON.stringify({ port, supergraph: supergraphFile(graph) }),
    ]),
    peer(NAMES.hive, hiveArgs),
    peer(NAMES.hiveRust, (graph, port) => [...hiveArgs(graph, port), '--hive-router-runtime']),
    peer(NAMES.mercurius, (graph, port) => [
      'mercurius/server.mjs',
      JSON.stringify({ port, services: servicesOf(graph) }),
    ]),
    contender(NAMES.fanOut, {
      args: (graph, port) => ['fan-out.mjs', JSON.stringify({ port, ...fanOutOf(graph) })],
      ...{ cwd: PEERS, isOurs: false, takesAnything: false },
    }),
    contender(NAMES.executor, {
      args: (graph, port) => [
        join(BUILT, 'oneroof-executor.js'),
        JSON.stringify({ port, supergraph: supergraphFile(graph), urls: urlsOf(graph) }),
      ],
      isOurs: true,
    }),
    ours(NAMES.unauthorized, 'unauthorized'),
    ours(NAMES.unrecorded, 'unrecorded'),
    ours(NAMES.recorded, 'recorded'),
  ];
}

/** How the planner alone is started: it is asked over HTTP, as a contender is. */
export function startPlanner(graph: Graph, port: number): Promise<BenchProcess> {
  return start({
    args: [
      join(BUILT, 'cold-planner.js'),
      JSON.stringify({ port, supergraph: supergraphFile(graph) }),
    ],
    ...{ port, cores: CORES.contender, cwd: ROOT, env: {} },
    logFile: join(BENCH, 'planner.log'),
  });
}

export function startAgencies(): Promise<BenchProcess> {
  return start({
    args: [join(BUILT, 'canned-agencies.js'), String(AGENCIES_PORT)],
    ...{ port: AGENCIES_PORT, cores: CORES.others, cwd: ROOT, env: {} },
    logFile: join(BENCH, 'agencies.log'),
  });
}

type Arguments = (graph: Graph, port: number) => readonly string[];

interface Making extends Partial<Omit<Contender, 'isOurs'>> {
  readonly isOurs: boolean;
  readonly args: Arguments;
  readonly cwd?: string;
  readonly env?: (graph: Graph, port: number) => NodeJS.ProcessEnv;
}

function contender(
  name: Name,
  { args, isOurs, cwd = ROOT, env = () => ({}), takesAnything = true, wantsPass = false }: Making,
): Contender {
  return {
    ...{ name, isOurs, takesAnything, wantsPass },
    async start(graph, port) {
      const running = await start({
        ...{ args: args(graph, port), port, cores: CORES.contender, cwd, env: env(graph, port) },
        logFile: join(BENCH, `${name.replaceAll(/[^a-zA-Z]+/g, '-')}.log`),
      });
      return { ...running, name, url: `http://127.0.0.1:${String(port)}/graphql` };
    },
  };
}

function urlsOf(graph: Graph): Record<string, string> {
  return Object.fromEntries(
    subgraphsOf(graph).map((name) => [name, AGENCIES_ORIGIN + pathOf(graph, name)]),
  );
}

function addressesIn(graph: Graph, port: number): NodeJS.ProcessEnv {
  const addresses = Object.entries(urlsOf(graph)).map(([name, url]) => [
    ...[`AGENCY_URL_${inCapitals(name)}`, url],
  ]);
  return {
    ...(Object.fromEntries(addresses) as NodeJS.ProcessEnv),
    ...{ ONEROOF_SUPERGRAPH: supergraphFile(graph), ONEROOF_PORT: String(port) },
  };
}

function servicesOf(graph: Graph): readonly object[] {
  return subgraphsOf(graph).map((name) => ({
    ...{ name, url: AGENCIES_ORIGIN + pathOf(graph, name), schema: plainSdl(graph, name) },
  }));
}

/** What the hand-written fan-out asks, which is what a planner would have it ask. */
function fanOutOf(graph: Graph): object {
  const person = '__typename id knownAs birthDate role';
  return {
    origin: AGENCIES_ORIGIN,
    root: {
      path: pathOf(graph, REGISTRY),
      query: `query($id:ID!){case(id:$id){id number phase members{${person}}}}`,
    },
    agencies: agenciesOf(graph).map(({ name, word }) => {
      const fields = `${word}Summary ${word}Records{${RECORD_FIELDS.join(' ')}}`;
      return {
        path: pathOf(graph, name),
        query:
          'query($representations:[_Any!]!)' +
          `{_entities(representations:$representations){...on Person{${fields}}}}`,
        fields: [`${word}Summary`, `${word}Records`],
      };
    }),
  };
}
