import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../gateway/config';
import { migrateLog } from '../../gateway/disclosure/database';
import type { Gates } from '../../gateway/gates';
import { type RunningGateway, serveGateway } from '../../gateway/serve';
import { startFakeAgency } from '../../gateway/testing/fake-agency';
import { smallGraph } from '../../gateway/testing/small-graph';
import { passFor } from '../../gateway/testing/test-table';
import { publicKeyFrom, signingKeyFrom } from '../../schema/key-files';
import { HEADERS, ISSUERS, TOKEN_TYPES } from '../../schema/pass';
import { sealedEnvelope } from '../../schema/pass-envelope';
import { signToken } from '../../schema/signed-token';
import { accessTokenFor, WORKING_DAY_SECONDS } from '../../scripts/development/access-token';
import { developmentKeys } from '../../scripts/development/keys';
import { readerNamed } from '../../scripts/development/readers';
import { copiedDatabase } from '../../scripts/postgres/testing/new-database';

/** What stands in an answer and nowhere else: who has read it holds data. */
export const VALUE = 'knives in the kitchen';

const ABOUT_SOFIE = { __typename: 'Person', id: 'sofie' };
const REGISTRY = {
  data: {
    case: { __typename: 'ChainCase', id: 'case', participants: [{ person: ABOUT_SOFIE }] },
  },
};
const POLICE = { data: { _entities: [{ k__: 'sofie', police: { advice: VALUE } }] } };

/**
 * The smallest hub that records: gateways over one log in a real PostgreSQL, before a registry and a
 * police that always say the same. It starts fast, and what is asked costs little.
 */
export interface SmallHub {
  /** The settings of its gateways, as a process of its own would see them. */
  readonly env: Readonly<Record<string, string>>;
  /** The log's database, through the role that owns it. */
  readonly ownerUrl: string;
  /** The log's database, through the role that its gateways use. */
  readonly serveUrl: string;
  /** What a reader with the case open sends beside an operation. */
  readonly headers: Readonly<Record<string, string>>;
  /** A gateway in this process. */
  gateway(env?: Readonly<Record<string, string>>, gates?: Partial<Gates>): Promise<RunningGateway>;
  stop(): Promise<void>;
}

export async function startSmallHub(): Promise<SmallHub> {
  const folder = await mkdtemp(join(tmpdir(), 'oneroof-small-hub-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, smallGraph());
  const { ownerUrl, serveUrl } = await copiedDatabase('disclosure-log', migrateLog);
  const [registry, police] = [await startFakeAgency(), await startFakeAgency()];
  registry.says(REGISTRY);
  police.says(POLICE);
  const keys = await developmentKeys(folder);
  const env = {
    ...keys,
    ...{ ONEROOF_SUPERGRAPH: supergraphFile, ONEROOF_PORT: '0', ONEROOF_TODAY: '2026-11-22' },
    ...{ ONEROOF_DEADLINE_MS: '25000', ONEROOF_RECORD_LIMIT_MS: '25000' },
    DATABASE_URL_DISCLOSURE_LOG: serveUrl,
    AGENCY_URL_CASE_REGISTRY: registry.url,
    AGENCY_URL_POLICE: police.url,
    AGENCY_URL_PROSECUTION: 'http://127.0.0.1:9/graphql', // nobody asks it
  };
  const gateways: RunningGateway[] = [];
  return {
    ...{ env, ownerUrl, serveUrl, headers: await headersOf(keys) },
    async gateway(part = {}, gates = {}) {
      const gateway = await serveGateway(await gatewaySettings({ ...env, ...part }), gates);
      gateways.push(gateway);
      return gateway;
    },
    async stop() {
      for (const one of gateways) await one.stop();
      await Promise.all([registry.stop(), police.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

/** A director with the case of Sofie open, to plan for safety. */
async function headersOf(keys: Readonly<Record<string, string>>) {
  const reader = readerNamed('ilse-maes');
  const signed = await signToken(
    {
      ...{ typ: TOKEN_TYPES.pass, issuer: ISSUERS.registry },
      lifetimeSeconds: WORKING_DAY_SECONDS, // a machine under load takes longer than a pass lasts
      claims: { ...passFor('sofie'), sub: reader.subject, purpose: 'SAFETY_PLANNING' },
    },
    await signingKeyFrom(keys['ONEROOF_REGISTRY_KEYS'] ?? ''),
  );
  const gateway = await publicKeyFrom(keys['ONEROOF_GATEWAY_JWKS'] ?? '', 'enc');
  const token = await accessTokenFor(reader, keys['ONEROOF_IDENTITY_KEYS'] ?? '');
  return {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    [HEADERS.pass]: await sealedEnvelope(signed, gateway),
  };
}
