import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceHeardFolder, announceTestPostgres } from './config';
import {
  startThrowAwayPostgres,
  type ThrowAwayPostgres,
} from '../scripts/postgres/throw-away-postgres';
import { overhearTerminal } from './abuse/overheard';
import { judge, keepHeard, type Verdict } from './abuse/verdict';

/** What jest's setup leaves for its reporter and teardown: they share a process and nothing else. */
declare global {
  var throwAwayPostgres: ThrowAwayPostgres | undefined;
  var heardFolder: string | undefined;
  /** Looks for sealed values in what all hubs, and the terminal, were heard to say. */
  var judgeRun: (() => Verdict) | undefined;
}

/** Before the first suite: one cluster, and one folder to keep what is heard; workers inherit both. */
export default async function setup(): Promise<void> {
  globalThis.throwAwayPostgres = await startThrowAwayPostgres();
  announceTestPostgres(globalThis.throwAwayPostgres.superuserUrl);

  const folder = mkdtempSync(join(tmpdir(), 'oneroof-heard-'));
  globalThis.heardFolder = folder;
  announceHeardFolder(folder);
  const lines = new Set<string>();
  const stop = overhearTerminal(lines);
  globalThis.judgeRun = () => {
    stop();
    keepHeard(folder, { sealed: new Map(), heard: { lines } });
    return judge(folder);
  };
}
