import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../gateway/config';
import { type Environment, inCapitals } from '../../schema/environment';
import { manifestsIn } from '../compose/manifests';
import { accessTokenFor } from '../development/access-token';
import { type Hub, startHub } from '../development/hub';
import { ROOT } from '../development/places';
import { readerNamed } from '../development/readers';
import { startThrowAwayPostgres } from '../postgres/throw-away-postgres';
import { everything } from './everything';
import { hubEnvironment } from './hub-environment';
import { servePlainGateway } from './plain-gateway';
import { unrecorded } from './unrecorded';

/** One hub as it is, and one with authorization compiled out, over the same databases. */
export interface TwoHubs {
  /** Where each answers. */
  readonly ours: string;
  readonly plain: string;
  /** How many statements the agencies of each have sent so far. */
  readonly statements: { ours: number; plain: number };
  accessToken(reader: string): Promise<string>;
}

/**
 * Runs both while some work is done: real agencies, real HTTP, a real PostgreSQL, all in this one
 * process but PostgreSQL itself.
 */
export async function withTwoHubs<T>(work: (hubs: TwoHubs) => Promise<T>): Promise<T> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const manifests = await manifestsIn(ROOT);
    const keys = await mkdtemp(join(tmpdir(), 'oneroof-bench-'));
    stops.push(() => rm(keys, { recursive: true, force: true }));
    const postgres = await startThrowAwayPostgres();
    stops.push(postgres.discard);
    const env = await hubEnvironment(postgres.superuserUrl, manifests, keys);
    const statements = { ours: 0, plain: 0 };
    const start = async (which: keyof typeof statements, owners = {}): Promise<Hub> => {
      const observer = { onStatement: () => (statements[which] += 1) };
      const hub = await startHub({
        ...{ manifests, env, gatewayPort: 0, agencyPort: () => 0 },
        gates: { owners, gateway: { recorderOver: unrecorded } },
        observerOf: () => observer,
      });
      stops.push(() => hub.stop());
      return hub;
    };
    const ours = await start('ours');
    const open = await start('plain', { tableOf: everything, sealTableOf: everything });
    const addresses: Environment = Object.fromEntries(
      Array.from(open.agencies, ([name, { url }]) => [`AGENCY_URL_${inCapitals(name)}`, url]),
    );
    const plain = await servePlainGateway(
      await gatewaySettings({ ...env, ...addresses, ONEROOF_PORT: '0' }),
    );
    stops.push(() => plain.stop());
    return await work({
      ...{ ours: ours.gateway.url, plain: plain.url, statements },
      accessToken: (reader) =>
        accessTokenFor(readerNamed(reader), join(keys, 'identity.private.json')),
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
