import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { migrateLog } from '../../gateway/disclosure/database';
import type { Environment } from '../../schema/environment';
import { HEADERS } from '../../schema/pass';
import { developmentKeys } from '../../scripts/development/keys';
import { ROOT } from '../../scripts/development/places';
import { run } from '../../scripts/development/run';
import { provision } from '../../scripts/postgres/provision';
import { startThrowAwayPostgres } from '../../scripts/postgres/throw-away-postgres';
import { checkAll, forgetAnswers, setDelay } from './answers';
import { type Cold, coldOperations } from './cold';
import {
  AGENCIES_ORIGIN,
  BENCH,
  type Contender,
  contendersWith,
  type Name,
  NAMES,
  type RunningContender,
  startAgencies,
  startPlanner,
  supergraphFile,
} from './contenders';
import { GRAPHS, supergraphOf } from './graph';
import type { BenchRequest } from './load';
import { memoryOf } from './memory';
import { answerTo, familyView, textOf } from './operations';
import { CORES, parentOf, stayOn } from './processes';
import { coldWork, profileOf, warmWork } from './profile';
import { requestsOf } from './readers';
import { machine, report } from './report';
import { type Beside, type Entrant, measured, type Results } from './rounds';
import { type Effort, EFFORTS, MAIN, type Scenario, SIZES, titleOf } from './scenarios';

/** What the executor and the gateway spend beside the least that can be spent. */
const PROFILED: ReadonlySet<Name> = new Set([NAMES.fanOut, NAMES.executor, NAMES.unrecorded]);

/** What of them is looked into, by `-- --profile`. */
const LOOKS = [
  ...SIZES.map((scenario) => ({
    ...{ what: titleOf(scenario), scenario, workOf: warmWork, lookedInto: profileOf },
  })),
  { what: 'never asked before', scenario: MAIN, workOf: coldWork, lookedInto: profileOf },
  { what: 'its memory', scenario: MAIN, workOf: warmWork, lookedInto: memoryOf },
];

const FLAG = { type: 'boolean' } as const;
const FLAGS = { quick: FLAG, cold: FLAG, profile: FLAG };

const FIRST_PORT = 24_101;
const PLANNER_PORT = 24_199;
const TWIN_PORT = 24_198;
/** The clock of domain windows: what passes are made for. */
const TODAY = '2026-11-22';

/**
 * `npm run bench`: what a family view costs here and elsewhere, all in one run. Prints what was
 * measured and what was aimed at, and asserts nothing but that all answers are right;
 * `-- --quick` does a little of it, too little for figures to last, `-- --cold` above all what nobody
 * asked for before, and both leave RESULTS.md as it is; `-- --profile` prints instead where the time
 * and the memory go, of each size and of such operations.
 */
run(async () => {
  const { values: flags } = parseArgs({ options: FLAGS });
  const asked = (['quick', 'cold'] as const).find((one) => flags[one]);
  const effort: Effort = EFFORTS[asked ?? 'full'];
  stayOn(CORES.others);
  await build();
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const postgres = await startThrowAwayPostgres();
    stops.push(postgres.discard);
    const agencies = await startAgencies();
    stops.push(agencies.stop);
    const keys = await developmentKeys(join(BENCH, 'keys'));
    const env = { ...keys, ...(await settingsOver(postgres.superuserUrl)) };
    const database = await postmasterOf(postgres.superuserUrl);
    const bench: Bench = { effort, keys, beside: { agencies: agencies.pid, database } };
    if (flags.profile) {
      await printProfiles(env, bench);
      return;
    }
    const results: Results[] = [];
    let cold: readonly Cold[] = [];
    for (const graph of new Set(effort.scenarios.map((one) => one.graph))) {
      const started: Started[] = [];
      try {
        for (const [place, contender] of contendersWith(env).entries()) {
          say(`starting ${contender.name}, ${String(graph)} subgraphs`);
          const running = await contender.start(graph, FIRST_PORT + place);
          started.push({ contender, running });
        }
        for (const scenario of effort.scenarios.filter((one) => one.graph === graph)) {
          say(titleOf(scenario));
          results.push(await resultsOf(scenario, started, bench));
        }
        if (graph === MAIN.graph) cold = await coldResults(started, bench);
      } finally {
        for (const { running } of started) await running.stop();
      }
    }
    const text = report(results, cold, effort, await machine());
    process.stdout.write(text);
    if (!asked) await writeFile(join(ROOT, 'test/bench/RESULTS.md'), text);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
});

interface Bench {
  readonly effort: Effort;
  readonly keys: Readonly<Record<string, string>>;
  readonly beside: Beside;
}

interface Started {
  readonly contender: Contender;
  readonly running: RunningContender;
}

async function build(): Promise<void> {
  say('building, and installing the peers into a folder of their own');
  await mkdir(BENCH, { recursive: true });
  await installPeers();
  // As it runs in production: a register of sources would cost memory that is not its own.
  execFileSync('npx', ['tsc', '-p', 'test/bench/tsconfig.json'], { cwd: ROOT, stdio: 'inherit' });
  for (const graph of GRAPHS) {
    await writeFile(supergraphFile(graph), supergraphOf(graph, AGENCIES_ORIGIN));
  }
}

/** One after the other: a process that is looked into is no measure for another beside it. */
async function printProfiles(env: Environment, { keys }: Bench): Promise<void> {
  for (const { what, scenario, workOf, lookedInto } of LOOKS) {
    const all = await requestsOf(textOf(familyView(MAIN.graph)), scenario.members, keys);
    const some = all.slice(0, EFFORTS.quick.mostFamilies);
    for (const contender of contendersWith(env).filter(({ name }) => PROFILED.has(name))) {
      if (workOf === coldWork && !contender.takesAnything) continue;
      if (contender.wantsPass && !hasPasses(some)) continue;
      const running = await contender.start(MAIN.graph, FIRST_PORT);
      try {
        const { requests } = await entrantOf(running, scenario, some);
        const seen = await lookedInto(running.pid, workOf(running.url, requests, scenario));
        process.stdout.write(`\n${contender.name}, ${what}: ${seen}`);
      } finally {
        await running.stop();
      }
    }
    await forgetAnswers();
  }
}

/** One scenario: whoever can answer it is seen to answer it rightly, and then measured. */
async function resultsOf(
  scenario: Scenario,
  started: readonly Started[],
  { effort, keys, beside }: Bench,
): Promise<Results> {
  const query = textOf(familyView(scenario.graph));
  const all = await requestsOf(query, scenario.members, keys);
  const requests = all.slice(0, effort.mostFamilies);
  const entrants: Entrant[] = [];
  for (const { contender, running } of started) {
    if (contender.wantsPass && !hasPasses(requests)) continue;
    entrants.push(await entrantOf(running, scenario, requests));
  }
  await setDelay(scenario.delayMs);
  const results = await measured(scenario, entrants, effort, beside);
  await setDelay(0);
  await forgetAnswers();
  return results;
}

async function coldResults(
  started: readonly Started[],
  { effort, keys }: Bench,
): Promise<readonly Cold[]> {
  say('operations that nobody asked for before');
  const planner = await startPlanner(MAIN.graph, PLANNER_PORT);
  try {
    const url = `http://127.0.0.1:${String(PLANNER_PORT)}`;
    const requests = await requestsOf(textOf(familyView(MAIN.graph)), MAIN.members, keys);
    return await coldOperations(...([started, { pid: planner.pid, url }, requests] as const), {
      ...{ rounds: effort.rounds, perRound: effort.coldOperations },
      ...{ warmUp: effort.coldWarmUp, twinPort: TWIN_PORT },
    });
  } finally {
    await planner.stop();
  }
}

async function entrantOf(
  running: RunningContender,
  { graph, members }: Scenario,
  requests: readonly BenchRequest[],
): Promise<Entrant> {
  const right = (number: number) => answerTo(familyView(graph), members, number);
  try {
    return { contender: running, requests: await checkAll(running.url, requests, right) };
  } catch (error) {
    throw new Error(`${running.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function hasPasses([first]: readonly BenchRequest[]): boolean {
  return first?.headers[HEADERS.pass] !== undefined;
}

/** Installs what the locks say, unless it is there: then nothing is asked of a registry. */
async function installPeers(): Promise<void> {
  const peers = join(BENCH, 'peers');
  await cp(join(ROOT, 'test/bench/peers'), peers, { recursive: true });
  for (const folder of [peers, join(peers, 'mercurius')]) {
    const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
    const installed = await readFile(join(folder, 'installed.json'), 'utf8').catch(() => '');
    if (installed === lock) continue;
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      ...{ cwd: folder, stdio: 'inherit' },
    });
    await writeFile(join(folder, 'installed.json'), lock);
  }
}

/** The settings of Oneroof's gateways, over a disclosure log of their own. */
async function settingsOver(superuserUrl: string): Promise<Record<string, string>> {
  const name = 'disclosure-log';
  const urls = (await provision(superuserUrl, [name]))[name];
  if (!urls) throw new Error('Expected a database for the log.');
  await migrateLog(urls.ownerUrl);
  return {
    DATABASE_URL_DISCLOSURE_LOG: urls.serveUrl,
    ...{ ONEROOF_TODAY: TODAY, ONEROOF_HOST: '127.0.0.1' },
    // A slow machine is no silent agency, and no log that is away.
    ...{ ONEROOF_DEADLINE_MS: '60000', ONEROOF_RECORD_LIMIT_MS: '60000' },
  };
}

/** The process whose children serve connections. */
async function postmasterOf(superuserUrl: string): Promise<number> {
  const db = new Client({ connectionString: superuserUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return parentOf(rows[0]?.pid ?? 0);
  } finally {
    await db.end();
  }
}

function say(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);
}
