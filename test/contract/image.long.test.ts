import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { Environment } from '../../schema/environment';
import { developmentKeys } from '../../scripts/development/keys';
import { ROOT } from '../../scripts/development/places';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import type { Compose } from './compose-file';

/**
 * The image, where no Docker engine runs: the Dockerfile's own steps, taken here one by one, give
 * processes that start. Not known here: whether the base image exists and holds what we think.
 */

const text = (path: string) => readFile(join(ROOT, path), 'utf8');

describe('the image', () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'oneroof-image-'));
  });
  afterAll(() => rm(place, { recursive: true }));

  /** `COPY` lines of one stage: what from, from which stage if not the sources, and where to. */
  function copies(stage: string) {
    return [...stage.matchAll(/^COPY (?:--from=(\S+) )?(.+) (\S+)$/gm)].map(
      ([, from, what = '', to = '']) => ({ from, what: what.split(' '), to }),
    );
  }

  /** Where a package is found by whoever was installed without the tools of development. */
  async function productionPackages(folder: string): Promise<void> {
    const { packages } = JSON.parse(await text('package-lock.json')) as {
      packages: Record<string, { dev?: true; devOptional?: true; optional?: true }>;
    };
    for (const [path, { dev, devOptional, optional }] of Object.entries(packages)) {
      if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || dev || devOptional) continue;
      if (optional && !existsSync(join(ROOT, path))) continue;
      const link = join(folder, path);
      await mkdir(dirname(link), { recursive: true });
      await symlink(join(ROOT, path), link);
    }
  }

  const run = promisify(execFile);
  /** Runs a script of the image with this environment alone, until it ends. */
  async function ended(script: string, args: readonly string[], env: Environment) {
    const node = ['--preserve-symlinks', script, ...args];
    return run(process.execPath, node, { cwd: join(place, 'image'), env: { ...env } }).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      (error: unknown) => {
        const { code, stderr } = error as { readonly code: number; readonly stderr: string };
        return { code, said: stderr.trim() };
      },
    );
  }

  it('is built from what the Dockerfile copies, step by step', async () => {
    const [, build = '', image = ''] = (await text('Dockerfile')).split(/^FROM .*$/m);
    const [sources, target] = [join(place, 'build'), join(place, 'image')];
    expect(build).toContain('RUN npm run build && npm run client && npm prune --omit=dev');
    for (const { what, to } of copies(build)) {
      for (const path of what) {
        await cp(join(ROOT, path), what.length > 1 ? join(sources, to, path) : join(sources, to), {
          recursive: true,
        });
      }
    }
    expect(existsSync(join(sources, 'package-lock.json'))).toBe(true);
    await symlink(join(ROOT, 'node_modules'), join(sources, 'node_modules'));
    for (const script of ['build', 'client']) await run('npm', ['run', script], { cwd: sources });

    for (const { from, what, to } of copies(image)) {
      const [path = ''] = what;
      if (to === 'node_modules') await productionPackages(target);
      else
        await cp(
          from ? join(sources, path.replace('/oneroof/', '')) : join(ROOT, path),
          join(target, to),
          { recursive: true },
        );
    }
    expect(existsSync(join(target, 'dist/scripts/serve-gateway.js'))).toBe(true);
    for (const page of ['client', 'workbench']) {
      expect(existsSync(join(target, `gateway/${page}/dist/index.html`))).toBe(true);
    }
    expect(existsSync(join(target, 'node_modules/typescript'))).toBe(false);
    expect(existsSync(join(target, 'dist/subgraphs/kit/testing'))).toBe(false);
  }, 120_000);

  it('runs as node, and serves the gateway unless told otherwise', async () => {
    const [, , image = ''] = (await text('Dockerfile')).split(/^FROM .*$/m);

    expect(image).toMatch(/^USER node$/m);
    expect(image).toContain('CMD ["node", "dist/scripts/serve-gateway.js"]');
  });

  it.each([
    ['serve-agency.js', ['police'], 'DATABASE_URL_POLICE is not set'],
    ['migrate.js', ['police'], 'MIGRATION_URL_POLICE is not set'],
    ['serve-gateway.js', [], 'ONEROOF_GATEWAY_KEYS is not set'],
    ['serve-agency.js', ['polize'], 'Expected the name of an agency, got "polize".'],
  ])(
    'needs no tool of development: %s %j gets as far as its settings',
    async (script, args, sentence) => {
      const { code, said } = await ended(`dist/scripts/${script}`, args, {});

      expect(said).toContain(sentence);
      expect(said.split('\n').filter((line) => /Cannot find|MODULE|^\s+at /.test(line))).toEqual(
        [],
      );
      expect(code).toBe(1);
    },
  );

  it('finds no package but its own: without one of them it does not start, the control', async () => {
    const link = join(place, 'image/node_modules/dataloader');
    await rm(link);
    const { code, said } = await ended('dist/scripts/serve-agency.js', ['police'], {});
    await symlink(join(ROOT, 'node_modules/dataloader'), link);

    expect([code, said]).toEqual([1, expect.stringContaining("Cannot find module 'dataloader'")]);
  });

  it('migrates, seeds and serves an agency that its own health check finds ready', async () => {
    const { ownerUrl: owner, serveUrl } = await newDatabase('police');
    const keys = await developmentKeys(join(place, 'keys'));
    const compose = parse(await text('docker-compose.yml'), { merge: true }) as Compose;
    const { command = [], healthcheck } = compose.services['police-migration'] ?? {};
    expect(healthcheck).toBeUndefined();
    const [, migrate = '', ...args] = command;
    const migrated = await ended(migrate, args, { MIGRATION_URL_POLICE: owner });
    expect(migrated).toEqual({ code: 0, said: 'police is up to date and seeded.' });

    const police = compose.services['police'];
    const [, serve = '', ...name] = police?.command ?? [];
    const agency = spawn(process.execPath, ['--preserve-symlinks', serve, ...name], {
      ...{ cwd: join(place, 'image'), stdio: ['ignore', 'pipe', 'inherit'] as const },
      env: { ...keys, DATABASE_URL_POLICE: serveUrl, ONEROOF_PORT: '0' },
    });
    try {
      const [line] = (await once(createInterface({ input: agency.stdout }), 'line')) as [string];
      const port = /:(\d+)\//.exec(line)?.[1] ?? '';
      const [, , flag = '', check = ''] = police?.healthcheck?.test ?? [];
      const healthy = async (at: string) =>
        run(process.execPath, [flag, check.replace(':4000/', `:${at}/`)]).then(
          () => true,
          () => false,
        );

      expect(await healthy(port)).toBe(true);
      expect(await healthy('9')).toBe(false);
    } finally {
      agency.kill('SIGTERM');
      expect(await once(agency, 'exit')).toEqual([0, null]);
    }
  }, 60_000);
});
