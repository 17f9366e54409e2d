import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { workersFrom } from '../../scripts/development/workers';
import { type GatewayProcess, startGatewayProcess } from '../disclosure/gateway-processes';
import { gatherAt, holdsData } from '../disclosure/record-crowd';
import { recordedFaults } from '../disclosure/recorded-faults';
import { type SmallHub, startSmallHub } from '../disclosure/small-hub';

const WORKERS = 2;
const CLIENTS = 8;

/** One set of them throughout: first one is killed, then all are told to stop. */
describe('several gateways on one port', () => {
  let hub: SmallHub;
  let gateway: GatewayProcess;
  beforeAll(async () => {
    hub = await startSmallHub();
    const program = `scripts/serve-gateway.ts --workers ${String(WORKERS)}`;
    gateway = await startGatewayProcess(hub.env, program);
  }, 60_000);
  afterAll(() => hub.stop());

  /** As soon as there are as many as should be, none of them one that is gone. */
  async function workers(gone?: number): Promise<readonly number[]> {
    for (;;) {
      const found = await childrenOf(gateway.process.pid);
      if (found.length === WORKERS && !found.includes(gone ?? 0)) return found;
      await pause(50);
    }
  }

  it('go on when one is killed, which is replaced, and all write one log', async () => {
    const crowd = gatherAt(hub, CLIENTS, () => gateway.url);
    const answerMore = async () => {
      const { answered: before } = crowd.count();
      await crowd.until(({ answered }) => answered >= before + 2 * CLIENTS);
    };
    await answerMore();
    const [victim = 0] = await workers();
    process.kill(victim, 'SIGKILL');
    await answerMore();
    await workers(victim);
    await answerMore();
    await crowd.leave();

    expect(await recordedFaults(hub, crowd.told, gateway.url)).toEqual([]);
  }, 60_000);

  it('finish what they answer when they are told to stop: each record has its answer', async () => {
    const running = await workers();
    const crowd = gatherAt(hub, CLIENTS, () => gateway.url);
    await crowd.until(({ answered }) => answered >= 5 * CLIENTS);
    const { code, stderr } = await gateway.process.kill('SIGTERM');
    await crowd.leave();
    const operations = crowd.told.map(({ query }) => hashOf(query));

    expect(code).toBe(0);
    expect(stderr).not.toMatch(/error|reject/i);
    expect(await recordsOf(operations, hub.ownerUrl)).toBe(crowd.count().answered);
    expect(crowd.told.filter((one) => one.text !== '' && !holdsData(one))).toEqual([]);
    expect(await Promise.all(running.map(childrenOf))).toEqual([[], []]);
  }, 60_000);

  it('are a number of them, and at least one', () => {
    expect(workersFrom('4')).toBe(4);
    for (const typed of ['none', '0', '-1', '1.5', '']) {
      expect(() => workersFrom(typed)).toThrow('Expected --workers with a number from 1');
    }
  });
});

/** The processes that one has started and that still run. */
async function childrenOf(parent: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ppid, state = 'Z']) => Number(ppid) === parent && !state.startsWith('Z'))
    .map(([pid]) => Number(pid));
}

/** How many of these operations have a record of their answer. */
async function recordsOf(operations: readonly string[], url: string): Promise<number> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ count: string }>(
      `SELECT count(*) FROM disclosure
       WHERE leaf::json ->> 'kind' = 'ANSWER' AND leaf::json ->> 'operation' = ANY ($1)`,
      [operations],
    );
    return Number(rows[0]?.count);
  } finally {
    await db.end();
  }
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
