/** The one place where tests read the environment; jest's setup writes it for the workers. */

const POSTGRES = 'ONEROOF_TEST_POSTGRES';
const HEARD = 'ONEROOF_TEST_HEARD';

/** The throw-away cluster of this run, as its superuser: each suite makes a database of its own. */
export function testPostgresUrl(): string {
  const url = process.env[POSTGRES];
  if (!url) throw new Error(`Expected ${POSTGRES}; test/postgres.setup.ts sets it under jest.`);
  return url;
}

/** Hands the cluster to the workers, which inherit the environment. */
export function announceTestPostgres(url: string): void {
  process.env[POSTGRES] = url;
}

/** The folder in which everything that this run said is kept until it is judged. */
export function heardFolder(): string {
  const folder = process.env[HEARD];
  if (!folder) throw new Error(`Expected ${HEARD}; test/postgres.setup.ts sets it under jest.`);
  return folder;
}

/** Hands the folder to the workers, which inherit the environment. */
export function announceHeardFolder(folder: string): void {
  process.env[HEARD] = folder;
}

/** Whether golden files are written anew: `ONEROOF_UPDATE_GOLDEN=1 npm test -- family-view`. */
export function updatesGolden(): boolean {
  return process.env['ONEROOF_UPDATE_GOLDEN'] === '1';
}

/** How long the soak takes, in minutes: `ONEROOF_SOAK_MINUTES=2`, for a look at it. */
export function soakMinutes(): number {
  return Number(process.env['ONEROOF_SOAK_MINUTES'] ?? 10);
}

/** Whether this is the build server: what a machine may lack elsewhere, must be there. */
export function runsInCi(): boolean {
  return Boolean(process.env['CI']);
}

/** The folders in which programs are looked for. */
export function browserPath(): string {
  return process.env['PATH'] ?? '';
}
