import { join } from 'node:path';
import { type Environment, inCapitals } from '../../schema/environment';
import type { Manifest } from '../../subgraphs/kit/define-subgraph';
import { LOG } from '../development/hub';
import { developmentKeys } from '../development/keys';
import { ROOT } from '../development/places';
import { provision, provisionReader } from '../postgres/provision';

/** One day of the invented families, so that every run asks for the same. */
const TODAY = '2026-11-22';

/**
 * Databases and keys of a whole hub for a bench, as each of its processes would see them.
 * @param keys a folder
 */
export async function hubEnvironment(
  superuserUrl: string,
  manifests: readonly Manifest[],
  keys: string,
): Promise<Environment> {
  const names = [...manifests, LOG].map(({ name }) => name);
  const databases = Object.entries(await provision(superuserUrl, names));
  return {
    ...(await developmentKeys(keys)),
    ...(Object.fromEntries(
      databases.flatMap(([name, { ownerUrl, serveUrl }]) => [
        [`MIGRATION_URL_${inCapitals(name)}`, ownerUrl],
        [`DATABASE_URL_${inCapitals(name)}`, serveUrl],
      ]),
    ) as Environment),
    READ_URL_DISCLOSURE_LOG: await provisionReader(superuserUrl, LOG.name),
    ONEROOF_TODAY: TODAY,
    ONEROOF_DEADLINE_MS: '30000', // a slow machine is no silent agency
    ONEROOF_SUPERGRAPH: join(ROOT, 'schema/supergraph.graphql'),
  };
}
