import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { gatewaySettings } from '../../gateway/config';
import type { SlicesText, Written } from '../../gateway/disclosure/record';
import { serveGateway } from '../../gateway/serve';
import { type Environment, inCapitals } from '../../schema/environment';
import { idOf } from '../../subgraphs/kit/fixtures';
import { manifestsIn } from '../compose/manifests';
import { accessTokenFor } from '../development/access-token';
import { startHub } from '../development/hub';
import { type HubAnswer, HubClient } from '../development/hub-client';
import { ROOT } from '../development/places';
import { readerNamed } from '../development/readers';
import { hubEnvironment } from './hub-environment';
import { LeanClient } from './lean-client';
import { costIn, spentBy, timesAsMuch } from './request-rounds';
import type { Cost } from './rounds';
import { unrecorded } from './unrecorded';
import { waitFor, type Waits, waitsOf } from './waits';

/** Requests of each in turns: to measure processor time, and to measure how long they take. */
const [ROUNDS, TURNS] = [11, 200];
const WARM_UP = 10;

/** The family view with the log on and off. */
export interface ViewCosts {
  /** The record of one view. */
  readonly record: Written;
  readonly answerBytes: number;
  /** In microseconds of processor time of this process: gateway, agencies and reader. */
  readonly spent: readonly Cost[];
  readonly times: Cost;
  /** In milliseconds of the clock, one reader after the other. */
  readonly waits: { readonly on: Waits; readonly off: Waits };
}

/**
 * Asks for the whole view of a family, at a gateway that records and at one that does not, in turns:
 * both before the same agencies and databases.
 * @param superuserUrl a PostgreSQL
 */
export async function viewCosts(superuserUrl: string): Promise<ViewCosts> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const keys = await mkdtemp(join(tmpdir(), 'oneroof-bench-'));
    stops.push(() => rm(keys, { recursive: true, force: true }));
    const manifests = await manifestsIn(ROOT);
    const env = await hubEnvironment(superuserUrl, manifests, keys);
    const hub = await startHub({ manifests, env, gatewayPort: 0, agencyPort: () => 0 });
    stops.push(() => hub.stop());
    const addresses: Environment = Object.fromEntries(
      Array.from(hub.agencies, ([name, { url }]) => [`AGENCY_URL_${inCapitals(name)}`, url]),
    );
    const off = await serveGateway(
      await gatewaySettings({ ...env, ...addresses, ONEROOF_PORT: '0' }),
      { recorderOver: unrecorded },
    );
    stops.push(() => off.stop());
    const token = await accessTokenFor(
      readerNamed('ilse-maes'),
      join(keys, 'identity.private.json'),
    );
    const costs = await costsOf(hub.gateway.url, off.url, token, (client) =>
      stops.push(() => client.close()),
    );
    return { ...costs, record: await newestRecord(env['MIGRATION_URL_DISCLOSURE_LOG'] ?? '') };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function costsOf(
  onUrl: string,
  offUrl: string,
  token: string,
  onClient: (client: LeanClient) => unknown,
): Promise<Omit<ViewCosts, 'record'>> {
  const body = JSON.stringify({
    query: await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8'),
  });
  const pass = await openedPass(new HubClient(onUrl, token));
  const [on, off] = [onUrl, offUrl].map((url) => {
    const client = new LeanClient(url, token, body);
    onClient(client);
    return () => client.ask(pass);
  });
  if (!on || !off) throw new Error('Expected two clients.');
  for (let times = 0; times < WARM_UP; times += 1) await Promise.all([on(), off()]);
  const answer = await on();
  expectSame(answer, await off());
  const sender = (name: string, ask: () => Promise<string>) => ({
    name,
    send: async () => answerIn(await ask()).errors === undefined,
  });
  const { spent } = await spentBy([sender('log on', on), sender('log off', off)], ROUNDS);
  const [withLog, without] = spent;
  if (!withLog || !without) throw new Error('Expected what both cost.');
  const waits = { on: [] as number[], off: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    waits.on.push(await waitFor(on));
    waits.off.push(await waitFor(off));
  }
  return {
    answerBytes: answer.length,
    ...{ spent: spent.map(costIn), times: timesAsMuch(withLog, without) },
    waits: { on: waitsOf(waits.on), off: waitsOf(waits.off) },
  };
}

async function openedPass(desk: HubClient): Promise<string> {
  const input = {
    ...{ caseId: idOf('S1'), function: 'CASE_DIRECTOR', purpose: 'INTERVENTION_COORDINATION' },
  };
  const { data } = await desk.ask(
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }',
    { input },
  );
  return (data?.['openCase'] as { readonly token: string }).token;
}

/** @throws when the log changes what is answered */
function expectSame(on: string, off: string): void {
  const [one, other] = [answerIn(on), answerIn(off)];
  if (one.errors || !isDeepStrictEqual(one.data, other.data)) {
    throw new Error('Expected the same view with the log on and off, without an error.');
  }
}

function answerIn(text: string): Omit<HubAnswer, 'status'> {
  return JSON.parse(text) as HubAnswer;
}

async function newestRecord(url: string): Promise<Written> {
  const db = new Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query<SlicesText & { leaf: string }>(
    `SELECT leaf, hash, text FROM disclosure JOIN slices ON hash = slices_hash
       WHERE kind = 'ANSWER' ORDER BY index DESC LIMIT 1`,
  );
  await db.end();
  if (!rows[0]) throw new Error('Expected a record.');
  const { leaf, ...slices } = rows[0];
  return { leaf, slices };
}
