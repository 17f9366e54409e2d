import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/development/places';

/** What a person would have after cloning the project and installing its packages. */
export interface TemporaryTree {
  readonly root: string;
  write(path: string, text: string): Promise<void>;
  discard(): Promise<void>;
}

const COPIED = [
  'gateway',
  'schema',
  'scripts',
  'subgraphs',
  'test/queries',
  'package.json',
  'tsconfig.json',
];

/** Copies the sources, without tests, and links the installed packages. */
export async function temporaryTree(): Promise<TemporaryTree> {
  const root = await mkdtemp(join(tmpdir(), 'oneroof-tree-'));
  await chmod(root, 0o755); // as a checkout is, so that PostgreSQL's account can walk there
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...COPIED], {
    ...{ cwd: ROOT, encoding: 'utf8' },
  });
  for (const file of files.trim().split('\n')) {
    // git lists what was deleted too, until that is committed
    if (!/[.]test[.]ts$/.test(file) && existsSync(join(ROOT, file)))
      await cp(join(ROOT, file), join(root, file));
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    discard: () => rm(root, { recursive: true, force: true }),
  };
}
