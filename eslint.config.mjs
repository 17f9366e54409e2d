import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What a reviewer should not have to say. An un-awaited disclosure record is our worst bug, so
 * promises may not float, `void` is no excuse, and every suppression carries its reason.
 * `test/house/lint.test.ts` plants a violation of each house rule and sees it refused.
 */

/** The environment is read where settings are made, so that a reader finds every variable. */
const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Read the environment in a config.ts.' },
  ],
  'no-restricted-imports': [
    'error',
    ...['process', 'node:process'].map((name) => ({
      name,
      importNames: ['env', 'default'],
      message: 'Read the environment in a config.ts.',
    })),
  ],
};

/** A decision is a function of its facts: nothing in it may ask the world. */
const WORLD = [
  ...['Date', 'performance', 'process', 'fetch', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate'],
];

/** TypeORM fills a decorated class; anywhere else `!` promises what nobody keeps. */
const UNFILLED =
  ':matches(ClassDeclaration, ClassExpression)[decorators.length=0] > ClassBody > ' +
  'PropertyDefinition[definite=true][decorators.length=0]';

export default defineConfig(
  { ignores: ['dist/', '.oneroof/', 'coverage/', '**/generated/', '**/*.{js,mjs,cjs}'] },
  {
    linterOptions: {
      reportUnusedDisableDirectives: 'error',
      reportUnusedInlineConfigs: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { comments },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // So that an import of types alone is visibly one: dependency-cruiser sees it vanish.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }, // refusing the rest is a decision too
      ],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/require-await': 'off', // hooks promise by contract
      'comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      'comments/no-unlimited-disable': 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            ...{ direct: true, named: true, defaultFrom: true },
            ...{ namedFrom: true, namespaceFrom: true },
          },
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSExportAssignment', message: 'Export by name.' },
        { selector: UNFILLED, message: 'Initialise it: only a decorated class is filled later.' },
      ],
      ...environment,
    },
  },
  {
    files: ['**/config.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['schema/policy/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', { globals: WORLD, checkGlobalObject: true }],
      'no-restricted-properties': [
        ...environment['no-restricted-properties'],
        { object: 'Math', property: 'random', message: 'A decision is the same every time.' },
      ],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // `expect.any()` is `any`
      '@typescript-eslint/unbound-method': 'off', // `expect(fake.method)` does not call it
    },
  },
  {
    files: ['test/*.setup.ts', 'test/*.teardown.ts'],
    rules: { 'no-restricted-exports': 'off' }, // jest takes the default export
  },
);
