/** How TypeScript becomes what Node and jest run, as tsconfig.json says. Types are checked elsewhere. */
module.exports = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    // Types are stated, so decorators need no metadata of ours.
    transform: { legacyDecorator: true, useDefineForClassFields: false },
  },
};
