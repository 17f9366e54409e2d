import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * A small house of its own under the real rules. A rule nobody has seen fail may be a rule that
 * matches nothing, so each is tried on a planted violation, with the tools as `check` runs them.
 */
export interface PlantedTree {
  readonly run: (tool: string, ...options: readonly string[]) => Promise<Verdict>;
  readonly remove: () => Promise<void>;
}

interface Verdict {
  readonly passed: boolean;
  readonly said: string;
}

const ROOT = resolve(__dirname, '../..');
const RULES = ['eslint.config.mjs', 'knip.json', 'scripts/dependency-cruiser.cjs', 'tsconfig.json'];
const FLOORS = ['gateway', 'subgraphs', 'schema', 'scripts', 'test'];

/** Plants files, by path under the root, beside the rules that stand today. */
export async function plant(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
  const root = await mkdtemp(join(tmpdir(), 'oneroof-house-'));
  for (const floor of FLOORS) await mkdir(join(root, floor));
  for (const rules of RULES) await copyFile(join(ROOT, rules), join(root, rules));
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return {
    run: (tool, ...options) => run(root, tool, options),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

function run(cwd: string, tool: string, options: readonly string[]): Promise<Verdict> {
  const command = join(ROOT, 'node_modules/.bin', tool);
  return new Promise((done) => {
    execFile(command, options, { cwd, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      // What a tool says on stderr matters only when it has nothing else to say.
      done({ passed: error === null, said: stdout || stderr });
    });
  });
}
