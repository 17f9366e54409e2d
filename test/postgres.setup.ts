import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceHeardFolder, announceTestPostgres } from './config';
import {
  startThrowAwayPostgres,
  type ThrowAwayPostgres,
} from '../scripts/postgres/throw-away-postgres';
import { builtPages } from '../scripts/development/built-pages';
import { overhearTerminal } from './abuse/overheard';
import { judge, keepHeard } from './abuse/verdict';
import { saidOf, searchLogs } from './disclosure/log-words';

/** What jest's setup leaves for its reporter and teardown: they share a process and nothing else. */
declare global {
  var throwAwayPostgres: ThrowAwayPostgres | undefined;
  var heardFolder: string | undefined;
  /**
   * Looks for sealed values in what all hubs, and the terminal, were heard to say, and for what is
   * no business of the log in the files of all logs; and whether all answers are in them.
   */
  var judgeRun: (() => Promise<Judged>) | undefined;
}

interface Judged {
  /** A line for each thing that was looked at; none where there was no hub. */
  readonly said: readonly string[];
  readonly faults: readonly string[];
}

/** Before the first suite: one cluster, one folder to keep what is heard, and the pages as built. */
export default async function setup(): Promise<void> {
  await builtPages();
  globalThis.throwAwayPostgres = await startThrowAwayPostgres();
  announceTestPostgres(globalThis.throwAwayPostgres.superuserUrl);

  const folder = mkdtempSync(join(tmpdir(), 'oneroof-heard-'));
  globalThis.heardFolder = folder;
  announceHeardFolder(folder);
  const lines = new Set<string>();
  const stop = overhearTerminal(lines);
  const { superuserUrl } = globalThis.throwAwayPostgres;
  globalThis.judgeRun = async () => {
    stop();
    keepHeard(folder, { sealed: new Map(), heard: { lines } });
    const { hubs, said, leaks, covered, words } = judge(folder);
    const logs = await searchLogs(superuserUrl, words);
    return {
      said: hubs > 0 ? [...said, saidOf(logs)] : [],
      faults: [...leaks, ...covered.faults, ...logs.found],
    };
  };
}
