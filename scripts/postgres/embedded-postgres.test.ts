import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, chown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './embedded-postgres';
import { installedNativeFiles } from './native-files';
import { StartError } from './start-error';
import { launchElsewhere } from './testing/another-process';
import { type Playground, playground, rowsOf } from './testing/playground';

describe('embedded PostgreSQL', () => {
  let ground: Playground;
  let options: PostgresOptions;
  const started: RunningPostgres[] = [];

  beforeAll(async () => {
    ground = await playground();
    options = await ground.options('postgres');
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
  });
  afterAll(() => ground.discard());

  const start = async (changed: Partial<PostgresOptions> = {}) => {
    const server = await startPostgres({ ...options, ...changed });
    started.push(server);
    return server;
  };
  const refusal = async (changed: Partial<PostgresOptions> = {}) => {
    const error: unknown = await startPostgres({ ...options, ...changed }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StartError);
    const { message } = error as StartError;
    expect(message).toMatch(/^[^\n]+[^.\n][.]$/);
    return message;
  };
  const elsewhere = () =>
    launchElsewhere(ground.folder, { ...options, nativeFiles: installedNativeFiles() });
  const data = (name = '') => ground.at('postgres/data', name);

  it('starts, stops, and starts again on what was stored, also on another port', async () => {
    const first = await start({ durable: true });
    await rowsOf(first.superuserUrl, 'CREATE TABLE kept AS SELECT 1 AS here');
    await first.stop();
    await first.stop(); // twice is once
    expect(() => process.kill(first.pid, 0)).toThrow('ESRCH');
    expect(existsSync(data('postmaster.pid'))).toBe(false);

    const { superuserUrl } = await start(await ground.options('postgres'));
    expect(await rowsOf(superuserUrl, 'SELECT * FROM kept')).toEqual([{ here: 1 }]);
  });

  it('lets nobody in without its password, which nobody else can read', async () => {
    const { superuserUrl } = await start();
    const guessed = Object.assign(new URL(superuserUrl), { password: 'postgres' }).href;

    await expect(rowsOf(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect((await stat(ground.at('postgres/superuser.password'))).mode & 0o777).toBe(0o600);
    expect((await stat(data())).mode & 0o777).toBe(0o700);
  });

  it('stops a server whose starter was killed, and uses its data again', async () => {
    const other = await elsewhere();
    await rowsOf(other.said, 'CREATE TABLE left_behind AS SELECT 1 AS here');
    await other.kill();
    expect(await rowsOf(other.said, 'SELECT * FROM left_behind')).toEqual([{ here: 1 }]);

    const { superuserUrl } = await start(); // on the port of the other
    expect(superuserUrl).toBe(other.said);
    expect(await rowsOf(superuserUrl, 'SELECT * FROM left_behind')).toEqual([{ here: 1 }]);
  });

  it('leaves a server alone whose starter lives, and says who that is', async () => {
    const other = await elsewhere();
    expect(await refusal(await ground.options('postgres'))).toBe(
      `The data in ${ground.at('postgres')} are in use by process ${String(other.process.pid)}: stop it, then start again.`,
    );
    expect(await rowsOf(other.said, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
    await other.leave();

    const { superuserUrl } = await start();
    expect(await refusal()).toContain(`in use by process ${String(process.pid)}`);
    expect(await rowsOf(superuserUrl, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
  });

  it('is not deceived by a number that belongs to another process by now', async () => {
    await (await start()).stop();
    const { uid, gid } = await stat(data());
    const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
    await writeFile(data('postmaster.pid'), `${String(other.pid)}\n${data()}\n1\n1\n\n\n\n`);
    await chown(data('postmaster.pid'), uid, gid);

    const { superuserUrl } = await start();
    expect(await rowsOf(superuserUrl, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
    expect(other.exitCode).toBeNull();
    other.kill();
    await once(other, 'exit');
  });

  it('goes on answering however much it has to say about itself', async () => {
    const { superuserUrl } = await start();
    const say =
      "DO $$ BEGIN FOR i IN 1..5000 LOOP RAISE LOG '%', repeat('x', 100); END LOOP; END $$";

    expect(await rowsOf(superuserUrl, say)).toEqual([]);
    expect(await rowsOf(superuserUrl, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
  });

  describe('says in one sentence', () => {
    it('that the port is taken', async () => {
      const { port } = await ground.options('');
      const other = createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');

      expect(await refusal({ port })).toBe(
        `Port ${String(port)} is taken: stop what listens there, then start again.`,
      );
      other.close();
    });

    it.each(['file/postgres', 'file'])('that %s cannot be a folder', async (dataDir) => {
      // Also for root, whom no permission stops.
      await writeFile(ground.at('file'), '');

      expect(await refusal({ dataDir: ground.at(dataDir) })).toMatch(
        /^Cannot write to \S+, where the database keeps its data \(\w+\): make it writable/,
      );
    });

    it('how to get native files that are missing', async () => {
      await mkdir(ground.at('empty'));

      expect(await refusal({ nativeFiles: ground.at('empty') })).toMatch(
        /^PostgreSQL's native files for .* are missing: run "npm ci" .* or set DATABASE_URL_/,
      );
    });

    it('what PostgreSQL itself complains about', async () => {
      const { dataDir } = await ground.options('misconfigured');
      await (await start({ dataDir })).stop();
      await appendFile(ground.at('misconfigured/data/postgresql.conf'), 'no_such_setting = 1\n');

      const message = startPostgres({ ...options, dataDir });
      await expect(message).rejects.toThrow(
        /^PostgreSQL stopped while starting: FATAL: .* errors$/,
      );
    });

    it('that the data are of another version', async () => {
      const { dataDir } = await ground.options('old');
      await mkdir(ground.at('old/data'), { recursive: true });
      await writeFile(ground.at('old/superuser.password'), 'secret');
      await writeFile(ground.at('old/data/PG_VERSION'), '17\n');

      expect(await refusal({ dataDir })).toBe(
        `The data in ${ground.at('old/data')} are of PostgreSQL 17, the server is 18: move them away, or start with the version that wrote them.`,
      );
    });

    it('that the password of the data is lost', async () => {
      const { dataDir } = await ground.options('locked');
      await mkdir(ground.at('locked/data'), { recursive: true });

      expect(await refusal({ dataDir })).toMatch(/password is lost: put it back, or move the data/);
    });
  });

  it('leaves nothing half-made of data that could not be made', async () => {
    const { dataDir } = await ground.options('full');
    await mkdir(ground.at('broken/bin'), { recursive: true });
    for (const name of ['initdb', 'postgres']) {
      const lines = '#!/bin/sh\n[ "$1" = --version ] || { echo "error: no space" >&2; exit 1; }\n';
      await writeFile(ground.at('broken/bin', name), lines, { mode: 0o755 });
    }
    const nativeFiles = ground.at('broken');

    await expect(startPostgres({ ...options, dataDir, nativeFiles })).rejects.toThrow(
      'PostgreSQL could not make its data: error: no space',
    );
    expect((await readdir(dataDir)).sort()).toEqual(['owner.pid', 'superuser.password']);
    await rm(dataDir, { recursive: true });
  });
});
