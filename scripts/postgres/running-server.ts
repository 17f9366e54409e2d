import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from './start-error';

const STOP_LIMIT_MS = 10_000;

/**
 * Takes the data in a home over from whoever used them before us. A server whose owner was killed
 * is stopped. An owner that lives is its server's parent: a number that belongs to another process
 * by now deceives neither us nor PostgreSQL, which would refuse to start.
 */
export async function takeOver(home: string, data: string): Promise<void> {
  const owner = join(home, 'owner.pid');
  const note = join(data, 'postmaster.pid');
  const pid = pidIn(note);
  const parent = pid === undefined ? undefined : parentOfServer(pid, data);
  if (pid !== undefined && parent !== undefined) {
    if (parent === pidIn(owner)) {
      throw new StartError(
        `The data in ${home} are in use by process ${String(parent)}: stop it, then start again.`,
      );
    }
    await stop(pid, data);
  } else if (pid !== undefined && isAlive(pid)) {
    rmSync(note); // and only then: by the note of one that is gone, PostgreSQL finds its sessions
  }
  writeFileSync(owner, String(process.pid));
}

async function stop(pid: number, data: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < STOP_LIMIT_MS; waited += 50) {
    if (parentOfServer(pid, data) === undefined) return;
    await pause(50);
  }
  throw new StartError(
    `A server that was left on ${data}, process ${String(pid)}, does not stop: end it, then start again.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function pidIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** The parent of a process, if that is a server on these very data. */
function parentOfServer(pid: number, data: string): number | undefined {
  try {
    const { parent, command } = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
    return command.includes(` -D ${data} `) ? parent : undefined;
  } catch {
    return undefined; // there is no such process
  }
}

/** Small images of Linux have no `ps`. */
function fromProc(pid: number): { readonly parent: number; readonly command: string } {
  const read = (name: string) => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  const parent = Number(/^PPid:\s*(\d+)/m.exec(read('status'))?.[1]);
  return { parent, command: read('cmdline').replaceAll('\0', ' ') };
}

function fromPs(pid: number): { readonly parent: number; readonly command: string } {
  const line = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)]).toString();
  return { parent: parseInt(line), command: line };
}
