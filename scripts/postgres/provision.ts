import { createHmac } from 'node:crypto';
import { Client } from 'pg';

/** The two ways into one database: as the role that owns the tables, and as the one that serves. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly serveUrl: string;
}

/**
 * Makes a database per name, each with two roles of its own: `<name>_owner` migrates, `<name>_serve`
 * may read and write rows but create nothing. Nobody else may connect. Does nothing twice.
 *
 * @param superuserUrl the server, as a role that may create databases
 * @param names kebab-case; `-` becomes `_` in the database
 */
export async function provision(
  superuserUrl: string,
  names: readonly string[],
): Promise<Record<string, DatabaseUrls>> {
  const server = new Client({ connectionString: superuserUrl });
  await server.connect();
  const urls: Record<string, DatabaseUrls> = {};
  try {
    for (const name of names) {
      const database = name.replaceAll('-', '_');
      const owner = {
        role: `${database}_owner`,
        password: passwordOf(superuserUrl, `${database}_owner`),
      };
      const serve = {
        role: `${database}_serve`,
        password: passwordOf(superuserUrl, `${database}_serve`),
      };
      for (const role of [owner, serve]) await createRole(server, role);
      await createDatabase(server, database, owner.role, serve.role);
      await grant(superuserUrl, database, owner.role, serve.role);
      urls[name] = {
        ownerUrl: urlFor(superuserUrl, database, owner),
        serveUrl: urlFor(superuserUrl, database, serve),
      };
    }
    return urls;
  } finally {
    await server.end();
  }
}

interface Role {
  readonly role: string;
  readonly password: string;
}

async function createRole(server: Client, { role, password }: Role): Promise<void> {
  const { rowCount } = await server.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  const [name, secret] = [server.escapeIdentifier(role), server.escapeLiteral(password)];
  await server.query(`CREATE ROLE ${name} LOGIN PASSWORD ${secret}`);
}

async function createDatabase(
  server: Client,
  database: string,
  owner: string,
  serve: string,
): Promise<void> {
  const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [
    database,
  ]);
  if (rowCount) return;
  await server.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  await server.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await server.query(`GRANT CONNECT ON DATABASE ${database} TO ${serve}`);
}

async function grant(
  superuserUrl: string,
  database: string,
  owner: string,
  serve: string,
): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT ALL ON SCHEMA public TO ${owner};
      GRANT USAGE ON SCHEMA public TO ${serve};
      ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${serve};
    `);
  } finally {
    await client.end();
  }
}

/** The server's own secret makes the passwords, so that a later start finds the same ones. */
function passwordOf(superuserUrl: string, role: string): string {
  return createHmac('sha256', new URL(superuserUrl).password).update(role).digest('base64url');
}

function urlFor(superuserUrl: string, database: string, { role, password }: Role): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
