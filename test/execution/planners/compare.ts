import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryPlan } from '@apollo/query-planner';
import { buildASTSchema, parse } from 'graphql';
import { createExecutor as stock } from '../../../gateway/execution/apollo-executor';
import { createExecutor } from '../../../gateway/execution/plan-executor';
import { Planning } from '../../../gateway/execution/planning';
import type { PlannedOperation } from '../../../gateway/execution/planning-task';
import { run } from '../../../scripts/development/run';
import { textTable } from '../../../scripts/policy/text-table';
import { Random } from '../../need-to-know/random';
import { FEATURES } from '../conformance/features';
import { run as runGraph } from '../conformance/graph';
import { type CreateExecutor, start } from '../conformance/side-by-side';
import { wrongIn } from '../conformance/verdict';
import { outcome, startBoth } from '../compared-operations';
import { generatedOperation } from '../generated-operation';
import { HOSTILE } from './hostile-graphs';
import { planHostile } from './hostile';
import {
  type Planner,
  PEERS,
  type PlannerName,
  plannerOver,
  PLANNERS,
  RUST_PLANNER,
} from './planners';

const ROOT = join(__dirname, '../../..');
const OPERATIONS = 300;
const SEED = 7;
/** A planner that takes longer than this is ended, and so is what hangs on it. */
const PATIENCE_MS = 30_000;

/**
 * `npm run bench:planners`: Apollo's planner beside the one of Hive's router, which is written in
 * Rust: requests that their plans make, time to plan, whether their plans run in our executor, and
 * what hostile operations cost them. Prints, and asserts nothing.
 */
run(async () => {
  const [planner, place] = process.argv.slice(2);
  if (place !== undefined) {
    process.stdout.write(planHostile(planner as PlannerName, Number(place)));
    return;
  }
  await mkdir(PEERS, { recursive: true });
  ended('npm', 'install', '--prefix', PEERS, '--no-audit', '--no-fund', RUST_PLANNER);
  const supergraphSdl = await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8');
  const view = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  await compareTimes(supergraphSdl, view);
  await compareAnswers();
  await compareGeneratedAnswers();
  compareHostile();
});

async function compareTimes(supergraphSdl: string, view: string): Promise<void> {
  const planners = (['apollo', 'rust'] as const).map((name) => {
    const begun = performance.now();
    const planner = plannerOver(name, supergraphSdl);
    return { name, planner, opening: performance.now() - begun };
  });
  const { schema } = await openedSchema(supergraphSdl);
  const random = new Random(SEED);
  const texts = Array.from({ length: OPERATIONS }, () => generatedOperation(schema, random).text);
  const rows = planners.map(({ name, planner, opening }) => {
    for (const text of texts.slice(0, 50)) planner.plan(text); // to warm up
    const times: number[] = [];
    let calls = 0;
    let failed = 0;
    for (const text of texts) {
      const begun = performance.now();
      const planned = attempt(() => planner.plan(text));
      times.push(performance.now() - begun);
      calls += planned?.calls ?? 0;
      failed += planned ? 0 : 1;
    }
    times.sort((one, other) => one - other);
    const viewed = Array.from({ length: 20 }, () => timeOf(planner, view)).sort((a, b) => a - b);
    return [
      name,
      ...[opening, times[OPERATIONS >> 1], times[Math.floor(OPERATIONS * 0.95)], times.at(-1)].map(
        ms,
      ),
      ms(viewed[10]),
      String(planner.plan(view).calls),
      String(calls),
      String(failed),
    ];
  });
  const heads = ['planner', 'opening', 'median', 'p95', 'max', 'family view', 'its calls'];
  say(
    `${String(OPERATIONS)} generated operations over the project's supergraph`,
    textTable([...heads, 'calls', 'refused'], rows),
  );
}

/** Each case of the conformance set, by our executor on the plans of either. */
async function compareAnswers(): Promise<void> {
  const rows = [];
  const sentences = [];
  for (const { name, graph, cases } of FEATURES) {
    const { supergraphSdl } = runGraph(graph);
    const planners = (['apollo', 'rust'] as const).map((one) => plannerOver(one, supergraphSdl));
    const calls = planners.map((planner) =>
      cases.reduce((sum, { query, operationName }) => {
        return sum + (attempt(() => planner.plan(query, operationName).calls) ?? 0);
      }, 0),
    );
    const [oracle, ours] = await Promise.all([start(graph, stock), start(graph, onRustPlans)]);
    let right = 0;
    for (const one of cases) {
      const wrong = await wrongIn(one, oracle, ours).catch((error: unknown) => [String(error)]);
      // A request with several fetches in it was taken apart: requests are compared above.
      const other = wrong.filter((what) => !what.includes(' fetches of '));
      if (other.length === 0) right += 1;
      else sentences.push(`${name}: ${one.says}\n    ${other[0]?.slice(0, 300) ?? ''}`);
    }
    await Promise.all([oracle.stop(), ours.stop()]);
    rows.push([name, `${String(right)} of ${String(cases.length)}`, ...calls.map(String)]);
  }
  say(
    'the conformance set, by our executor on the plans of the Rust planner',
    textTable(['feature', 'right', 'calls apollo', 'calls rust'], rows),
    ...sentences,
  );
}

/** Generated operations, by our executor on the plans of the Rust planner. */
async function compareGeneratedAnswers(): Promise<void> {
  const both = await startBoth(onRustPlans);
  const found = outcome();
  const random = new Random(SEED);
  for (let asked = 0; asked < OPERATIONS; asked += 1) {
    await both.compare(generatedOperation(both.schema, random), found);
  }
  await both.stop();
  // A request with several fetches in it was taken apart: its count is no difference.
  const wrong = found.wrong.filter((one) => !/\d fetches of [\w-]+$/.test(one));
  say(
    `generated operations answered rightly on its plans: ${String(OPERATIONS - wrong.length)} of ${String(OPERATIONS)}`,
    ...wrong.slice(0, 2).map((one) => one.slice(-400)),
  );
}

const onRustPlans: CreateExecutor = (options) => createExecutor(options, new RustPlanning());

/** Plans with the Rust planner in place of the thread that plans with Apollo's. */
class RustPlanning extends Planning {
  private readonly planners = new Map<string, Planner>();

  override async plan(supergraphSdl: string, { text, name }: PlannedOperation): Promise<QueryPlan> {
    const planner = this.planners.get(supergraphSdl) ?? plannerOver('rust', supergraphSdl);
    this.planners.set(supergraphSdl, planner);
    return planner.plan(text, name).plan();
  }
}

/** Each in a process of its own, which is ended when it takes too long. */
function compareHostile(): void {
  const rows = HOSTILE.map(({ what, query }, place) => [
    `${what} (${String(query.length)} bytes)`,
    ...PLANNERS.map((name) => {
      const { stdout, error } = spawnSync(
        process.execPath,
        ['-r', './scripts/typescript.cjs', __filename, name, String(place)],
        { encoding: 'utf8', timeout: PATIENCE_MS, killSignal: 'SIGKILL', cwd: ROOT },
      );
      return error ? `ended after ${ms(PATIENCE_MS)}` : stdout.trim() || 'crashed';
    }),
  ]);
  say('hostile operations', textTable(['operation', ...PLANNERS], rows));
}

async function openedSchema(supergraphSdl: string) {
  const api = await new Planning().open(supergraphSdl);
  return { schema: buildASTSchema(parse(api), { assumeValidSDL: true }) };
}

function timeOf(planner: Planner, text: string): number {
  const begun = performance.now();
  planner.plan(text);
  return performance.now() - begun;
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined; // counted as refused
  }
}

function ended(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Expected ${command} ${args.join(' ')} to end well.`);
}

function ms(time: number | undefined): string {
  return `${(time ?? NaN).toFixed(1)} ms`;
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`\n${lines.join('\n')}\n`);
}
