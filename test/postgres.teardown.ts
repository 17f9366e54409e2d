import { rm } from 'node:fs/promises';
import './postgres.setup';

/** After the last suite: the cluster stops, and its files and what was heard go. */
export default async function teardown(): Promise<void> {
  const { throwAwayPostgres, heardFolder } = globalThis;
  await throwAwayPostgres?.discard();
  if (heardFolder) await rm(heardFolder, { recursive: true, force: true });
}
