/**
 * Who may import whom. Each rule names the reason a reviewer would give, and
 * `test/house/imports.test.ts` plants a violation of each: a rule without one fails that test.
 */
const rule = (name, comment, ...ends) => {
  const [from, to] = ends.map((end) => (typeof end === 'string' ? { path: end } : end));
  return { name, comment, severity: 'error', from, to };
};

const [schema, policy, gateway] = ['^schema/', '^schema/policy/', '^gateway/'];
const subgraphs = '^subgraphs/';
const product = '^(gateway|subgraphs|schema)/';
const agency = '^subgraphs/(?!kit/)([^/]+)/';
const client = '^gateway/client/';
const tests = '[.]test[.]tsx?$|/testing/';
const typeOnly = { dependencyTypesNot: ['type-only'] };
/** Tables, the kit and the log; `scripts` and `test`, PostgreSQL's own scripts among them, are not product. */
const tables = '[.]entity[.]ts$|/migrations/|^subgraphs/kit/|^gateway/disclosure/';
const workbench = '^gateway/workbench/';
/** What the page and the workbench share: who is signed in, what is open, how it is asked and said. */
const shared =
  '^gateway/client/(drafts|hub|hub-time|passes|session|view/purposes|words/language)[.]ts$|' +
  '^gateway/client/style/base[.]css$|^gateway/client/generated/';
/** What runs in a browser, and draws the workbench. */
const drawing = 'node_modules/(@types/)?(@graphiql/react|graphql|react|react-dom)/';
/** What was agreed, as types: they are gone before anything is built. */
const agreed = '^schema/(errors|policy/vocabulary|policy/generated/matrix)[.]ts$';
/** All of the house but what was generated for the page, and the joint time line. */
const thick = {
  path: '^(gateway|schema|subgraphs|scripts)/',
  pathNot: '^gateway/client/|^schema/timeline[.]ts$|/generated/',
};

module.exports = {
  // A table is read in lines.
  // prettier-ignore
  forbidden: [
    rule('no-cycle', 'A cycle is two modules that are really one.', {}, { circular: true, viaOnly: typeOnly }),
    rule('schema-is-the-bottom', 'What was agreed knows nobody.', schema, '^(gateway|subgraphs|scripts|test)/'),
    rule('policy-is-pure', 'No library, no file, no clock.', { path: policy, pathNot: tests }, { pathNot: policy }),
    rule('generated-is-data', 'Tables; at most a type from beside.', '/generated/', { ...typeOnly, pathNot: '/generated/' }),
    rule('agencies-are-islands', 'Agencies meet in the graph.', agency, { path: agency, pathNot: '^subgraphs/$1/' }),
    rule('kit-knows-no-agency', 'The kit serves all or none.', '^subgraphs/kit/', agency),
    rule('subgraphs-ignore-gateway', 'An agency decides for itself.', subgraphs, gateway),
    rule('gateway-speaks-graphql', 'Agencies are reached over HTTP only.', gateway, subgraphs),
    rule('execution-is-generic', 'It knows no policy.', '^gateway/execution/', '^(gateway/(?!execution/)|schema/policy/)'),
    rule('client-is-thin', 'Generated types and the time line only.', { path: client, pathNot: tests }, thick),
    rule('workbench-is-a-page', 'What it shares with the page, and no server.', { path: workbench, pathNot: `${tests}|[.]mjs$` }, { pathNot: [workbench, shared, drawing, agreed] }),
    rule('workbench-knows-types', 'A page decides nothing.', { path: workbench, pathNot: tests }, { ...typeOnly, path: '^schema/' }),
    rule('workbench-stands-alone', 'Built, and served as files. The hub knows the shape of what it tells.', { pathNot: `${workbench}|^test/` }, { path: workbench, pathNot: '^gateway/workbench/reference[.]ts$' }),
    rule('product-ignores-tests', 'Nor scripts.', { path: product, pathNot: tests }, `^(test|scripts)/|${tests}`),
    rule('database-in-its-place', 'Tables, kit, log.', { path: product, pathNot: `${tables}|${tests}` }, 'node_modules/(@types/)?(typeorm|pg)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^gateway/[^/]+/dist/' }, // what was built of it
    tsConfig: { fileName: 'tsconfig.json' },
    // An import of a type is a dependency too: who knows a shape, knows its owner.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.cjs', '.js', '.json'],
    },
  },
};
