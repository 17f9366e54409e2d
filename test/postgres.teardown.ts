import './postgres.setup';

/** After the last suite: the cluster stops, and its files go. */
export default async function teardown(): Promise<void> {
  await globalThis.throwAwayPostgres?.discard();
}
