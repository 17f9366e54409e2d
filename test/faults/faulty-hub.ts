import { inCapitals } from '../../schema/environment';
import { HEADERS } from '../../schema/pass';
import { type HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { idOf } from '../../subgraphs/kit/fixtures';
import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { DIRECTORS, startTestHub, type TestHub } from '../hub/test-hub';
import { AGENCIES, type Agency, wholeViewOf } from './whole-view';
import { type AgencyProcess, startAgencyProcess } from './agency-process';
import { type FaultyWay, faultyWayTo } from './faulty-way';
import { type OwnPostgres, ownPostgres } from './own-postgres';

const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
const OF_S1 = {
  ...{ caseId: idOf('S1'), function: 'CASE_DIRECTOR', purpose: 'INTERVENTION_COORDINATION' },
};

export interface FaultyHub {
  readonly hub: TestHub;
  readonly gateway: GatewayProcess;
  readonly ways: Readonly<Record<Agency, FaultyWay>>;
  /** Of those that have one of their own. */
  readonly processes: ReadonlyMap<Agency, AgencyProcess>;
  /** Of the agency that has one of its own. */
  readonly postgres: OwnPostgres | undefined;
  readonly postgresOf: Agency | undefined;
  /** What its gateway was started with. */
  readonly env: Readonly<Record<string, string>>;
  /** A case director with the case open for a purpose that needs something of each agency. */
  readonly director: HubClient;
  /** What shows at the door that it is this director, and which case is open. */
  readonly headers: Readonly<Record<string, string>>;
  /** Everything that the graph holds about that case, while all answer. */
  readonly whole: HubAnswer;
  stop(): Promise<void>;
}

/**
 * The whole hub on real PostgreSQL, behind a gateway in a process of its own, which reaches each
 * agency by a way that a test can spoil.
 */
export async function startFaultyHub(options: {
  readonly deadlineMs: number;
  /** The agencies that have a process of their own; the others share one. */
  readonly processes?: readonly Agency[];
  /** The one of these that has a PostgreSQL server of its own, too. */
  readonly postgresOf?: Agency;
  /** What runs as the gateway, if not what production runs. */
  readonly program?: string;
}): Promise<FaultyHub> {
  const { deadlineMs, postgresOf } = options;
  const stops: (() => Promise<void>)[] = [];
  /** In the order in which each depends on the next, and also when not everything has started. */
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const hub = await startTestHub({ deadlineMs });
    stops.push(() => hub.stop());
    const manifest = (await manifestsIn(ROOT)).find(({ name }) => name === postgresOf);
    const postgres = manifest && (await ownPostgres(manifest));
    if (postgres) stops.push(() => postgres.discard());
    const processes = new Map<Agency, AgencyProcess>();
    await Promise.all(
      (options.processes ?? []).map(async (agency) => {
        const env = { ...hub.env, ...(agency === postgresOf ? postgres?.env : {}) };
        const process = await startAgencyProcess(agency, env);
        stops.push(() => process.kill());
        processes.set(agency, process);
      }),
    );
    const wayTo = async (agency: Agency) => {
      const { url = '' } = processes.get(agency) ?? hub.agencies.get(agency) ?? {};
      const way = await faultyWayTo(url);
      stops.push(() => way.stop());
      return [agency, way] as const;
    };
    const ways = Object.fromEntries(await Promise.all(AGENCIES.map(wayTo))) as FaultyHub['ways'];
    const urls = AGENCIES.map((one) => [`AGENCY_URL_${inCapitals(one)}`, ways[one].url] as const);
    const env = { ...hub.env, ...Object.fromEntries(urls), ONEROOF_PORT: '0' };
    const gateway = await startGatewayProcess(env, options.program);
    stops.push(() => gateway.kill());
    const reader = (await hub.reader(DIRECTORS.S1)).at(gateway.url);
    const opened = await reader.ask(OPEN, { input: OF_S1 });
    if (!opened.data) throw new Error(`Expected an open case, got ${JSON.stringify(opened)}.`);
    const { token } = opened.data['openCase'] as { readonly token: string };
    const director = new HubClient(gateway.url, reader.accessToken, token);
    return {
      ...{ hub, gateway, ways, processes, postgres, postgresOf, env, director, stop },
      headers: { authorization: `Bearer ${reader.accessToken}`, [HEADERS.pass]: token },
      whole: await wholeViewOf(director),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
