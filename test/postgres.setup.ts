import { announceTestPostgres } from './config';
import {
  startThrowAwayPostgres,
  type ThrowAwayPostgres,
} from '../scripts/postgres/throw-away-postgres';

declare global {
  /** Jest's setup and teardown share a process and nothing else. */
  var throwAwayPostgres: ThrowAwayPostgres | undefined;
}

/** Before the first suite: one cluster, whose address the workers inherit. */
export default async function setup(): Promise<void> {
  globalThis.throwAwayPostgres = await startThrowAwayPostgres();
  announceTestPostgres(globalThis.throwAwayPostgres.superuserUrl);
}
