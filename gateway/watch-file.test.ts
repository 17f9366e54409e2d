import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchFile } from './watch-file';

describe('a file that is watched', () => {
  let folder: string;
  let file: string;
  let watch: ReturnType<typeof watchFile>;
  const used: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oneroof-watch-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, 'first');
    used.length = 0;
  });
  afterEach(async () => {
    watch.stop();
    await rm(folder, { recursive: true });
  });

  /** Replaces the file as careful writers do. */
  async function replace(content: string): Promise<void> {
    await writeFile(`${file}.new`, content);
    await rename(`${file}.new`, file);
  }

  async function until(reached: () => boolean): Promise<void> {
    while (!reached()) await pause(20);
  }

  const use = async (content: string) => {
    if (content === 'broken') throw new Error('It cannot be used.');
    used.push(content);
  };
  /** The first look of a poller is at what is there: a change must come after it. */
  const afterItsFirstLook = () => pause(100);

  it('is read again when it is written or replaced, and not before', async () => {
    watch = watchFile(file, use);
    await afterItsFirstLook();
    await writeFile(file, 'second');
    await until(() => used.length === 1);
    await replace('third');
    await until(() => used.length === 2);

    expect(used).toEqual(['second', 'third']);
  });

  it('may be broken or gone for a while: the next good one is used', async () => {
    let broken = false;
    watch = watchFile(file, (content) => {
      broken = content === 'broken';
      return use(content);
    });
    await afterItsFirstLook();
    await replace('broken');
    await until(() => broken);
    await rm(file);
    await pause(700);
    await replace('good');
    await until(() => used.length === 1);

    expect(used).toEqual(['good']);
  });

  it('is used in the order of its changes, however long one takes', async () => {
    let release: () => void = () => undefined;
    let begun = false;
    const slow = new Promise<void>((resolve) => (release = resolve));
    watch = watchFile(file, async (content) => {
      begun = true;
      if (content === 'slow') await slow;
      await use(content);
    });
    await afterItsFirstLook();
    await replace('slow');
    await until(() => begun);
    await replace('quick');
    await pause(1_100);
    expect(used).toEqual([]);

    release();
    await until(() => used.length === 2);
    expect(used).toEqual(['slow', 'quick']);
  });

  it('is not looked at any more once that is stopped', async () => {
    watch = watchFile(file, use);
    await afterItsFirstLook();
    watch.stop();
    await replace('late');
    await pause(1_100);

    expect(used).toEqual([]);
  });
});
