import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { ROOT } from '../../scripts/development/places';

/** Processes of the bench: each on cores of its own, and what the kernel (Linux) says of them. */

/** The contender has the last core to itself; all else shares the others. */
const LAST = cpus().length - 1;
export const CORES = { contender: String(LAST), others: LAST > 1 ? `0-${String(LAST - 1)}` : '0' };
const TICKS_PER_SECOND = 100;
const START_LIMIT_MS = 90_000;

export interface BenchProcess {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly args: readonly string[];
  /** Listens here when it has started. */
  readonly port: number;
  readonly cores: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it says is kept here: a contender may say why it did not start. */
  readonly logFile: string;
}

/**
 * Starts Node, and waits until it listens.
 * @throws when somebody listens there already, and when it ends first or takes too long
 */
export async function start({
  args,
  port,
  cores,
  cwd,
  env,
  logFile,
}: Start): Promise<BenchProcess> {
  if (await isListening(port)) throw new Error(`Expected nobody to listen at ${String(port)}.`);
  const log = createWriteStream(logFile);
  await once(log, 'open');
  const child = spawn('taskset', ['-c', cores, process.execPath, ...args], {
    ...{ cwd, env: { ...imageEnvironment(), ...env } },
    stdio: ['ignore', log, log],
  });
  const ended = once(child, 'exit');
  const deadline = performance.now() + START_LIMIT_MS;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`Expected ${args.join(' ')} to listen; see ${logFile}.`);
    }
    await later(100);
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
      log.close();
    },
  };
}

/** What Oneroof's image sets for every process of it; whoever is compared gets the same. */
function imageEnvironment(): NodeJS.ProcessEnv {
  const lines = textOf(join(ROOT, 'Dockerfile')).matchAll(/^ENV (\w+)=(\S+)$/gm);
  return Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
}

/** Lets this process, and what it starts from now on, run on these cores only. */
export function stayOn(cores: string): void {
  execFileSync('taskset', ['-acp', cores, String(process.pid)]);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const say = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', say(true)).once('error', say(false));
  });
}

/** Processor time of a process and of all that it started, in seconds. */
export function cpuSecondsOf(pid: number): number {
  const ticks = familyOf(pid).map(({ stat }) => Number(stat[13]) + Number(stat[14]));
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
}

/** Memory of a process and of all that it started, in MB. */
export function rssMbOf(pid: number): number {
  return memoryMbOf(pid, /VmRSS:\s+(\d+)/);
}

/** Of that memory what is mapped from no file: what every process of Node shares is left out. */
export function anonymousMbOf(pid: number): number {
  return memoryMbOf(pid, /RssAnon:\s+(\d+)/);
}

function memoryMbOf(pid: number, line: RegExp): number {
  const kilobytes = familyOf(pid).map(({ pid: one }) =>
    Number(line.exec(textOf(`/proc/${String(one)}/status`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024;
}

export function parentOf(pid: number): number {
  return Number(statOf(pid)[3]);
}

/** How long a core was busy since the machine started, in seconds, whoever it was that used it. */
export function busySecondsOf(core: string): number {
  const line = textOf('/proc/stat')
    .split('\n')
    .find((one) => one.startsWith(`cpu${core} `));
  const ticks = (line ?? '').split(/\s+/).slice(1).map(Number);
  const [idle, waiting] = [ticks[3] ?? 0, ticks[4] ?? 0];
  return (ticks.reduce((sum, one) => sum + one, 0) - idle - waiting) / TICKS_PER_SECOND;
}

function familyOf(pid: number): { readonly pid: number; readonly stat: readonly string[] }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(Number(name)) }));
  const found = all.filter((one) => one.pid === pid);
  for (const { pid: parent } of found) {
    found.push(...all.filter(({ stat }) => Number(stat[3]) === parent));
  }
  return found;
}

/** The fields of `/proc/<pid>/stat`, as `man 5 proc` counts them but from 0; nothing for who is gone. */
function statOf(pid: number): readonly string[] {
  const text = textOf(`/proc/${String(pid)}/stat`);
  const nameEnd = text.lastIndexOf(')');
  return nameEnd < 0 ? [] : [String(pid), '', ...text.slice(nameEnd + 2).split(' ')];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
