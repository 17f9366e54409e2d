const swc = require('./scripts/swc.cjs');

/** ESM only: Node requires them without a flag, jest's module system needs them transformed. */
const ESM_ONLY = [
  'auto-bind',
  'jose',
  'oauth4webapi',
  'oidc-provider',
  'openid-client',
  'preact',
  'preact-render-to-string',
];

/** The page's components, as its tsconfig.json says. */
const tsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic', importSource: 'preact' } },
  },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.cjs',
  roots: ['gateway', 'subgraphs', 'schema', 'scripts', 'test'].map((name) => `<rootDir>/${name}`),
  testMatch: ['**/*.test.ts'],
  // `npm run test:long` runs these, and only these.
  testPathIgnorePatterns: ['/node_modules/', '[.]long[.]test[.]ts$'],
  transform: { '^.+\\.m?[jt]s$': ['@swc/jest', swc], '^.+\\.tsx$': ['@swc/jest', tsx] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/postgres.setup.ts',
  globalTeardown: '<rootDir>/test/postgres.teardown.ts',
  reporters: ['default', '<rootDir>/test/summary-reporter.cjs'],
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/sequencer.cjs',
  maxWorkers: 3,
  // What test files leave behind in a worker is collected, again and again, by those after them.
  workerIdleMemoryLimit: '768MB',
};
