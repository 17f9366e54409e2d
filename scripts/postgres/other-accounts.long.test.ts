import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type PostgresOptions, startPostgres } from './embedded-postgres';
import { serverAccount } from './server-account';
import { launchElsewhere } from './testing/another-process';
import {
  itAsRoot,
  nativeCopy,
  NOBODY,
  type Playground,
  playground,
  rowsOf,
  spoil,
} from './testing/playground';

const SHARED_PLACE = '/var/lib/oneroof';

/** Whoever starts it, PostgreSQL runs: as that user, or as an account that root lends it. */
describe('embedded PostgreSQL among accounts', () => {
  let ground: Playground;
  /** What a test leaves in the shared place, which real starts use too. */
  const leftovers: string[] = [];
  beforeEach(async () => {
    ground = await playground();
  });
  afterEach(async () => {
    for (const folder of leftovers.splice(0)) await rm(folder, { recursive: true, force: true });
    await ground.discard();
  });

  /** A package whose copies, made under its version, are told from those of others. */
  async function packageIn(
    folder: string,
  ): Promise<{ native: string; version: string; copy: string }> {
    const native = await nativeCopy(folder);
    const version = `18.test-${randomBytes(4).toString('hex')}`;
    await writeFile(join(folder, 'package.json'), JSON.stringify({ version }));
    const copy = join(SHARED_PLACE, `postgresql-${version}`);
    leftovers.push(copy);
    return { native, version, copy };
  }
  /** Starts and asks. @returns where the data are */
  async function dataOf(options: PostgresOptions): Promise<string> {
    const server = await startPostgres(options);
    try {
      const [found] = await rowsOf(server.superuserUrl, 'SHOW data_directory');
      return (found as { data_directory: string }).data_directory;
    } finally {
      await server.stop();
    }
  }
  async function closedFolder(): Promise<void> {
    await mkdir(ground.at('closed'));
    await chmod(ground.at('closed'), 0o700);
  }

  it('mends native files that lack their links and executable bits', async () => {
    const { native } = await packageIn(ground.at('package'));
    await spoil(native);

    const options = { ...(await ground.options('postgres')), nativeFiles: native };
    expect(await dataOf(options)).toBe(ground.at('postgres/data'));
    expect((await stat(join(native, 'bin/postgres'))).mode & 0o111).toBe(0o111); // and no copy
  });

  itAsRoot('runs for an ordinary user as that user', async () => {
    const { native } = await packageIn(ground.at('package'));
    await mkdir(ground.at('home'), { mode: 0o700 });
    await chown(ground.at('home'), NOBODY, NOBODY);
    const options = { ...(await ground.options('home/postgres')), nativeFiles: native };
    const launcher = await launchElsewhere(ground.folder, options, NOBODY);

    expect(await rowsOf(launcher.said, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
    await launcher.leave();
    expect((await stat(ground.at('home/postgres/data'))).uid).toBe(NOBODY);
  });

  itAsRoot('mends a copy for a user who may not write where the files are', async () => {
    const { native, version } = await packageIn(ground.at('package'));
    await spoil(native);
    await mkdir(ground.at('home'));
    await chown(ground.at('home'), NOBODY, NOBODY);
    const options = { ...(await ground.options('home/postgres')), nativeFiles: native };
    const launcher = await launchElsewhere(ground.folder, options, NOBODY);

    expect(await rowsOf(launcher.said, 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
    await launcher.leave();
    expect(await readdir(ground.at('home/postgres'))).toContain(`postgresql-${version}`);
    expect(existsSync(join(native, 'lib/libpq.so.5'))).toBe(false);
  });

  itAsRoot('says that an ordinary user may not write', async () => {
    const { native } = await packageIn(ground.at('package'));
    await mkdir(ground.at('home'), { mode: 0o755 });
    const options = { ...(await ground.options('home/postgres')), nativeFiles: native };
    const launcher = await launchElsewhere(ground.folder, options, NOBODY);
    await launcher.leave();

    expect(launcher.said).toBe(
      `Cannot write to ${ground.at('home/postgres')}, where the database keeps its data (EACCES): make it writable, or run from a folder that is.`,
    );
  });

  itAsRoot('serves root where nobody else may enter, and finds its data again', async () => {
    await closedFolder();
    const { native, copy } = await packageIn(ground.at('closed/package'));
    const options = { ...(await ground.options('closed/postgres')), nativeFiles: native };
    const data = await dataOf(options);
    leftovers.push(dirname(data));
    const made = (await stat(join(data, 'PG_VERSION'))).birthtimeMs;

    expect(await dataOf(options)).toBe(data);
    expect((await stat(join(data, 'PG_VERSION'))).birthtimeMs).toBe(made);
    expect(dirname(dirname(data))).toBe(SHARED_PLACE);
    const { uid, mode } = await stat(data);
    expect({ uid, mode: mode & 0o777 }).toEqual({ uid: serverAccount()?.uid, mode: 0o700 });
    for (const name of ['', ...(await readdir(copy, { recursive: true }))]) {
      const found = await stat(join(copy, name));
      expect({ name, uid: found.uid, others: found.mode & 0o022 }).toEqual({
        ...{ name, uid: 0, others: 0 },
      });
    }
  });

  itAsRoot('copies what a link leads to where nobody else may enter', async () => {
    await closedFolder();
    const { native, copy } = await packageIn(ground.at('closed/package'));
    await symlink(native, ground.at('native'));
    const options = { ...(await ground.options('postgres')), nativeFiles: ground.at('native') };

    expect(await dataOf(options)).toBe(ground.at('postgres/data'));
    expect(existsSync(join(copy, 'bin/postgres'))).toBe(true);
  });

  itAsRoot('copes with a strict umask, at the install and now', async () => {
    const { native, copy } = await packageIn(ground.at('package'));
    await promisify(execFile)('chmod', ['-R', 'go=', native]);
    const umask = process.umask(0o077);
    try {
      const options = { ...(await ground.options('postgres')), nativeFiles: native };
      expect(await dataOf(options)).toBe(ground.at('postgres/data'));
    } finally {
      process.umask(umask);
    }
    expect(existsSync(join(copy, 'bin/postgres'))).toBe(true);
  });
});
