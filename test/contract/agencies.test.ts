import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { randomBytes } from 'node:crypto';
import { refusals } from '../../schema/allow-list';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { provision } from '../../scripts/postgres/provision';
import { dataSource, migrate, seedFamilies } from '../../subgraphs/kit/database';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { federatedSchema } from '../../subgraphs/kit/federated-schema';
import { testPostgresUrl } from '../config';
import { AGENCIES } from '../agency-names';

it('finds nine subgraphs: the eight agencies and the case registry', async () => {
  expect((await manifestsIn(ROOT)).map(({ name }) => name)).toEqual(AGENCIES);
});

describe.each(AGENCIES)('%s, like every agency', (name) => {
  let manifest: Manifest;
  let owner: DataSource;
  let serve: Client;
  beforeAll(async () => {
    const found = (await manifestsIn(ROOT)).find((one) => one.name === name);
    if (!found) throw new Error(`Expected an agency called ${name}.`);
    manifest = found;
    const database = `${name}-${randomBytes(4).toString('hex')}`;
    const urls = (await provision(testPostgresUrl(), [database]))[database];
    await migrate(manifest, urls?.ownerUrl ?? '');
    owner = await dataSource(manifest, urls?.ownerUrl ?? '').initialize();
    serve = new Client({ connectionString: urls?.serveUrl });
    await serve.connect();
  });
  afterAll(async () => {
    await owner.destroy();
    await serve.end();
  });

  it('has migrations that make exactly the tables of its entities', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    const changes = upQueries
      .map(({ query }) => query)
      // Foreign keys are the migrations' own: entities know no relations.
      .filter((query) => !/DROP CONSTRAINT "fk_/.test(query));

    expect(changes).toEqual([]);
  });

  it.each([
    'CREATE TABLE mine (id text)',
    'DROP TABLE migration',
    'ALTER TABLE migration ADD x int',
    'TRUNCATE migration',
  ])('serves through a role that may not %s', async (sql) => {
    await expect(serve.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('fills an empty database with its part of the families, and leaves a filled one alone', async () => {
    const url = (owner.options as { url?: string }).url ?? '';

    expect(await seedFamilies(manifest, url)).toBe(true);
    expect(await seedFamilies(manifest, url)).toBe(false);
  });

  it('publishes nothing that the allow-list refuses', async () => {
    const { sdl } = await federatedSchema(manifest);

    expect(refusals(parse(sdl), name)).toEqual([]);
  });

  it('says in its README what it owns, on which legal basis, how fresh, what stays outside, whom to ask', () => {
    const text = readFileSync(join(ROOT, 'subgraphs', name, 'README.md'), 'utf8');
    const said = [
      ...text.matchAll(/^\*\*(Owns|Legal basis|How fresh|What stays outside|Whom to ask)[.,]/gm),
    ];

    expect(said.map(([, heading]) => heading)).toEqual([
      ...['Owns', 'Legal basis', 'How fresh', 'What stays outside', 'Whom to ask'],
    ]);
  });
});
