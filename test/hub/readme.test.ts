import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/development/places';
import { readyLine } from './ready-line';
import { type TemporaryTree, temporaryTree } from './temporary-tree';

const run = promisify(execFile);
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** The code blocks of the README in a language, in order. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );

/** What the log hashes has its time in it: hashes are others in each log. */
const withoutHashes = (answer: string): unknown =>
  JSON.parse(answer.replace(/"(leaf|root)": ?"[^"]{44}"/g, '"$1": ""'));

describe('the README', () => {
  it('names only files that exist', () => {
    const named = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);

    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(
      ([, name = '']) => name,
    );

    expect(named).toContain('view');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  describe('its first query', () => {
    let tree: TemporaryTree;
    beforeAll(async () => {
      tree = await temporaryTree();
    });
    afterAll(() => tree.discard());

    it('gives the answer that stands beside it', async () => {
      const [, , commands = ''] = blocks('sh');
      const [answer = ''] = blocks('json');
      const port = String(21_000 + Math.floor(Math.random() * 5_000));
      const hub = spawn(
        process.execPath,
        [
          '-r',
          './scripts/typescript.cjs',
          'scripts/start.ts',
          '--port',
          port,
          '--postgres-port',
          String(Number(port) + 1),
        ],
        {
          ...{ cwd: tree.root, stdio: ['ignore', 'pipe', 'inherit'] },
        },
      );
      const ended = once(hub, 'exit');
      try {
        await readyLine(hub.stdout);
        const { stdout } = await run('bash', ['-c', commands.replace('4000', port)], {
          cwd: tree.root,
        });

        expect(commands).toContain('ask ');
        expect(withoutHashes(stdout)).toEqual(withoutHashes(answer));
      } finally {
        hub.kill('SIGINT');
        await ended;
      }
    }, 60_000);
  });
});
