import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import type { PostgresOptions } from '../embedded-postgres';

/** A process that has started a server, or tried to. */
export interface Launcher {
  readonly process: ChildProcess;
  /** The server's address, or the sentence why there is none. */
  readonly said: string;
  /** It stops its server, then ends. */
  leave(): Promise<void>;
  /** It ends on the spot, as when memory runs out, and its server stays. */
  kill(): Promise<void>;
}

const PROGRAM = `
require('./embedded-postgres.js').startPostgres(JSON.parse(process.argv[2])).then(
  (server) => {
    console.log(server.superuserUrl);
    process.stdin.resume().once('end', () => server.stop());
  },
  (error) => console.log(error.message),
);`;

/** Starts a server from a process of its own: of this user, or of another when we are root. */
export async function launchElsewhere(
  folder: string,
  options: PostgresOptions,
  uid?: number,
): Promise<Launcher> {
  const program = await compiledTo(join(folder, 'launcher'));
  const launcher = spawn(process.execPath, [program, JSON.stringify(options)], {
    ...{ cwd: '/', stdio: ['pipe', 'pipe', 'inherit'] },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const closed = once(launcher, 'close');
  const [said] = (await once(createInterface(launcher.stdout), 'line')) as [string];
  return {
    ...{ process: launcher, said },
    async leave() {
      launcher.stdin.end();
      await closed;
    },
    async kill() {
      launcher.kill('SIGKILL');
      await closed;
    },
  };
}

/** Where another user can read it: a project often stands in a home that is closed to others. */
async function compiledTo(folder: string): Promise<string> {
  const source = resolve(__dirname, '..');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  for (const name of await readdir(source)) {
    if (!/^[a-z-]+[.]ts$/.test(name)) continue;
    const { code } = await transformFile(join(source, name), {
      ...{ swcrc: false, module: { type: 'commonjs' } },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    await writeFile(join(folder, name.replace('.ts', '.js')), code);
  }
  const program = join(folder, 'launch.js');
  await writeFile(program, PROGRAM);
  return program;
}
