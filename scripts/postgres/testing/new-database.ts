import { randomBytes } from 'node:crypto';
import { testPostgresUrl } from '../../../test/config';
import { type DatabaseUrls, provision, provisionReader } from '../provision';

/** A new database of its own on the server that the test run started. */
export async function newDatabase(of: string): Promise<DatabaseUrls> {
  const name = `${of}-${randomBytes(4).toString('hex')}`;
  const { [name]: database } = await provision(testPostgresUrl(), [name]);
  if (!database) throw new Error(`Expected a database for ${name}.`);
  return database;
}

/** A new database, with the role of another party that reads it. */
export async function newSharedDatabase(
  of: string,
): Promise<DatabaseUrls & { readonly readUrl: string }> {
  const urls = await newDatabase(of);
  const name = new URL(urls.ownerUrl).pathname.slice(1);
  return { ...urls, readUrl: await provisionReader(testPostgresUrl(), name) };
}
