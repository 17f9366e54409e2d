import { plant } from './planted-tree';

/** What nobody uses goes: knip, seen to refuse a file, an export and a package. */

const TOOLS = { jest: '*', 'dependency-cruiser': '*' };

const manifest = (...packages: readonly string[]) =>
  JSON.stringify({
    ...{ name: 'house', private: true, devDependencies: TOOLS },
    scripts: { test: 'jest', imports: 'depcruise --config scripts/dependency-cruiser.cjs .' },
    dependencies: Object.fromEntries(packages.map((name) => [name, '*'])),
  });

const CLEAN = {
  'package.json': manifest('jose'),
  'scripts/start.ts': "import { used } from '../gateway/used';\nimport 'jose';\nused();",
  'gateway/used.ts': 'export function used(): void {}',
  'subgraphs/police/subgraph.ts': 'export const police = 1;',
  'subgraphs/police/police.test.ts': "import { police } from './subgraph';\npolice;",
  'scripts/seed.ts': "process.stdout.write('');",
  'schema/policy/generated/matrix.ts': 'export const MATRIX = {};',
};

const REFUSED: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['an unused file', { 'gateway/forgotten.ts': 'export {};' }, /^gateway\/forgotten\.ts/m],
  [
    'an unused export',
    { 'gateway/used.ts': 'export function used(): void {}\nexport const spare = 1;' },
    /^spare .*gateway\/used\.ts/m,
  ],
  ['an unlisted package', { 'package.json': manifest() }, /^jose .*scripts\/start\.ts/m],
  ['an unused package', { 'package.json': manifest('jose', 'pg') }, /^pg .*package\.json/m],
];

async function knip(files: Record<string, string>) {
  const tree = await plant(files);
  const verdict = await tree.run('knip');
  await tree.remove();
  return verdict;
}

describe('what nobody uses', () => {
  it('lets a house in order be', async () => {
    expect(await knip(CLEAN)).toMatchObject({ passed: true });
  });

  it.each(REFUSED)('refuses %s', async (_, planted, complaint) => {
    const { passed, said } = await knip({ ...CLEAN, ...planted });

    expect(said).toMatch(complaint);
    expect(passed).toBe(false);
  });
});
