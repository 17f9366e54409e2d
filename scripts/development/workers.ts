import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** One that dies at once would otherwise be started as fast as the machine can. */
const REPLACED_AFTER_MS = 500;

export interface Workers {
  /** Where all of them answer. */
  readonly port: number;
  /** Lets each finish what it answers, then ends it. */
  stop(): Promise<void>;
}

/** How many workers somebody typed. @throws one sentence for what is no such number */
export function workersFrom(typed: string): number {
  const workers = Number(typed);
  if (/^\d+$/.test(typed) && workers > 0) return workers;
  throw new Error(`Expected --workers with a number from 1, got "${typed}".`);
}

/**
 * Runs this program several times over, on one port: each worker is the whole of it, and none knows
 * of the others. One that dies is replaced.
 */
export async function startWorkers(count: number): Promise<Workers> {
  // Each accepts for itself. By turns, one who connects while a worker dies is handed to the dead.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const starting = Array.from({ length: count }, () => cluster.fork());
  const started = await Promise.all(starting.map(listening)).catch(async (error: unknown) => {
    await endAll();
    throw error;
  });
  let stopping = false;
  cluster.on('exit', () => {
    if (stopping) return;
    setTimeout(() => {
      if (!stopping) cluster.fork();
    }, REPLACED_AFTER_MS);
  });
  return {
    port: started[0] ?? 0,
    async stop() {
      stopping = true;
      await endAll();
    },
  };
}

/** The port at which a worker answers, as soon as it does. */
async function listening(worker: Worker): Promise<number> {
  const [{ port }] = (await Promise.race([
    once(worker, 'listening'),
    once(worker, 'exit').then(() => [{}]),
  ])) as [Partial<AddressInfo>];
  if (port === undefined) throw new Error('A worker stopped while starting.');
  return port;
}

async function endAll(): Promise<void> {
  const workers = Object.values(cluster.workers ?? {})
    .filter((worker) => worker !== undefined)
    .filter((worker) => !worker.isDead());
  await Promise.all(
    workers.map(async (worker) => {
      const ended = once(worker, 'exit');
      worker.process.kill('SIGTERM');
      await ended;
    }),
  );
}
