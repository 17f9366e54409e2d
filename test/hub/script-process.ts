import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { givenEnvironment } from '../../scripts/development/config';

/** How a process ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command line in a process group of its own, like one typed in a terminal. */
export class ScriptProcess {
  private readonly child: ChildProcess;
  private stdout = '';
  private stderr = '';
  readonly ended: Promise<Ended>;

  constructor(cwd: string, command: string, env: Readonly<Record<string, string>> = {}) {
    this.child = spawn('/bin/sh', ['-c', command], {
      ...{ cwd, detached: true, env: { ...givenEnvironment(), ...env } },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (text: Buffer) => (this.stdout += text.toString()));
    this.child.stderr?.on('data', (text: Buffer) => (this.stderr += text.toString()));
    this.ended = once(this.child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  /** What it said on stdout, as soon as that includes a text. */
  async says(text: string): Promise<string> {
    while (!this.stdout.includes(text)) {
      const more = this.child.stdout ? once(this.child.stdout, 'data') : this.ended;
      await Promise.race([more, this.ended]);
      if (this.child.exitCode !== null && !this.stdout.includes(text)) {
        throw new Error(`Expected "${text}", got: ${this.stdout}${this.stderr}`);
      }
    }
    return this.stdout;
  }

  /** To the one process whose id the starter knows, as `kill` sends it. */
  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  /** The same, of a signal that need not end it. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** To everyone at once, as a terminal sends a Ctrl-C. */
  async interrupt(): Promise<Ended> {
    process.kill(-this.pid, 'SIGINT');
    return this.ended;
  }

  /** Of the one process whose id the starter knows, and of its group. Never 0, which would be our own. */
  get pid(): number {
    if (!this.child.pid) throw new Error('Expected a process that has started.');
    return this.child.pid;
  }

  /** Whether anyone of the group is left. */
  hasLeft(): boolean {
    try {
      process.kill(-this.pid, 0);
      return false;
    } catch {
      return true;
    }
  }
}

/** The line that npm runs for a script, so that a signal reaches the program and not npm. */
export function lineOf(root: string, script: string): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return `exec ${(scripts[script] ?? '').replace(/^exec /, '')}`;
}

/** The command lines of all processes here that mention a text. */
export async function processesWith(text: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'args='], {
    maxBuffer: 2 ** 24,
  });
  return stdout.split('\n').filter((line) => line.includes(text));
}
