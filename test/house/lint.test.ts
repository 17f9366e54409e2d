import { plant, type PlantedTree } from './planted-tree';

/** What eslint adds for this house, each seen to refuse; the standard rules are not tried again. */

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const promised = 'export async function record(): Promise<number> { return 1; }\n';
const filled = 'function Entity(type: unknown): void { if (!type) throw new Error(); }\n';

/** What is wrong, where it is planted, the text, the rule that must say so. */
const REFUSED = [
  [
    'the environment outside config.ts',
    'gateway/env.ts',
    "export const port = process.env['PORT'];",
    'no-restricted-properties',
  ],
  [
    'the environment taken apart',
    'gateway/env-apart.ts',
    'export const { env } = process;',
    'no-restricted-properties',
  ],
  [
    'the environment by import',
    'gateway/env-import.ts',
    "import { env } from 'node:process';\nexport const port = env['PORT'];",
    'no-restricted-imports',
  ],
  [
    'the environment in a policy',
    'schema/policy/env.ts',
    "export const on = process.env['ON'];",
    'no-restricted-properties',
  ],
  [
    'a clock in a policy',
    'schema/policy/clock.ts',
    'export const now = () => Date.now();',
    'no-restricted-globals',
  ],
  [
    'a hidden clock in a policy',
    'schema/policy/hidden-clock.ts',
    'export const now = () => globalThis.Date.now();',
    'no-restricted-globals',
  ],
  [
    'a timer in a policy',
    'schema/policy/timer.ts',
    'export const later = (act: () => void) => setTimeout(act, 1);',
    'no-restricted-globals',
  ],
  [
    'a fetch in a policy',
    'schema/policy/fetch.ts',
    "export const ask = () => fetch('http://localhost');",
    'no-restricted-globals',
  ],
  [
    'chance in a policy',
    'schema/policy/chance.ts',
    'export const maybe = () => Math.random();',
    'no-restricted-properties',
  ],
  ['the console, also in a script', 'scripts/talk.ts', "console.log('a name');", 'no-console'],
  [
    'a floating promise',
    'gateway/float.ts',
    `${promised}export function answer(): void { record(); }`,
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a promise excused by void',
    'gateway/void.ts',
    `${promised}export function answer(): void { void record(); }`,
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a default export',
    'gateway/default.ts',
    'const it = 1;\nexport default it;',
    'no-restricted-exports',
  ],
  [
    'a default export by another name',
    'gateway/as-default.ts',
    'const it = 1;\nexport { it as default };',
    'no-restricted-exports',
  ],
  [
    'an export assignment',
    'gateway/assigned.ts',
    'const it = 1;\nexport = it;',
    'no-restricted-syntax',
  ],
  [
    'a suppression without a reason',
    'gateway/unexplained.ts',
    '// eslint-disable-next-line no-console\nconsole.log(1);\nexport {};',
    'comments/require-description',
  ],
  [
    'a suppression of everything',
    'gateway/unlimited.ts',
    '// eslint-disable-next-line -- it is late\nconsole.log(1);\nexport {};',
    'comments/no-unlimited-disable',
  ],
  [
    'a suppression of nothing',
    'gateway/unused.ts',
    '// eslint-disable-next-line no-console -- it once spoke\nexport const it = 1;',
    null,
  ],
  [
    'an ignored type error',
    'gateway/ignored.ts',
    "// @ts-ignore: it is late\nexport const it: number = '1';",
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'an unfilled field of a plain class',
    'gateway/unfilled.ts',
    'export class Answer { readonly text!: string; }',
    'no-restricted-syntax',
  ],
  [
    'a forgotten case',
    'gateway/forgotten.ts',
    "export function say(level: 'FULL' | 'NONE'): string {\n" +
      "  switch (level) { case 'FULL': return 'all'; }\n  return '';\n}",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
] as const;

const ALLOWED = {
  'gateway/config.ts': "export const port = process.env['PORT'];",
  'gateway/clock.ts': 'export const now = () => Date.now();',
  'gateway/explained.ts':
    '// eslint-disable-next-line no-console -- the last resort when the log itself fails\n' +
    "console.error('no log');\nexport {};",
  'gateway/filled.ts': `${filled}@Entity\nexport class Answer { readonly text!: string; }`,
  'schema/policy/decide.ts':
    'export const decide = (facts: readonly boolean[]) => facts.every(Boolean);',
  'schema/policy/decide.test.ts': 'export const now = () => Date.now();',
  'scripts/seed.ts': "process.stdout.write('Seeded.\\n');",
  'test/postgres.setup.ts': 'export default function setup(): void { process.exitCode = 0; }',
  'test/matches.test.ts':
    "it('matches', () => { const any = { name: expect.any(String) }; expect({ name: '' }).toEqual(any); });",
};

describe('the house rules of eslint', () => {
  let tree: PlantedTree;
  let passed: boolean;
  let linted: readonly Linted[];

  beforeAll(async () => {
    const planted = REFUSED.map(([, path, text]) => [path, text] as const);
    tree = await plant({ ...ALLOWED, ...Object.fromEntries(planted) });
    const verdict = await tree.run('eslint', '.', '--format', 'json');
    passed = verdict.passed;
    linted = JSON.parse(verdict.said) as Linted[];
  });

  afterAll(() => tree.remove());

  const messagesOf = (path: string) =>
    linted
      .filter(({ filePath }) => filePath.endsWith(`/${path}`))
      .flatMap(({ messages }) => messages);

  it.each(REFUSED)('refuses %s', (_, path, _text, rule) => {
    expect(messagesOf(path).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))('lets %s be', (path) => {
    expect(messagesOf(path)).toEqual([]);
  });

  it('fails as a whole', () => {
    expect(passed).toBe(false);
    expect(linted).toHaveLength(REFUSED.length + Object.keys(ALLOWED).length);
  });
});
