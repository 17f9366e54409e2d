import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../development/places';
import { run } from '../development/run';
import { textTable } from '../policy/text-table';
import { type Front, FRONTS, serveFront } from './front-server';
import { LeanClient } from './lean-client';
import { costIn, timesAsMuch } from './request-rounds';
import { spentSince } from './rounds';

const ROUNDS = 15;
/** Rounds that are not counted: the engine compiles what is hot. */
const WARM_UP = 4;
const REQUESTS = 300;
const AT_ONCE = 4;

/**
 * `npm run bench:front`: what one request costs before and after it is executed, on node:http as the
 * gateway has it, by the executor that Apollo Server has for gateways, and behind express. The whole
 * family view is asked; the answer is ready, so that there is no cost but the front's. Processor time
 * of each server, in turns.
 */
run(async () => {
  const [, , name] = process.argv;
  if (name === undefined) await compare();
  else await serve(name as Front);
});

/** In a process of its own: tells where it answers, and then, when asked, what it has spent. */
async function serve(name: Front): Promise<void> {
  process.send?.(await serveFront(name));
  let since = process.cpuUsage();
  process.on('message', () => {
    process.send?.(spentSince(since));
    since = process.cpuUsage();
  });
}

async function compare(): Promise<void> {
  const query = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const [one, ...others] = await Promise.all(
    (Object.keys(FRONTS) as Front[]).map((name) => start(name, JSON.stringify({ query }))),
  );
  if (!one) throw new Error('Expected a front.');
  const servers = [one, ...others];
  const right = await one.client.ask('');
  for (const { client } of servers) {
    if ((await client.ask('')) !== right) throw new Error('Expected the same answers.');
  }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const server of servers) {
      const spent = await server.spend();
      if (round >= 0) server.rounds.push(spent);
    }
  }
  const costs = servers.map(costIn);
  const times = others.map((other) => timesAsMuch(other, one));
  process.stdout.write(
    `an answer of ${String(right.length)} bytes, ${String(ROUNDS)} rounds of ${String(REQUESTS)} requests\n` +
      textTable(
        ['', 'MEDIAN', 'MIN', 'MAX'],
        [
          ...costs.map((cost) => [cost.name, ...[cost.median, cost.min, cost.max].map(micro)]),
          ...times.map((ratio) => [
            ...[ratio.name, ...[ratio.median, ratio.min, ratio.max].map((one) => one.toFixed(2))],
          ]),
        ],
      ) +
      `load average: ${loadavg()[0]?.toFixed(2) ?? ''}\n`,
  );
  await Promise.all(servers.map((server) => server.stop()));
}

async function start(name: Front, body: string) {
  const server = fork(__filename, [name], { execArgv: process.execArgv });
  const [url] = (await once(server, 'message')) as [string];
  const client = new LeanClient(url, '', body);
  const spentByServer = async () => {
    server.send('spent');
    const [spent] = (await once(server, 'message')) as [number];
    return spent;
  };
  return {
    ...{ name: FRONTS[name], client, rounds: [] as number[] },
    /** Processor time of one request, in microseconds. */
    async spend() {
      await spentByServer();
      for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
        await Promise.all(Array.from({ length: AT_ONCE }, () => client.ask('')));
      }
      return (await spentByServer()) / REQUESTS;
    },
    async stop() {
      await client.close();
      server.disconnect();
      server.kill();
    },
  };
}

function micro(cost: number): string {
  return `${cost.toFixed(1)} µs`;
}
