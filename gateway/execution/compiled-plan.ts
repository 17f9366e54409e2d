import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type Compiling, fetchStep, type Run, type Shared, type Step } from './fetch-step';
import type { DataPath } from './entities';
import { fetchedDocument } from './fetched-document';
import { type PlacedFetch, sharedPaths } from './shared-paths';
import type { Taking } from './taken';

/** Whether a variable is on, for `@skip` and `@include`. */
export type IsOn = (name: string, variables: Readonly<Record<string, unknown>>) => boolean;

/** Compiles a plan, so that running it is calling functions. @throws for what is not planned here */
export function compiledPlan<Context>(
  compiling: Compiling<Context>,
  { node }: QueryPlan,
  isOn: IsOn,
): Step<Context> {
  if (!node) return async () => undefined;
  if (node.kind === 'Subscription') throw new TypeError('Expected no subscription.');
  const fetches = placedFetches(node, []);
  const shared = sharedPaths([...fetches.values()]);
  const all = [...fetches.keys()];
  // Where keys are renamed, paths do not tell what is where.
  const isShared: Taking['isShared'] = all.some((one) => one.outputRewrites)
    ? () => true
    : (at) => shared.has(at);
  return stepOf(node);

  function stepOf(one: PlanNode): Step<Context> {
    switch (one.kind) {
      case 'Fetch':
        return fetchStep(compiling, fetches.get(one) as PlacedFetch, isShared);
      case 'Flatten':
        return stepOf(one.node);
      case 'Sequence':
        return inTurn(one.nodes.map(stepOf));
      case 'Parallel':
        return together(one.nodes.map(stepOf));
      case 'Condition': {
        const [on, off] = [one.ifClause, one.elseClause].map((inner) => inner && stepOf(inner));
        return async (run, shared) =>
          (isOn(one.condition, run.variables) ? on : off)?.(run, shared);
      }
      case 'Defer':
        throw new TypeError('Expected an operation without @defer.');
    }
  }
}

/** All fetches below a node, each with where it puts what it brings. */
function placedFetches(
  node: PlanNode | undefined,
  path: DataPath,
  found = new Map<FetchNode, PlacedFetch>(),
): ReadonlyMap<FetchNode, PlacedFetch> {
  switch (node?.kind) {
    case 'Fetch':
      return found.set(node, { node, path, document: fetchedDocument(node.operation) });
    case 'Flatten':
      return placedFetches(node.node, [...path, ...node.path.map(String)], found);
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) placedFetches(inner, path, found);
      return found;
    case 'Condition':
      placedFetches(node.ifClause, path, found);
      return placedFetches(node.elseClause, path, found);
    default:
      return found;
  }
}

function inTurn<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (run, shared) => {
    let together = shared;
    for (const step of steps) {
      await step(run, together);
      together = undefined; // the data have changed
    }
  };
}

function together<Context>(steps: readonly Step<Context>[]): Step<Context> {
  return async (run: Run<Context>) => {
    const shared: Shared = new Map();
    await Promise.all(steps.map((step) => step(run, shared)));
  };
}
