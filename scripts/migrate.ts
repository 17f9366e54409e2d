import 'reflect-metadata';
import { migrateLog } from '../gateway/disclosure/database';
import { ownerUrl } from '../subgraphs/kit/config';
import { migrate, seedFamilies } from '../subgraphs/kit/database';
import { manifestsIn } from './compose/manifests';
import { LOG } from './development/hub';
import { ROOT } from './development/places';
import { run } from './development/run';

/**
 * `npm run migrate -- <agency> [--seed]`: brings one agency's tables up to date through the role
 * that owns them (`MIGRATION_URL_<AGENCY>`); with `--seed`, fills an empty database with its part of
 * the five fictional families. `npm run migrate -- disclosure-log` does it for the log, and makes the
 * months to come.
 */
run(async () => {
  const name = process.argv[2] ?? '';
  if (name === LOG.name) {
    await migrateLog(ownerUrl(name));
    process.stdout.write(`${name} is up to date.\n`);
    return;
  }
  const manifest = (await manifestsIn(ROOT)).find((one) => one.name === name);
  if (!manifest) throw new Error(`Expected the name of an agency, or ${LOG.name}, got "${name}".`);
  await migrate(manifest, ownerUrl(name));
  const seeded = process.argv.includes('--seed') && (await seedFamilies(manifest, ownerUrl(name)));
  process.stdout.write(`${name} is up to date${seeded ? ' and seeded' : ''}.\n`);
});
