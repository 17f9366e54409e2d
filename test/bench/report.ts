import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { costOf } from '../../scripts/bench/rounds';
import { ROOT } from '../../scripts/development/places';
import type { Cold } from './cold';
import { type Name, NAMES } from './contenders';
import { lossesIn } from './losses';
import type { Figures, Results } from './rounds';
import { type Effort, titleOf } from './scenarios';
import { overRounds, spread } from './spread';
import { isMet, pairedRatio, targetsIn } from './targets';

/** The results of a run as a page: what was aimed at first, then all that was measured, then losses. */
export function report(
  results: readonly Results[],
  cold: readonly Cold[],
  { rounds, roundMs, coldOperations }: Effort,
  aboutMachine: readonly string[],
): string {
  return [
    '# What a family view costs, here and elsewhere\n',
    'Written by `npm run bench`; do not edit. All contenders in one run, in turns, over the same',
    'supergraph; every answer of every size was compared, value by value, with the right one.\n',
    ...aboutMachine.map((line) => `- ${line}`),
    `- ${String(rounds)} rounds of ${String(roundMs / 1_000)} s for each contender and scenario, ` +
      `after one to warm up; the contender alone on its core`,
    `- ${quietness(results)}`,
    '',
    '## Targets\n',
    targetTable(results, cold),
    ...results.map(scenarioPart),
    coldPart(cold, coldOperations),
    '## Where Oneroof loses\n',
    'To the fan-out in every figure, by what the tables say. To another gateway, and to its targets:\n',
    ...lossesIn(results, cold).map((line) => `- ${line}`),
    '',
    WAYS,
  ].join('\n');
}

/** What others took of the contenders' core: who reads the numbers should know it first. */
function quietness(results: readonly Results[]): string {
  const shares = results.flatMap(({ measured }) =>
    measured.map((one) => overRounds(one, 'foreignShare').max),
  );
  const most = `others took at most ${(Math.max(...shares) * 100).toFixed(0)} % of the contender's core`;
  return Math.max(...shares) > QUIET ? `**the machine was not quiet**: ${most}` : most;
}
const QUIET = 0.1;

/** What is compared with what, for who reads the numbers. */
const WAYS = `## How it is measured

- **CPU per request** is the processor time of the contender's process, with all its threads, over the
  requests it answered: median (least - most) of the rounds. Ratios are taken round by round, and the
  median of those is given.
- Subgraphs are one process with canned answers, readers another: neither is counted. Where their
  shares of a core are near 100 % together, the contender waited for them; its CPU per request stands,
  its requests per second do not. *Foreign* is what anybody else took of the contender's core.
- All contenders get the same bytes, about 200 families of 5, 40 of 50 or 10 of 500 in turn, each with
  a reader, an access token and a case pass of its own: no two requests in flight are the same. (Hive
  merges calls that are, across readers: with family data a fault, and it flatters who repeats one.) Only Oneroof's gateways look at them: they verify both,
  decide with the real tables and policies, check what agencies answer, mask and explain. Every field
  asked is granted, so that all answers are the same. A family of 500 fits in no pass: the gateways
  with authorization are left out there.
- The agencies only answer; they verify nothing. That is the same for all, and is not Oneroof's hub:
  \`npm run bench:hub\` has that.
- Oneroof asks each agency for the key of each person once more than others do, and checks it.
- *Log on* writes each answer's record to a PostgreSQL before it leaves. PostgreSQL's own processor
  time is not in CPU per request; it is given beside it. It does not wait for the disk here.
- All contenders are started with the settings of memory that Oneroof's image has (\`Dockerfile\`).
- The hand-written fan-out knows one view, validates nothing and checks nothing.
- Cold operations are views nobody asked for before, sent one by one; the planner alone is Apollo's, in a
  process of its own, asked for the same ones. Agencies have answered their fetches before, to another
  process of the same contender; each contender and the planner have had 500 others to warm up.
`;

function targetTable(results: readonly Results[], cold: readonly Cold[]): string {
  const rows = targetsIn(results, cold).map((target) => {
    const { what, aim, isLeast, seen } = target;
    const verdict = isMet(target) ? 'met' : '**MISSED**';
    return [
      ...[what, `${isLeast ? 'at least' : 'at most'} ${aim.toFixed(2)}`],
      ...(seen ? [spread(seen, 2), verdict] : ['', 'not measured']),
    ];
  });
  return markdownTable(['Target', 'Aim', 'Seen: median (least - most)', ''], rows);
}

function scenarioPart(results: Results): string {
  const { scenario, measured, loadAverages } = results;
  const rows = measured.map((one) => {
    const { name, bytes } = one;
    const over = (figure: keyof Figures) => overRounds(one, figure);
    const percent = (figure: keyof Figures) => `${(over(figure).median * 100).toFixed(0)} %`;
    const times = (peer: Name) => pairedRatio(results, name, peer)?.median.toFixed(2) ?? '';
    const database = over('databasePerRequest').median;
    return [
      ...[name, spread(over('cpuPerRequest'), 3), times(NAMES.fanOut)],
      database > 0.01 && name === NAMES.recorded ? database.toFixed(3) : '',
      spread(over('perSecond'), 0),
      ...(['p50', 'p95', 'p99'] as const).map((figure) => over(figure).median.toFixed(1)),
      ...[over('rssMb').median.toFixed(0), over('callsPerRequest').median.toFixed(2)],
      ...[(bytes / 1_000).toFixed(1), percent('foreignShare')],
      `${percent('agenciesShare')}, ${percent('readersShare')}`,
    ];
  });
  const heads = [
    ...['Contender', 'CPU ms/request', 'x fan-out', '+ PostgreSQL', 'requests/s'],
    ...['p50 ms', 'p95', 'p99', 'RSS MB', 'calls', 'KB', 'foreign', 'agencies, readers'],
  ];
  const [before, after] = loadAverages.map((one) => one.toFixed(2));
  return [
    `\n## ${titleOf(scenario)}\n`,
    `Load average ${before ?? ''} before, ${after ?? ''} after, this bench included.\n`,
    markdownTable(heads, rows),
  ].join('\n');
}

function coldPart(cold: readonly Cold[], perRound: number): string {
  const rows = cold.map(({ name, waits, cpu }) => [
    ...[name, spread(costOf(name, waits), 2), spread(costOf(name, cpu), 2)],
  ]);
  return [
    '\n## Operations that nobody asked for before\n',
    `9 subgraphs, 5 members, ${String(perRound)} operations in each round, one by one.\n`,
    markdownTable(['Contender', 'whole request, ms', 'CPU ms, by rounds'], rows),
    '',
  ].join('\n');
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, place) => (place === 0 ? '---' : '--:'));
  return [heads, rule, ...rows].map(line).join('\n');
}

/** The machine, and the versions of all that was compared. */
export async function machine(): Promise<readonly string[]> {
  const versionsIn = async (folder: string) => {
    const text = await readFile(join(ROOT, folder, 'package.json'), 'utf8');
    const { dependencies } = JSON.parse(text) as { readonly dependencies: Record<string, string> };
    return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  };
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return [
    `${new Date().toISOString().slice(0, 16)}Z, ${String(cpus().length)} cores of ` +
      `${cpus()[0]?.model ?? 'an unknown kind'}, ${memory}, Linux ${release()}, Node ${process.version}`,
    `peers: ${(await versionsIn('test/bench/peers')).join(', ')}`,
    `Mercurius, in a folder of its own: ${(await versionsIn('test/bench/peers/mercurius')).join(', ')}` +
      ` (graphql 16.15.0 refuses to print what it makes)`,
    `Oneroof runs with: ${(await versionsIn('.'))
      .filter((one) => /^(@apollo|graphql|undici|express|pg|jose) ?/.test(one))
      .join(', ')}`,
  ];
}
