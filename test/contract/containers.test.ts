import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gatewaySettings } from '../../gateway/config';
import { type Environment, inCapitals } from '../../schema/environment';
import { REGISTRY } from '../../schema/registry';
import { manifestsIn } from '../../scripts/compose/manifests';
import { developmentKeys } from '../../scripts/development/keys';
import { ROOT } from '../../scripts/development/places';
import { agencySettings, ownerUrl } from '../../subgraphs/kit/config';
import type { Compose, Service } from './compose-file';
import { AGENCIES } from '../agency-names';

/**
 * What can be known of the containers where no Docker engine runs: that the files say what we mean
 * and name what is there (`image.long.test.ts` takes the image's own steps). Not known here: whether
 * PostgreSQL's image starts read-only as its own user, whether health checks turn green in time,
 * whether networks keep containers apart, and whether the mounted keys can be read by `node`.
 */

const PROCESSES = [
  'gateway',
  ...AGENCIES.flatMap((name) => [name, `${name}-migration`, `${name}-database`]),
  ...['disclosure-log-migration', 'disclosure-log-database'],
];
const text = (path: string) => readFile(join(ROOT, path), 'utf8');
/** `${NAME:?...}` and `${NAME:-...}`: what Docker takes from the environment. */
const taken = (yaml: string) => [...yaml.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
/** One agency's settings stand for all nine, as in `.env.example`. */
const asPolice = (name: string) =>
  AGENCIES.reduce((short, agency) => short.replace(inCapitals(agency), 'POLICE'), name);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('docker-compose.yml', () => {
  let source: string;
  let compose: Compose;
  beforeAll(async () => {
    source = await text('docker-compose.yml');
    compose = parse(source, { merge: true }) as Compose;
  });
  const service = (name: string): Service => compose.services[name] ?? {};

  it('holds the gateway, each agency with its migration and database, and the log’s two', async () => {
    expect((await manifestsIn(ROOT)).map(({ name }) => name)).toEqual(AGENCIES);
    expect(sorted(Object.keys(compose.services))).toEqual(sorted(PROCESSES));
  });

  it.each(PROCESSES)('runs %s as nobody special, on a file system it cannot write', (name) => {
    const { user, read_only, cap_drop, security_opt, privileged } = service(name);

    expect(user).toBe(name.endsWith('-database') ? 'postgres' : 'node');
    expect({ read_only, cap_drop, security_opt, privileged }).toEqual({
      ...{ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      privileged: undefined,
    });
  });

  it.each(PROCESSES)('knows when %s is well, or done', (name) => {
    const { healthcheck, restart, command } = service(name);
    if (name.endsWith('-migration')) {
      expect([healthcheck, restart, command?.[1]]).toEqual([
        ...[undefined, 'no', 'dist/scripts/migrate.js'],
      ]);
    } else {
      expect(healthcheck?.test.join(' ')).toMatch(
        name.endsWith('-database') ? /pg_isready/ : /\/ready/,
      );
    }
  });

  it('starts each in its order, and the gateway without waiting for who may be silent', () => {
    for (const name of AGENCIES) {
      expect([name, service(name).depends_on, service(`${name}-migration`).depends_on]).toEqual([
        name,
        { [`${name}-migration`]: { condition: 'service_completed_successfully' } },
        { [`${name}-database`]: { condition: 'service_healthy' } },
      ]);
    }
    expect(service('gateway').depends_on).toEqual({
      'case-registry': { condition: 'service_healthy' },
      'disclosure-log-migration': { condition: 'service_completed_successfully' },
    });
  });

  it('holds no secret: each comes from outside, and nothing stands in for one', () => {
    const values = Object.values(compose.services).flatMap(({ environment = {} }) =>
      Object.entries(environment),
    );
    const passwords = values.filter(([name]) => name.endsWith('PASSWORD'));
    const urls = values.filter(([, value]) => value.startsWith('postgres:'));

    expect(passwords).toHaveLength((AGENCIES.length + 1) * 3 + 1);
    for (const [, value] of passwords) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
    expect(urls).toHaveLength((AGENCIES.length + 1) * 2 + 1);
    for (const [, value] of urls) expect(value).toMatch(/^postgres:\/\/\w+:\$\{\w+:\?[^}]+\}@/);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\$\{\w+:\?/);
    expect(source).not.toMatch(/PRIVATE KEY|"d":/);
  });

  it('gives private keys to their owner alone, and publishes the gateway alone, on this machine', () => {
    const holders = PROCESSES.filter((name) => service(name).secrets);
    const published = PROCESSES.filter((name) => service(name).ports);

    expect(holders.map((name) => [name, service(name).secrets])).toEqual([
      ['gateway', ['gateway-keys', 'log-keys', 'pseudonym-key', 'sign-in-keys', 'session-key']],
      ['case-registry', ['registry-keys', 'pseudonym-key']],
    ]);
    expect(published).toEqual(['gateway']);
    expect(service('gateway').ports).toEqual(['127.0.0.1:4000:4000']);
  });

  it.each(AGENCIES)('gives %s a database, passwords, a network and a volume of its own', (name) => {
    const [own, capitals] = [name.replaceAll('-', '_'), inCapitals(name)];
    const [server, migration, database] = [name, `${name}-migration`, `${name}-database`].map(
      service,
    ) as [Service, Service, Service];
    const others = PROCESSES.filter((other) => !other.startsWith(name));

    expect(server.environment).toMatchObject({
      [`DATABASE_URL_${capitals}`]: `postgres://${own}_serve:\${${capitals}_SERVE_PASSWORD:?set it}@${name}-database:5432/${own}`,
    });
    expect(migration.environment).toEqual({
      [`MIGRATION_URL_${capitals}`]: `postgres://${own}_owner:\${${capitals}_OWNER_PASSWORD:?set it}@${name}-database:5432/${own}`,
    });
    expect(database.environment).toEqual({
      POSTGRES_PASSWORD: `\${${capitals}_SUPERUSER_PASSWORD:?set it}`,
      ...{ DATABASE: own, OWNER_PASSWORD: `\${${capitals}_OWNER_PASSWORD:?set it}` },
      SERVE_PASSWORD: `\${${capitals}_SERVE_PASSWORD:?set it}`,
    });
    expect([server, migration, database].map(({ networks }) => networks)).toEqual([
      // The registry reads the log besides.
      ['hub', name, ...(name === REGISTRY ? ['disclosure-log'] : [])],
      [name],
      [name],
    ]);
    expect(compose.networks[name]).toEqual({ internal: true });
    expect(database.volumes).toContain(`${name}-data:/var/lib/postgresql`);
    for (const other of others) {
      expect(service(other).networks).not.toContain(name);
      expect(String(service(other).volumes)).not.toContain(`${name}-data`);
    }
  });

  it('names networks, volumes and secrets that it has, and has none besides', () => {
    const named = (pick: (one: Service) => readonly string[] | undefined) =>
      sorted(Object.values(compose.services).flatMap((one) => pick(one) ?? []));

    expect(named(({ networks }) => networks)).toEqual(sorted(Object.keys(compose.networks)));
    expect(named(({ secrets }) => secrets)).toEqual(sorted(Object.keys(compose.secrets)));
    expect(
      named(({ volumes }) =>
        volumes?.filter((one) => /^[a-z]/.test(one)).map((one) => one.split(':')[0] ?? ''),
      ),
    ).toEqual(sorted(Object.keys(compose.volumes)));
  });

  it('mounts only what is there, and all of it read-only but the data', () => {
    for (const mount of Object.values(compose.services).flatMap(({ volumes }) => volumes ?? [])) {
      if (/^[a-z-]+-data:/.test(mount)) continue;
      expect(mount).toMatch(/:ro$/);
      if (!mount.startsWith('$'))
        expect(existsSync(join(ROOT, mount.split(':')[0] ?? ''))).toBe(true);
    }
  });

  it.each(PROCESSES)('starts %s from a script that is among the sources', (name) => {
    const { command, build, image } = service(name);
    if (name.endsWith('-database')) {
      expect([image, command]).toEqual([expect.stringMatching(/^postgres:18/), undefined]);
      return;
    }
    const [program, script = '', agency] = command ?? [];
    expect([build, program]).toEqual(['.', 'node']);
    expect(existsSync(join(ROOT, script.replace(/^dist\/(.*)\.js$/, '$1.ts')))).toBe(true);
    if (name !== 'gateway') expect(agency).toBe(name.replace('-migration', ''));
  });
});

describe('the settings of each process', () => {
  let folder: string;
  let compose: Compose;
  let keys: Environment;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-settings-'));
    keys = await developmentKeys(folder);
    compose = parse(await text('docker-compose.yml'), { merge: true }) as Compose;
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What is not just something. No mapping of claims: it would be read. */
  const stated = [
    [/PORT|_MS$/, '1'],
    [/^ONEROOF_(PAGE_URL|SIGN_IN_PROVIDER)$/, 'https://hub.example'],
    [/^ONEROOF_CLAIMS$/, ''],
  ] as const;
  /** The names that a process reads from an environment in which everything is set. */
  async function readBy(settings: (env: Environment) => unknown): Promise<string[]> {
    const read = new Set<string>();
    const env = new Proxy<Record<string, string>>(
      {},
      {
        get(_none, name: string) {
          read.add(name);
          return keys[name] ?? stated.find(([form]) => form.test(name))?.[1] ?? 'something';
        },
      },
    );
    await settings(env);
    return sorted(read);
  }

  const ofAgency = (name: string) =>
    readBy(async (env) => {
      const { today, registry } = await agencySettings(name, env);
      return [today, AGENCIES.filter((other) => other !== name).map((one) => registry?.urlOf(one))];
    });
  const ofMigration = (name: string) => readBy((env) => ownerUrl(name, env));
  const ofGateway = () =>
    readBy(async (env) => {
      const { urlOf } = await gatewaySettings(env);
      return AGENCIES.map(urlOf);
    });

  it('are given to the gateway: all that it reads, and nothing else', async () => {
    expect(sorted(Object.keys(compose.services['gateway']?.environment ?? {}))).toEqual(
      await ofGateway(),
    );
  });

  it.each(AGENCIES)(
    'are given to %s and its migration: all that they read, and nothing else',
    async (name) => {
      const given = (process: string) =>
        sorted(Object.keys(compose.services[process]?.environment ?? {}));

      expect(given(name)).toEqual(await ofAgency(name));
      expect(given(`${name}-migration`)).toEqual(await ofMigration(name));
    },
  );

  it('are listed in .env.example: each that is read, and nothing else', async () => {
    const listed = [...(await text('.env.example')).matchAll(/^(\w+)=/gm)].map(
      ([, name = '']) => name,
    );
    const read = [
      ...(await ofGateway()),
      ...(await Promise.all(AGENCIES.map(ofAgency))).flat(),
      ...(await Promise.all([...AGENCIES, 'disclosure-log'].map(ofMigration))).flat(),
      ...taken(await text('docker-compose.yml')),
    ];

    expect(sorted(listed)).toEqual(sorted(read.map(asPolice)));
    expect(listed).toHaveLength(new Set(listed).size);
  });

  it('say in .env.example nothing that somebody could take for a secret', async () => {
    const example = await text('.env.example');

    for (const [, value] of example.matchAll(/PASSWORD=(.*)$/gm)) expect(value).toBe('');
    for (const [, value] of example.matchAll(/:\/\/\w+:([^@]+)@/g)) expect(value).toBe('secret');
  });
});
