import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testPostgresUrl } from '../../../test/config';
import { type DatabaseUrls, provision, provisionReader, urlFor } from '../provision';

interface SharedUrls extends DatabaseUrls {
  readonly readUrl: string;
}

/** A new database of its own on the server that the test run started. */
export async function newDatabase(of: string): Promise<DatabaseUrls> {
  const name = newName(of);
  const { [name]: database } = await provision(testPostgresUrl(), [name]);
  if (!database) throw new Error(`Expected a database for ${name}.`);
  return database;
}

/**
 * A new database that begins as all others of its name do. What they begin with is made once in a
 * run and copied. They share their roles, those of the original.
 * @param make fills the original through the role that owns it, and leaves no connection open
 */
export async function copiedDatabase(
  of: string,
  make: (ownerUrl: string) => Promise<unknown>,
): Promise<SharedUrls> {
  const superuserUrl = testPostgresUrl();
  const original = `original-${of}`.replaceAll('-', '_');
  const copy = newName(of).replaceAll('-', '_');
  const [owner, serve, read] = [`${original}_owner`, `${original}_serve`, `${original}_read`];
  const server = new Client({ connectionString: superuserUrl });
  await server.connect();
  try {
    // Whoever comes first makes it; others, in other processes too, wait.
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [original]);
    const isReady = 'SELECT FROM pg_database WHERE datname = $1 AND datistemplate';
    const { rowCount } = await server.query(isReady, [original]);
    if (!rowCount) {
      await provision(superuserUrl, [original]);
      await provisionReader(superuserUrl, original);
      await make(urlFor(superuserUrl, original, owner));
      await server.query(`ALTER DATABASE "${original}" IS_TEMPLATE true`);
    }
    await server.query('SELECT pg_advisory_unlock_all()');
    await server.query(
      `CREATE DATABASE "${copy}" TEMPLATE "${original}" OWNER "${owner}" STRATEGY FILE_COPY`,
    );
    await server.query(`REVOKE ALL ON DATABASE "${copy}" FROM PUBLIC`);
    await server.query(`GRANT CONNECT ON DATABASE "${copy}" TO "${serve}", "${read}"`);
  } finally {
    await server.end();
  }
  return {
    ownerUrl: urlFor(superuserUrl, copy, owner),
    serveUrl: urlFor(superuserUrl, copy, serve),
    readUrl: urlFor(superuserUrl, copy, read),
  };
}

function newName(of: string): string {
  return `${of}-${randomBytes(4).toString('hex')}`;
}
