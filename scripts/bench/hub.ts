import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { REGISTRY } from '../../schema/registry';
import { manifestsIn } from '../compose/manifests';
import { givenEnvironment } from '../development/config';
import { type Hub, LOG, ownerUrlIn, startHub } from '../development/hub';
import { ROOT } from '../development/places';
import { run } from '../development/run';
import { textTable } from '../policy/text-table';
import { startThrowAwayPostgres } from '../postgres/throw-away-postgres';
import { progressBar } from '../region/progress';
import { regionOf, seedRegion } from '../region/seed-region';
import { hubEnvironment } from './hub-environment';
import { parentOf, type ProcessorTimes, processorTimes } from './processor-time';
import { openVisits, type Step, step, type Visit } from './visits';

/** Readers at a time; a step that answers no more than the one before is past saturation. */
const CLIENTS = '1,2,5,10,20,50';
/** What processor time is spent by. */
const PARTS = [
  'gateway',
  'registry',
  'agencies',
  'databases',
  'log database',
  'PostgreSQL',
  'readers',
];

/**
 * `npm run bench:hub`: the real hub on the seeded region. Every agency and the gateway in a process
 * of its own, a durable PostgreSQL, and readers who each have a case of their own open and ask for
 * its whole view. Prints what was measured and asserts nothing: a slow machine is no fault. Linux
 * only, for who used how much of the processor. `NODE_OPTIONS` is handed on to each
 * process, for who wants to look inside.
 */
run(async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '5600' },
      visits: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '10' },
      clients: { type: 'string', default: CLIENTS },
    },
  });
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const keys = await mkdtemp(join(tmpdir(), 'oneroof-bench-'));
    stops.push(() => rm(keys, { recursive: true, force: true }));
    const postgres = await startThrowAwayPostgres(true);
    stops.push(postgres.discard);
    const manifests = await manifestsIn(ROOT);
    const env = {
      ...(await hubEnvironment(postgres.superuserUrl, manifests, keys)),
      NODE_OPTIONS: givenEnvironment()['NODE_OPTIONS'],
    };
    const hub = await startHub({
      ...{ manifests, env, processes: true },
      ...{ gatewayPort: 0, agencyPort: () => 0 },
    });
    stops.push(() => hub.stop());
    printLoad('at the start');
    const region = regionOf(manifests, Number(values.cases), 42);
    const bar = progressBar(process.stderr, region.cases, 'cases');
    const started = performance.now();
    const { rows } = await seedRegion({
      ...{ region, manifests, ownerUrl: (agency) => ownerUrlIn(env, agency) },
      onProgress: bar.show,
    }).finally(bar.end);
    const took = ((performance.now() - started) / 1_000).toFixed(1);
    write(`a region of ${values.cases} cases, ${String(rows)} rows, seeded in ${took} s`);
    const visits = await openVisits(Number(values.visits), {
      gateway: hub.gateway.url,
      registryUrl: ownerUrlIn(env, REGISTRY),
      keyFile: join(keys, 'identity.private.json'),
    });
    stops.push(() => Promise.all(visits.map((visit) => visit.close())));
    await warmUp(visits);
    const times = await timesIn(hub, postgres.superuserUrl);
    for (const clients of values.clients.split(',').map(Number)) {
      const before = times();
      const measured = await step(visits, clients, Number(values.seconds));
      print(measured, before, times());
    }
    printLoad('at the end');
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
});

/** Plans are made, connections opened, and what is hot is compiled. */
async function warmUp(visits: readonly Visit[]): Promise<void> {
  const waits: number[] = [];
  for (const visit of visits) {
    const asked = performance.now();
    await visit.ask();
    waits.push(performance.now() - asked);
  }
  for (const visit of visits) await visit.ask();
  const slowest = Math.max(...waits).toFixed(0);
  write(
    `${String(visits.length)} readers with a case open; their slowest first answer ${slowest} ms`,
  );
}

async function timesIn(
  { gateway, agencies }: Hub,
  superuserUrl: string,
): Promise<() => ProcessorTimes> {
  const postmaster = await postmasterOf(superuserUrl);
  const processes = new Map([
    ['gateway', gateway.pid ?? 0],
    ['readers', process.pid],
    ...Array.from(agencies, ([name, { pid = 0 }]) => [name, pid] as const),
  ]);
  const log = LOG.name.replaceAll('-', '_');
  const partOf = (database: string | undefined) =>
    database === undefined ? 'PostgreSQL' : database === log ? 'log database' : 'databases';
  return () => {
    const times = new Map<string, number>();
    for (const [part, ms] of processorTimes(processes, postmaster, partOf)) {
      const whole = part === REGISTRY ? 'registry' : agencies.has(part) ? 'agencies' : part;
      times.set(whole, (times.get(whole) ?? 0) + ms);
    }
    return times;
  };
}

async function postmasterOf(superuserUrl: string): Promise<number> {
  const db = new Client({ connectionString: superuserUrl });
  await db.connect();
  const { rows } = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  await db.end();
  return postmaster;
}

function print(measured: Step, before: ProcessorTimes, after: ProcessorTimes): void {
  const { clients, waits, rate, answerBytes, faults } = measured;
  const spent = PARTS.map((part) => (after.get(part) ?? 0) - (before.get(part) ?? 0));
  const all = spent.reduce((sum, ms) => sum + ms, 0);
  const [p50, p95, p99] = [waits.p50, waits.p95, waits.p99].map((ms) => ms.toFixed(1));
  write(
    `\n${String(clients)} at a time: ${String(waits.count)} views, ${rate.toFixed(1)} in a second, ` +
      `p50 ${String(p50)} ms, p95 ${String(p95)} ms, p99 ${String(p99)} ms, ` +
      `${answerBytes.toFixed(0)} bytes each`,
    ...Array.from(faults, ([fault, times]) => `not whole, ${String(times)} times: ${fault}`),
    textTable(
      ['PROCESSOR TIME', ...PARTS, 'all'],
      [
        ['ms a view', ...[...spent, all].map((ms) => (ms / waits.count).toFixed(2))],
        ['share', ...[...spent, all].map((ms) => `${((100 * ms) / all).toFixed(0)} %`)],
      ],
    ).trimEnd(),
  );
}

function printLoad(when: string): void {
  const load = loadavg().map((one) => one.toFixed(2));
  write(`\nload average ${when}, others' work and ours: ${load.join(' ')}`);
}

function write(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
