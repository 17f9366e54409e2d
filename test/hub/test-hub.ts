import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { migrateLog } from '../../gateway/disclosure/database';
import { inCapitals } from '../../schema/environment';
import { manifestsIn } from '../../scripts/compose/manifests';
import { accessTokenFor } from '../../scripts/development/access-token';
import {
  type Hub,
  type HubOptions,
  LOG,
  type Running,
  startHub,
} from '../../scripts/development/hub';
import { HubClient } from '../../scripts/development/hub-client';
import { developmentKeys } from '../../scripts/development/keys';
import { ROOT } from '../../scripts/development/places';
import { type DevelopmentReader, developmentReaders } from '../../scripts/development/readers';
import type { DatabaseUrls } from '../../scripts/postgres/provision';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';
import { idOf } from '../../subgraphs/kit/fixtures';
import { familiesDatabase, TODAY } from '../../subgraphs/kit/testing/start-agency';
import { type Exchange, type Overheard, overhear, overhearFetch } from '../abuse/overheard';
import { sealedValues } from '../abuse/sealed-values';
import { keepHeard } from '../abuse/verdict';
import { heardFolder } from '../config';
import { comparedWithLog } from '../disclosure/compared-log';
import { HeardAnswers } from '../disclosure/coverage';
import { wordsOf } from '../disclosure/log-words';
import { startTestProvider } from '../sign-in/test-provider';

/** The case director of each of the five families. */
export const DIRECTORS = {
  S1: 'ilse-maes',
  S2: 'katrien-baeten',
  S3: 'greet-van-hove',
  S4: 'veerle-callens',
  S5: 'hanne-de-clercq',
} as const;

export type Family = keyof typeof DIRECTORS;

export interface TestHub extends Hub {
  /** Keys of this hub, for tests that forge. */
  readonly keysFolder: string;
  /** The settings of its gateway and agencies, as a process of its own would see them. */
  readonly env: Readonly<Record<string, string>>;
  /** Per agency: statements sent and requests let in since `forget`. */
  readonly heard: ReadonlyMap<string, { statements: string[]; requests: number }>;
  forget(): void;
  /** What was said at its doors beside data, since it started. */
  readonly overheard: Overheard;
  /** The URL of an agency's database, through the role that owns it. */
  ownerUrl(agency: string): string;
  /** A way into an agency's database as the role that owns it, which the hub closes. */
  ownerAt(agency: string): Pool;
  /** Writes in an agency's database, as the role that owns it. */
  writeAt(agency: string, statement: string, values?: readonly unknown[]): Promise<void>;
  /** A reader signed in, with no case open. */
  reader(key: string): Promise<HubClient>;
  /** Somebody whom a test made up, signed in, with no case open. */
  signIn(
    key: string,
    as: { readonly as: string; readonly agency: string | null },
  ): Promise<HubClient>;
  /** The director of a family with its case open. */
  director(family: Family): Promise<HubClient>;
}

/**
 * Starts the whole hub on databases of its own: real agencies, real HTTP, real PostgreSQL. What is
 * said at its doors is kept for the verdict on the whole run (`test/abuse/verdict.ts`), and each
 * answer is compared with its record when the hub stops.
 * @param options.deadlineMs how long an agency may take; long, for a test that is not about silence
 * @param options.signIn whether people can sign in at its page: with an identity provider beside it
 */
export async function startTestHub(
  options: Pick<HubOptions, 'processes' | 'gates'> & {
    readonly deadlineMs?: number;
    readonly signIn?: boolean;
  } = {},
): Promise<TestHub> {
  const manifests = await manifestsIn(ROOT);
  const keysFolder = await mkdtemp(join(tmpdir(), 'oneroof-keys-'));
  const keys = await developmentKeys(keysFolder);
  const logDatabase = await copiedDatabase(LOG.name, migrateLog);
  const databases = new Map<string, DatabaseUrls>([[LOG.name, logDatabase]]);
  await Promise.all(
    manifests.map(async (one) => databases.set(one.name, await familiesDatabase(one))),
  );
  const urls = [...databases].flatMap(([name, { ownerUrl, serveUrl }]) => [
    [`MIGRATION_URL_${inCapitals(name)}`, ownerUrl],
    [`DATABASE_URL_${inCapitals(name)}`, serveUrl],
  ]);
  const heard = new Map(
    manifests.map(({ name }) => [name, { statements: [] as string[], requests: 0 }]),
  );
  const answers = new HeardAnswers();
  const doors = new Set<number>();
  const addDoor = ({ url }: Running) => doors.add(Number(new URL(url).port));
  const hearAnswer = ({ port, request, answer, sealedPass }: Exchange) => {
    if (doors.has(port)) answers.hear(request, answer, sealedPass);
  };
  const overheard = overhear(hearAnswer);
  const stopHearingOthers = options.processes ? overhearFetch(hearAnswer) : () => undefined;
  const gatewayPort = options.signIn ? await freePort() : 0;
  const page = new URL(`http://127.0.0.1:${String(gatewayPort)}`);
  const identity = options.signIn ? await startTestProvider(keysFolder, page) : undefined;
  // Without the folder of trusted operations beside it: who asks for none of them need not wait.
  const supergraphFile = join(keysFolder, 'supergraph.graphql');
  if (!options.signIn) await copyFile(join(ROOT, 'schema/supergraph.graphql'), supergraphFile);
  const env = {
    ...(options.signIn ? {} : { ONEROOF_SUPERGRAPH: supergraphFile }),
    ...{ ...keys, ...identity?.env },
    ...(Object.fromEntries(urls) as Record<string, string>),
    READ_URL_DISCLOSURE_LOG: logDatabase.readUrl,
    ONEROOF_TODAY: TODAY,
    ONEROOF_RECORD_LIMIT_MS: '25000',
    ONEROOF_DEADLINE_MS: String(options.deadlineMs ?? 25_000),
  };
  const hub = await startHub({
    ...{ manifests, env, gatewayPort },
    agencyPort: () => 0,
    processes: options.processes ?? false,
    gates: options.gates ?? {},
    observerOf: (agency) => ({
      onStatement: (sql) => heard.get(agency)?.statements.push(sql),
      onRequest: () => {
        const own = heard.get(agency);
        if (own) own.requests += 1;
      },
    }),
  });

  addDoor(hub.gateway);
  const agencyUrls = Array.from(
    hub.agencies,
    ([name, { url }]) => [`AGENCY_URL_${inCapitals(name)}`, url] as const,
  );
  const ownerUrl = (agency: string) => databases.get(agency)?.ownerUrl ?? '';
  const owners = new Map<string, Pool>();
  function ownerAt(agency: string): Pool {
    const owner = owners.get(agency) ?? new Pool({ connectionString: ownerUrl(agency) });
    if (!owners.has(agency)) owner.on('error', () => undefined); // a test may take its database away
    owners.set(agency, owner);
    return owner;
  }
  async function reader(key: string): Promise<HubClient> {
    const found = developmentReaders().find((one) => one.key === key);
    if (!found) throw new Error(`Expected a reader of the families, got "${key}".`);
    const keyFile = join(keysFolder, 'identity.private.json');
    return new HubClient(hub.gateway.url, await accessTokenFor(found, keyFile));
  }

  return {
    ...{ ...hub, keysFolder, heard, overheard, reader },
    env: { ...env, ...Object.fromEntries(agencyUrls) },
    async anotherGateway() {
      const another = await hub.anotherGateway();
      addDoor(another);
      return another;
    },
    forget() {
      for (const own of heard.values()) {
        own.statements.length = 0;
        own.requests = 0;
      }
    },
    async signIn(key, { as, agency }) {
      const made = { key, subject: `reader:${key}`, name: key, agency, functions: [as] };
      const token = await accessTokenFor(
        made as DevelopmentReader,
        join(keysFolder, 'identity.private.json'),
      );
      return new HubClient(hub.gateway.url, token);
    },
    ownerUrl,
    ownerAt,
    async writeAt(agency, statement, values = []) {
      await ownerAt(agency).query(statement, [...values]);
    },
    async director(family) {
      const client = await reader(DIRECTORS[family]);
      return client.open(idOf(family), 'CASE_DIRECTOR', 'CASE_CONSULTATION');
    },
    async stop() {
      await hub.stop();
      await identity?.stop();
      overheard.stop();
      stopHearingOthers();
      const { tokens, addresses, headers, remarks } = overheard;
      const log = { url: ownerUrl(LOG.name), db: ownerAt(LOG.name) };
      keepHeard(heardFolder(), {
        sealed: sealedValues(manifests),
        heard: { tokens, addresses, headers, remarks },
        words: wordsOf(manifests),
        covered: await comparedWithLog(answers, log, keys, !options.gates),
      });
      await Promise.all(Array.from(owners.values(), (owner) => owner.end()));
      await rm(keysFolder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody has: readers are sent back to where the gateway will be. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
