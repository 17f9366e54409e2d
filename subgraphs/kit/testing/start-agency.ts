import type { DataSource } from 'typeorm';
import { REGISTRY } from '../../../schema/registry';
import type { DatabaseUrls } from '../../../scripts/postgres/provision';
import { copiedDatabase, newDatabase } from '../../../scripts/postgres/testing/new-database';
import { dataSource, migrate, seedFamilies } from '../database';
import type { Manifest } from '../define-subgraph';
import { idsOf } from '../fixtures';
import { serveSubgraph } from '../serve';
import type { LogReaderSettings } from '../settings';
import { type FakeOwners, startFakeOwners } from './fake-owners';
import { type TestKeys, testKeys } from './test-keys';
import { credentials, IDENTITY_ISSUER, type TestPass } from './test-tokens';

/** The clock of the five families. */
export const TODAY = '2026-11-22';

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

export interface TestAgency {
  readonly url: string;
  /** The agency's database through the role that owns it, to put rows in. */
  readonly db: DataSource;
  /** Who the registry tells of releases; none for any other agency. */
  readonly owners: FakeOwners | undefined;
  /** The SQL statements of the last call. */
  readonly statements: readonly string[];
  /** What the agency answers about persons (labels of the story), in their order. */
  persons(pass: TestPass, labels: readonly string[], selection: string): Promise<Answer>;
  /** What the agency answers about the case of the pass. */
  case(pass: TestPass, selection: string): Promise<Answer>;
  /** Any operation; the registry is also told the reader. */
  ask(query: string, pass?: TestPass, variables?: Record<string, unknown>): Promise<Answer>;
  /** Any operation with these headers as they are. */
  knock(headers: Record<string, string>, query: string): Promise<Answer>;
  /** Drains and stops serving; its owner's way to the database stays. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts one agency in this process: a database of its own on a real PostgreSQL, real migrations,
 * the fixtures of the families, a real port, and tokens of a world of its own.
 */
export async function startAgency(
  manifest: Manifest,
  keys?: TestKeys,
  { seeded = true, wayTo = direct, deadlineMs = 25_000, log = NO_LOG } = {},
): Promise<TestAgency> {
  const world = keys ?? (await testKeys());
  const { ownerUrl, serveUrl } = seeded
    ? await familiesDatabase(manifest)
    : await emptyDatabase(manifest);
  const db = await dataSource(manifest, ownerUrl).initialize();
  const statements: string[] = [];
  const owners = manifest.name === REGISTRY ? await startFakeOwners() : undefined;
  const running = await serveSubgraph(
    manifest,
    {
      ...{ databaseUrl: await wayTo(serveUrl), deadlineMs },
      ...{ host: '127.0.0.1', port: 0, today: TODAY },
      ...{ gatewayKeys: world.gateway.verify, registryKeys: world.registry.verify },
      ...(owners ? { registry: registrySettings(world, owners, log) } : {}),
    },
    { onStatement: (sql) => statements.push(sql) },
  );

  let drained: Promise<void> | undefined;
  const drain = () => (drained ??= running.stop());

  async function knock(
    headers: Record<string, string>,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> {
    statements.length = 0;
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  async function ask(query: string, pass?: TestPass, variables?: Record<string, unknown>) {
    const toRegistry = manifest.name === REGISTRY;
    return knock(await credentials(world, manifest.name, pass, toRegistry), query, variables);
  }

  return {
    ...{ url: running.url, db, owners, statements, ask, knock },
    persons: (pass, labels, selection) =>
      ask(
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { id ${selection} } } }`,
        pass,
        { refs: idsOf(...labels).map((id) => ({ __typename: 'Person', id })) },
      ),
    case: (pass, selection) =>
      ask(
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on ChainCase { id ${selection} } } }`,
        pass,
        { refs: [{ __typename: 'ChainCase', id: pass.caseId }] },
      ),
    drain,
    async stop() {
      await drain();
      await db.destroy();
      await owners?.stop();
    },
  };
}

/** A new database with an agency's part of the five families. */
export function familiesDatabase(manifest: Manifest): ReturnType<typeof copiedDatabase> {
  return copiedDatabase(manifest.name, async (ownerUrl) => {
    await migrate(manifest, ownerUrl);
    await seedFamilies(manifest, ownerUrl);
  });
}

async function emptyDatabase(manifest: Manifest): Promise<DatabaseUrls> {
  const urls = await newDatabase(manifest.name);
  await migrate(manifest, urls.ownerUrl);
  return urls;
}

/** The way to its database that an agency takes, unless a test is about losing it. */
const direct = async (url: string): Promise<string> => url;

/** A disclosure log that does not answer, unless a test is about reading it. */
const NO_LOG: LogReaderSettings = {
  databaseUrl: 'postgres://127.0.0.1:9/nowhere',
  pseudonymKey: Buffer.alloc(32, 1),
};

function registrySettings(keys: TestKeys, owners: FakeOwners, log: LogReaderSettings) {
  return {
    identityIssuer: IDENTITY_ISSUER,
    identityKeys: keys.identity.verify,
    passSigningKey: keys.registry.signing,
    passEncryptionKey: keys.gatewayEncryption.publicKey,
    urlOf: () => owners.url,
    log,
  };
}
