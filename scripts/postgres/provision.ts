import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** The two ways into one database: as the role that owns the tables, and as the one that serves. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly serveUrl: string;
}

/**
 * Makes a database per name, each with two roles of its own: `<name>_owner` migrates, `<name>_serve`
 * may read and write rows but create nothing. Nobody else may connect. Run again, it keeps what is
 * there, and completes what a start that was cut off left half-made.
 *
 * @param superuserUrl the server, as a role that may create databases
 * @param names kebab-case; `-` becomes `_` in the database
 */
export async function provision(
  superuserUrl: string,
  names: readonly string[],
): Promise<Record<string, DatabaseUrls>> {
  const urls: Record<string, DatabaseUrls> = {};
  await within(superuserUrl, async (server) => {
    for (const name of names) {
      const database = name.replaceAll('-', '_');
      const [owner, serve] = [`${database}_owner`, `${database}_serve`];
      for (const role of [owner, serve]) await createRole(server, role, superuserUrl);
      await createDatabase(server, database, owner, serve);
      await within(urlFor(superuserUrl, database), async (inside) => {
        await inside.query(rightsWithin(owner, serve));
      });
      urls[name] = {
        ownerUrl: urlFor(superuserUrl, database, owner),
        serveUrl: urlFor(superuserUrl, database, serve),
      };
    }
  });
  return urls;
}

/**
 * Makes one more role for a database that another party reads: `<name>_read` may connect and write
 * nothing, and reads what the owner of the tables grants it.
 *
 * @param name of a database that is there
 * @returns its URL as that role
 */
export async function provisionReader(superuserUrl: string, name: string): Promise<string> {
  const database = name.replaceAll('-', '_');
  const read = `${database}_read`;
  await within(superuserUrl, async (server) => {
    await createRole(server, read, superuserUrl);
    await server.query(`ALTER ROLE "${read}" SET default_transaction_read_only = on`);
    await server.query(`GRANT CONNECT ON DATABASE "${database}" TO "${read}"`);
  });
  await within(urlFor(superuserUrl, database), async (inside) => {
    await inside.query(`GRANT USAGE ON SCHEMA public TO "${read}"`);
  });
  return urlFor(superuserUrl, database, read);
}

async function createRole(server: Client, role: string, superuserUrl: string): Promise<void> {
  const { rowCount } = await server.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  const secret = server.escapeLiteral(passwordOf(superuserUrl, role));
  await server.query(`CREATE ROLE "${role}" LOGIN PASSWORD ${secret}`);
}

/** A new database is open to everybody until it is closed: rights are set again each time. */
async function createDatabase(
  server: Client,
  database: string,
  owner: string,
  serve: string,
): Promise<void> {
  const exists = 'SELECT FROM pg_database WHERE datname = $1';
  const { rowCount } = await server.query(exists, [database]);
  // An empty database is copied faster than it is written to the log page by page.
  const create = `CREATE DATABASE "${database}" OWNER "${owner}" STRATEGY FILE_COPY`;
  if (!rowCount) await server.query(create);
  await server.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`);
  await server.query(`GRANT CONNECT ON DATABASE "${database}" TO "${serve}"`);
}

function rightsWithin(owner: string, serve: string): string {
  const byDefault = `ALTER DEFAULT PRIVILEGES FOR ROLE "${owner}" IN SCHEMA public`;
  return `
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT ALL ON SCHEMA public TO "${owner}";
    GRANT USAGE ON SCHEMA public TO "${serve}";
    ${byDefault} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${serve}";
    ${byDefault} GRANT USAGE ON SEQUENCES TO "${serve}";
    -- A large object is created without a right on any schema.
    REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
  `;
}

async function within(url: string, work: (session: Client) => Promise<void>): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    await work(session);
  } finally {
    await session.end();
  }
}

/** The server's own secret makes the passwords, so that a later start finds the same ones. */
function passwordOf(superuserUrl: string, role: string): string {
  return createHmac('sha256', new URL(superuserUrl).password).update(role).digest('base64url');
}

/** A database's address, as one of its roles, or else as the superuser. */
export function urlFor(superuserUrl: string, database: string, role?: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = passwordOf(superuserUrl, role);
  }
  return url.href;
}
