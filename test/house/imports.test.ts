import { plant } from './planted-tree';

/** Who may import whom: each rule of `scripts/dependency-cruiser.cjs`, seen to refuse. */

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** Rule, who imports, what. Each breaks the one rule it names. */
const REFUSED = [
  ['no-cycle', 'gateway/chicken.ts', './egg'],
  ['schema-is-the-bottom', 'schema/up-to-gateway.ts', '../gateway/main'],
  ['schema-is-the-bottom', 'schema/up-to-agency.ts', '../subgraphs/police/subgraph'],
  ['policy-is-pure', 'schema/policy/with-a-file.ts', 'node:fs'],
  ['policy-is-pure', 'schema/policy/with-a-library.ts', 'jose'],
  ['policy-is-pure', 'schema/policy/with-a-neighbour.ts', '../pass'],
  ['generated-is-data', 'schema/generated/clever.ts', '../pass'],
  ['agencies-are-islands', 'subgraphs/police/neighbour.ts', '../mental-health/subgraph'],
  ['kit-knows-no-agency', 'subgraphs/kit/favourite.ts', '../police/subgraph'],
  ['subgraphs-ignore-gateway', 'subgraphs/police/upstream.ts', '../../gateway/main'],
  ['subgraphs-ignore-gateway', 'subgraphs/kit/upstream.ts', '../../gateway/main'],
  ['gateway-speaks-graphql', 'gateway/short-cut.ts', '../subgraphs/police/subgraph'],
  ['execution-is-generic', 'gateway/execution/partial.ts', '../../schema/policy/decide'],
  ['execution-is-generic', 'gateway/execution/outside.ts', '../main'],
  ['client-is-thin', 'gateway/client/server.ts', '../main'],
  ['client-is-thin', 'gateway/client/decides.ts', '../../schema/policy/decide'],
  ['client-is-thin', 'gateway/client/reads-passes.ts', '../../schema/pass'],
  ['workbench-is-a-page', 'gateway/workbench/server.ts', '../main'],
  ['workbench-is-a-page', 'gateway/workbench/door.ts', '../execution/plan'],
  ['workbench-is-a-page', 'gateway/workbench/case-page.ts', '../client/view'],
  ['workbench-is-a-page', 'gateway/workbench/files.ts', 'node:fs'],
  ['workbench-is-a-page', 'gateway/workbench/keys.ts', 'jose'],
  ['workbench-knows-types', 'gateway/workbench/codes.ts', '../../schema/errors'],
  ['workbench-stands-alone', 'gateway/borrows.ts', './workbench/examples'],
  ['workbench-stands-alone', 'scripts/borrows.ts', '../gateway/workbench/examples'],
  ['product-ignores-tests', 'gateway/with-a-script.ts', '../scripts/seed'],
  ['product-ignores-tests', 'subgraphs/police/with-a-test.ts', '../../test/helper'],
  ['product-ignores-tests', 'subgraphs/police/with-a-fake.ts', '../kit/testing/start-agency'],
  ['database-in-its-place', 'gateway/query.ts', 'pg'],
  ['database-in-its-place', 'subgraphs/police/person.resolver.ts', 'typeorm'],
] as const;

const ALLOWED = [
  ['gateway/main.ts', '../schema/pass'],
  ['gateway/client/main.ts', '../../schema/timeline'],
  ['gateway/client/view.ts', '../../schema/generated/view'],
  ['gateway/disclosure/log.ts', 'pg'],
  ['gateway/execution/plan.ts', '../../schema/pass'],
  ['gateway/reference.ts', './workbench/reference'],
  ['gateway/workbench/asks.ts', '../client/hub'],
  ['gateway/workbench/draws.ts', 'react'],
  ['gateway/workbench/examples.ts', './reference'],
  ['gateway/workbench/reads.ts', 'graphql'],
  ['gateway/workbench/reach.test.ts', '../main'],
  ['schema/timeline.ts', './pass'],
  ['schema/allow-list.ts', './policy/decide'],
  ['schema/policy/facts.ts', './decide'],
  ['schema/policy/decide.test.ts', 'node:fs'],
  ['subgraphs/kit/database.ts', 'typeorm'],
  ['subgraphs/police/subgraph.ts', '../kit/database'],
  ['subgraphs/police/arrest.entity.ts', 'typeorm'],
  ['subgraphs/police/migrations/1-create.ts', 'typeorm'],
  ['subgraphs/police/police.test.ts', '../kit/testing/start-agency'],
  ['subgraphs/police/more.test.ts', '../../test/helper'],
  ['scripts/seed.ts', '../subgraphs/police/subgraph'],
  ['scripts/postgres/cluster.ts', 'pg'],
  ['test/whole-graph.test.ts', '../gateway/main'],
  ['test/workbench.test.ts', '../gateway/workbench/examples'],
] as const;

/** What the imports above lead to, beside what they are themselves. */
const STANDING = {
  'schema/pass.ts': 'export const it = 1;',
  'gateway/client/hub.ts': 'export const it = 1;',
  'gateway/workbench/reference.ts': 'export const it = 1;',
  'gateway/workbench/words.ts':
    "import type { it as code } from '../../schema/errors'; export const it: typeof code = 1;",
  'schema/errors.ts': 'export const it = 1;',
  'schema/generated/view.ts':
    "import type { it as shape } from '../timeline'; export const it: typeof shape = 1;",
  'schema/policy/decide.ts': 'export const it = 1;',
  'subgraphs/kit/testing/start-agency.ts': 'export const it = 1;',
  'subgraphs/mental-health/subgraph.ts': 'export const it = 1;',
  'test/helper.ts': 'export const it = 1;',
  // A type beside a value is no cycle: it is gone before anything runs.
  'gateway/pure/one.ts':
    "import type { it as other } from './two'; export const it: typeof other = 1;",
  'gateway/pure/two.ts': "import { it as other } from './one'; export const it: number = other;",
};

/** The other half of a cycle, which is reported once. */
const EGG = ['gateway/egg.ts', './chicken'] as const;

const importing = (what: string) => `import * as other from '${what}'; export const it = other;`;
const clean = {
  ...STANDING,
  ...Object.fromEntries(ALLOWED.map(([who, what]) => [who, importing(what)])),
};

async function cruise(files: Record<string, string>): Promise<Cruise['summary']> {
  const tree = await plant(files);
  const floors = ['gateway', 'subgraphs', 'schema', 'scripts', 'test'];
  const cruise = ['depcruise', '--config', 'scripts/dependency-cruiser.cjs', ...floors] as const;
  const { passed } = await tree.run(...cruise);
  const { said } = await tree.run(...cruise, '--output-type', 'json');
  await tree.remove();
  const { summary } = JSON.parse(said) as Cruise;
  expect(passed).toBe(summary.violations.length === 0);
  return summary;
}

describe('who may import whom', () => {
  it('lets a house in order be', async () => {
    expect((await cruise(clean)).violations).toEqual([]);
  });

  it('refuses each planted import, by the rule it breaks', async () => {
    const imports = [...REFUSED.map(([, who, what]) => [who, what] as const), EGG];
    const planted = imports.map(([who, what]) => [who, importing(what)] as const);
    const { violations, ruleSetUsed } = await cruise({ ...clean, ...Object.fromEntries(planted) });

    const found = violations.map(({ from, rule }) => `${rule.name}: ${from}`).sort();
    expect(found).toEqual(REFUSED.map(([rule, who]) => `${rule}: ${who}`).sort());
    const tried = new Set<string>(REFUSED.map(([rule]) => rule));
    const untried = ruleSetUsed.forbidden.filter(({ name }) => !tried.has(name));
    expect(untried).toEqual([]);
  });
});
