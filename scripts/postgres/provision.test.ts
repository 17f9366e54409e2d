import { randomBytes } from 'node:crypto';
import { testPostgresUrl } from '../../test/config';
import { type DatabaseUrls, provision, provisionReader } from './provision';
import { rowsOf } from './testing/playground';

/** The server is shared by all suites: these names are this suite's own. */
const suffix = randomBytes(4).toString('hex');
const [POLICE, WELFARE] = [`the-police-${suffix}`, `welfare-${suffix}`];

describe('a database per agency', () => {
  const server = testPostgresUrl();
  let police: DatabaseUrls;
  let welfare: DatabaseUrls;

  beforeAll(async () => {
    const urls = await provision(server, [POLICE, WELFARE]);
    [police, welfare] = [found(urls, POLICE), found(urls, WELFARE)];
    await rowsOf(police.ownerUrl, 'CREATE TABLE report (id serial PRIMARY KEY, place text)');
  });

  it('is the same the second time, and keeps what is stored', async () => {
    await rowsOf(police.serveUrl, "INSERT INTO report (place) VALUES ('Ghent')");

    expect(await provision(server, [POLICE])).toEqual({ [POLICE]: police });
    expect(await rowsOf(police.serveUrl, 'SELECT place FROM report')).toEqual([{ place: 'Ghent' }]);
  });

  it('lets the role that serves read and write rows', async () => {
    await rowsOf(police.serveUrl, "INSERT INTO report (place) VALUES ('Bruges')");
    await rowsOf(police.serveUrl, "UPDATE report SET place = 'Hasselt'");
    expect(await rowsOf(police.serveUrl, 'SELECT DISTINCT place FROM report')).toEqual([
      { place: 'Hasselt' },
    ]);
    await rowsOf(police.serveUrl, 'DELETE FROM report');
  });

  it.each([
    'CREATE TABLE mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'CREATE SCHEMA mine',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE ROLE mine',
    'CREATE DATABASE mine',
    'SELECT lo_create(0)',
    'ALTER TABLE report ADD mine int',
    'DROP TABLE report',
    'TRUNCATE report',
  ])('lets the role that serves create and change nothing else: %s', async (sql) => {
    await expect(rowsOf(police.serveUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('lets no role of one agency into the database of another', async () => {
    const { pathname } = new URL(police.serveUrl);
    for (const url of [welfare.serveUrl, welfare.ownerUrl]) {
      const foreign = Object.assign(new URL(url), { pathname }).href;
      await expect(rowsOf(foreign, 'SELECT 1')).rejects.toThrow('permission denied for database');
    }
  });

  it('lets another party read what the owner shows it, and write nothing', async () => {
    const url = await provisionReader(server, POLICE);
    const role = new URL(url).username;
    await rowsOf(police.ownerUrl, "INSERT INTO report (place) VALUES ('Aalst')");
    await rowsOf(police.ownerUrl, 'CREATE VIEW shown AS SELECT place FROM report');

    expect(await provisionReader(server, POLICE)).toBe(url);
    await expect(rowsOf(url, 'SELECT * FROM shown')).rejects.toThrow('permission denied for view');
    await rowsOf(police.ownerUrl, `GRANT ALL ON shown TO "${role}"`);
    expect(await rowsOf(url, 'SELECT place FROM shown')).toEqual([{ place: 'Aalst' }]);
    await expect(rowsOf(url, 'SELECT * FROM report')).rejects.toThrow('denied for table report');
    await expect(rowsOf(url, "UPDATE shown SET place = 'x'")).rejects.toThrow('read-only');
    const { pathname } = new URL(welfare.serveUrl);
    const foreign = Object.assign(new URL(url), { pathname }).href;
    await expect(rowsOf(foreign, 'SELECT 1')).rejects.toThrow('permission denied for database');
  });

  it('is closed to others also when the start that made it was cut off', async () => {
    const name = `half-${suffix}`;
    await rowsOf(server, `CREATE DATABASE half_${suffix}`);
    const { serveUrl } = found(await provision(server, [name]), name);
    const { pathname } = new URL(serveUrl);

    await expect(rowsOf(serveUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission');
    const foreign = Object.assign(new URL(police.serveUrl), { pathname }).href;
    await expect(rowsOf(foreign, 'SELECT 1')).rejects.toThrow('permission denied for database');
  });
});

function found(urls: Record<string, DatabaseUrls>, name: string): DatabaseUrls {
  const own = urls[name];
  if (!own) throw new Error(`Expected a database for ${name}.`);
  return own;
}
