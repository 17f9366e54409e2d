import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startTestHub, type TestHub } from '../../test/hub/test-hub';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { manifestsIn } from '../compose/manifests';
import { ROOT } from '../development/places';
import { readerNamed } from '../development/readers';
import { provision } from '../postgres/provision';
import { migrate, seedFamilies } from '../../subgraphs/kit/database';
import { testPostgresUrl } from '../../test/config';
import { regionOf, regionThere, type RegionOptions, seedRegion } from './seed-region';

const run = promisify(execFile);
const QUERY = readFileSync(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
const CASES = 40;
/** Two agencies are enough to compare: what differs would differ in both. */
const TWO = ['case-registry', 'police'];

interface Named {
  readonly subject: string;
  readonly function: string;
  readonly agency: string | null;
  readonly case_id: string;
}

describe('npm run seed', () => {
  let hub: TestHub;
  let options: RegionOptions;
  let named: readonly Named[];
  let sums: ReadonlyMap<string, string>;

  beforeAll(async () => {
    hub = await startTestHub();
    const manifests = await manifestsIn(ROOT);
    options = {
      ...{ manifests, region: regionOf(manifests, CASES, 42) },
      ownerUrl: (agency) => hub.ownerUrl(agency),
    };
    await seedRegion(options);
    sums = await sumsOf(options.ownerUrl);
    named = await ask<Named>(
      hub.ownerUrl('case-registry'),
      `SELECT m.subject, m.function, m.agency, m.case_id FROM membership m
       JOIN chain_case c ON c.id = m.case_id WHERE c.number LIKE '%-Z_____' ORDER BY m.id`,
    );
  });
  afterAll(() => hub.stop());

  const signIn = ({ subject, function: as, agency }: Named) =>
    hub.signIn(subject.replace('reader:', ''), { as, agency });

  it('lets every kind of reader open a case of the region beside the families', async () => {
    const kinds = new Map(named.map((one) => [one.function, one]));
    const seen = new Map<string, number>();
    for (const [kind, one] of kinds) {
      if (NO_VIEW.has(one.function)) continue;
      const reader = await signIn(one);
      const purpose = one.function === 'CLIENT' ? 'CLIENT_INFORMATION' : 'CASE_CONSULTATION';
      const desk = await reader.open(one.case_id, one.function, purpose);
      const { data, errors } = await desk.ask(QUERY);
      const { participants = [] } = (data?.['case'] ?? {}) as { participants?: unknown[] };

      expect([kind, errors ?? []]).toEqual([kind, []]);
      seen.set(kind, participants.length);
    }

    expect(seen.size).toBe(10);
    expect([...seen].filter(([, persons]) => persons === 0)).toEqual([]);
    await expect(hub.director('S1')).resolves.toBeDefined();
  });

  it('lets nobody of another case of the region in', async () => {
    const director = named.find((one) => one.function === 'CASE_DIRECTOR') as Named;
    const own = named.filter(({ subject }) => subject === director.subject);
    const foreign = named.find(({ case_id: id }) => own.every((one) => one.case_id !== id));
    const reader = await signIn(director);

    await expect(
      reader.open(foreign?.case_id ?? '', 'CASE_DIRECTOR', 'CASE_CONSULTATION'),
    ).rejects.toThrow();
  });

  it('names its readers so that they can sign in during development', () => {
    const workers = named.filter(({ agency }) => agency !== null);
    const refused = workers.filter(({ subject, agency, function: as }) => {
      const reader = readerNamed(subject.replace('reader:', ''));
      return reader.agency !== agency || !reader.functions.includes(as as never);
    });

    expect(workers.length).toBeGreaterThan(CASES);
    expect(refused).toEqual([]);
    expect(() => readerNamed('lim-nobody-1')).toThrow('Expected --reader');
  });

  it('says that the region is there, and that another is not this one', async () => {
    await expect(regionThere(options)).resolves.toBe('same');
    const another = regionOf(options.manifests, CASES, 43);
    await expect(regionThere({ ...options, region: another })).resolves.toBe('another');
  });

  it('leaves nothing behind when it fails, and writes the same bytes when it does not', async () => {
    const manifests = (await manifestsIn(ROOT)).filter(({ name }) => TWO.includes(name));
    const urls = new Map<string, string>();
    for (const one of manifests) urls.set(one.name, await sown(one));
    const again = { ...options, manifests, ownerUrl: (name: string) => urls.get(name) ?? '' };
    const empty = await sumsOf(again.ownerUrl);
    const onProgress = () => {
      throw new Error('stopped on the way');
    };

    await expect(seedRegion({ ...again, onProgress })).rejects.toThrow('stopped on the way');
    await expect(sumsOf(again.ownerUrl)).resolves.toEqual(empty);

    await seedRegion(again);
    const there = await sumsOf(again.ownerUrl);
    expect(there).toEqual(sums);
    expect(there.get('case-registry.person')).not.toBe(empty.get('case-registry.person'));
  });

  it('puts another region in its place when it is told to', async () => {
    const { stdout } = await run(
      process.execPath,
      ['-r', './scripts/typescript.cjs', 'scripts/seed.ts', '--cases', '7', '--replace'],
      { cwd: ROOT, env: hub.env },
    );

    expect(stdout).toMatch(/^A region of 7 cases, seed 42: \d+ rows in /);
    const statement = 'SELECT count(*)::int AS count FROM chain_case';
    await expect(ask(hub.ownerUrl('case-registry'), statement)).resolves.toEqual([{ count: 12 }]);
  }, 90_000);
});

/** Functions without a family view: they oversee, count, or are a machine with an agreement. */
const NO_VIEW = new Set(['DPO', 'STATISTICIAN', 'INTEGRATION_CLIENT']);

/** A database of its own for an agency, with the five families. */
async function sown(manifest: Manifest): Promise<string> {
  const name = `${manifest.name}-seeded-again`;
  const { ownerUrl = '' } = (await provision(testPostgresUrl(), [name]))[name] ?? {};
  await migrate(manifest, ownerUrl);
  await seedFamilies(manifest, ownerUrl);
  return ownerUrl;
}

/** A checksum of every table of some agencies; of what is migrated and asked, there is none. */
async function sumsOf(ownerUrl: (agency: string) => string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const agency of TWO) {
    const url = ownerUrl(agency);
    const tables = await ask<{ name: string }>(
      url,
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'",
    );
    const sums = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM "${name}" t`,
    );
    const rows = await ask<{ name: string; sum: string | null }>(url, sums.join(' UNION ALL '));
    for (const { name, sum } of rows) found.set(`${agency}.${name}`, sum ?? 'empty');
  }
  return found;
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const db = new Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query<Row>(statement).finally(() => db.end());
  return rows;
}
