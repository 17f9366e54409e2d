import { randomBytes } from 'node:crypto';
import { testPostgresUrl } from '../../../test/config';
import { type DatabaseUrls, provision } from '../provision';

/** A new database of its own on the server that the test run started. */
export async function newDatabase(of: string): Promise<DatabaseUrls> {
  const name = `${of}-${randomBytes(4).toString('hex')}`;
  const { [name]: database } = await provision(testPostgresUrl(), [name]);
  if (!database) throw new Error(`Expected a database for ${name}.`);
  return database;
}
