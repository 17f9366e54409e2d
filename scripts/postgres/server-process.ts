import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import type { ServerAccount } from './server-account';
import { lastComplaint } from './server-output';
import { StartError } from './start-error';

const STOP_LIMIT_MS = 10_000;

/** What is gone soon need not outlast a power cut, nor its passwords be long to guess. */
const FOR_A_WHILE = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  scram_iterations: '1',
};

/** How a server is to run. */
export interface ServerSettings {
  /** On 127.0.0.1. Below 32768, from where on systems give out ports by themselves. */
  readonly port: number;
  /** Not durable: for tests, whose data nobody misses after a power cut. */
  readonly durable: boolean;
}

/** Starts a server and waits until it answers. */
export async function serve(
  native: string,
  { data }: Cluster,
  { port, durable }: ServerSettings,
  account: ServerAccount | undefined,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '32MB',
    ...(durable ? {} : FOR_A_WHILE),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...{ ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } },
    detached: true, // a Ctrl-C in the terminal reaches us alone; we stop the server last
  });
  await new Promise<void>((ready, failed) => {
    let isTaken = false;
    const complaint = lastComplaint(server.stderr, (line) => {
      isTaken ||= line.includes('Address already in use');
      if (line.includes('ready to accept connections')) ready();
    });
    server.once('error', (error) => {
      failed(new StartError(`PostgreSQL cannot be run: ${error.message}.`));
    });
    server.once('close', () => {
      const taken = `Port ${String(port)} is taken: stop what listens there, then start again.`;
      const other = `PostgreSQL stopped while starting: ${complaint()}`;
      failed(new StartError(isTaken ? taken : other));
    });
  });
  return server;
}

/** A fast shutdown; one that does not come in time is forced. */
export async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'close');
  server.kill('SIGINT');
  const limit = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
  await closed;
  clearTimeout(limit);
}
