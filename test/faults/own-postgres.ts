import { inCapitals } from '../../schema/environment';
import { startPostgres } from '../../scripts/postgres/embedded-postgres';
import { provision } from '../../scripts/postgres/provision';
import { playground } from '../../scripts/postgres/testing/playground';
import { migrate, seedFamilies } from '../../subgraphs/kit/database';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';

/** A PostgreSQL server that only one agency uses, filled as all others are. */
export interface OwnPostgres {
  /** The settings that point the agency at it. */
  readonly env: Readonly<Record<string, string>>;
  /** As an operator does it: it stops in order, ends every connection, and starts again. */
  restart(): Promise<void>;
  discard(): Promise<void>;
}

export async function ownPostgres(manifest: Manifest): Promise<OwnPostgres> {
  const ground = await playground();
  const options = await ground.options('postgres');
  let server = await startPostgres(options);
  const { [manifest.name]: urls } = await provision(server.superuserUrl, [manifest.name]);
  const { ownerUrl = '', serveUrl = '' } = urls ?? {};
  await migrate(manifest, ownerUrl);
  await seedFamilies(manifest, ownerUrl);
  return {
    env: { [`DATABASE_URL_${inCapitals(manifest.name)}`]: serveUrl },
    async restart() {
      await server.stop();
      server = await startPostgres(options);
    },
    async discard() {
      await server.stop();
      await ground.discard();
    },
  };
}
