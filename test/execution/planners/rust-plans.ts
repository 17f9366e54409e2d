import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

/** What is read of a plan of `@graphql-hive/router-query-planner`. */
export interface RustPlan {
  readonly node?: RustNode;
}

type Rewrite =
  | { readonly ValueSetter: { readonly path: readonly Step[]; readonly setValueTo: string } }
  | { readonly KeyRenamer: { readonly path: readonly Step[]; readonly renameKeyTo: string } };
type Step = { readonly TypenameEquals: readonly string[] } | { readonly Key: string };
type Segment = '@' | { readonly Field: string } | { readonly TypeCondition: readonly string[] };

interface Asked {
  readonly requires?: QueryPlanSelectionNode[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

interface RustFetch extends Asked {
  readonly kind: 'Fetch';
  readonly serviceName: string;
  readonly variableUsages?: string[];
  readonly operationName?: string;
  readonly operation: string;
}

/** Several fetches of entities in one request, each under an alias of its own. */
interface RustBatch extends Omit<RustFetch, 'kind'> {
  readonly kind: 'BatchFetch';
  readonly entityBatch: { readonly aliases: readonly RustAlias[] };
}

interface RustAlias extends Asked {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly Segment[])[];
}

export type RustNode =
  | RustFetch
  | RustBatch
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly RustNode[] }
  | { readonly kind: 'Flatten'; readonly path: readonly Segment[]; readonly node: RustNode }
  | {
      readonly kind: 'Condition';
      readonly condition: string;
      readonly ifClause?: RustNode;
      readonly elseClause?: RustNode;
    };

/** Requests to subgraphs that a plan makes at most. */
export function callsIn(node: RustNode | PlanNode | undefined): number {
  switch (node?.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return 1;
    case 'Sequence':
    case 'Parallel':
      return (node.nodes as readonly RustNode[]).reduce((sum, one) => sum + callsIn(one), 0);
    case 'Flatten':
      return callsIn(node.node);
    case 'Condition':
      return callsIn(node.ifClause) + callsIn(node.elseClause);
    default:
      return 0;
  }
}

/**
 * The same plan as Apollo's planner would write it, so that one executor runs both. A request with
 * several fetches in it becomes several: answers are compared by this, requests are counted before.
 * @throws for a plan that Apollo's cannot say
 */
export function asApolloPlan({ node }: RustPlan): QueryPlan {
  return { kind: 'QueryPlan', ...(node ? { node: nodeOf(node) } : {}) };
}

function nodeOf(node: RustNode): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return fetchOf(node, node, node.operation);
    case 'BatchFetch':
      return {
        kind: 'Parallel',
        nodes: node.entityBatch.aliases.flatMap((one) => partOf(node, one)),
      };
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(nodeOf) };
    case 'Flatten':
      return { kind: 'Flatten', path: pathOf(node.path), node: nodeOf(node.node) };
    case 'Condition':
      return {
        ...{ kind: 'Condition', condition: node.condition },
        ...(node.ifClause ? { ifClause: nodeOf(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: nodeOf(node.elseClause) } : {}),
      };
  }
}

function fetchOf(
  { serviceName, operationName, variableUsages = [] }: Omit<RustFetch, 'kind'>,
  { requires, inputRewrites, outputRewrites }: Asked,
  operation: string,
): FetchNode {
  return {
    ...{ kind: 'Fetch', serviceName, operation, operationName },
    variableUsages: variableUsages.filter(
      (name) => name !== 'representations' && isUsed(name, operation),
    ),
    ...(requires ? { requires } : {}),
    ...(inputRewrites ? { inputRewrites: inputRewrites.flatMap(rewriteOf) } : {}),
    ...(outputRewrites ? { outputRewrites: outputRewrites.flatMap(rewriteOf) } : {}),
  } as FetchNode;
}

/** One of the fetches in a request, as a request. */
function partOf(node: RustBatch, one: RustAlias): PlanNode[] {
  const document = parse(node.operation);
  const only = visit(document, {
    OperationDefinition({ selectionSet, variableDefinitions = [], ...rest }) {
      const selections = selectionSet.selections.filter(
        (field) => field.kind === Kind.FIELD && field.alias?.value === one.alias,
      );
      const text = selections.map(print).join(' ');
      return {
        ...rest,
        selectionSet: { ...selectionSet, selections },
        variableDefinitions: variableDefinitions.filter(({ variable: { name } }) =>
          isUsed(name.value, text),
        ),
      } satisfies OperationDefinitionNode;
    },
  });
  const renamed = visit(only, {
    Field: ({ alias, ...field }) => (alias?.value === one.alias ? field : undefined),
    Variable: (variable) =>
      variable.name.value === one.representationsVariableName
        ? { ...variable, name: { ...variable.name, value: 'representations' } }
        : undefined,
  });
  return one.paths.map((path) => ({
    ...{ kind: 'Flatten', path: pathOf(path), node: fetchOf(node, one, print(renamed)) },
  }));
}

function isUsed(variable: string, text: string): boolean {
  return new RegExp(`\\$${variable}\\b`).test(text);
}

/** What is only of some types is left to the representations, which say so too. */
function pathOf(path: readonly Segment[]): string[] {
  return path.flatMap((one) => (one === '@' ? [one] : 'Field' in one ? [one.Field] : []));
}

function rewriteOf(rewrite: Rewrite): FetchDataRewrite[] {
  if ('ValueSetter' in rewrite) {
    const { path, setValueTo } = rewrite.ValueSetter;
    return stepsOf(path).map((one) => ({ kind: 'ValueSetter', path: one, setValueTo }));
  }
  const { path, renameKeyTo } = rewrite.KeyRenamer;
  return stepsOf(path).map((one) => ({ kind: 'KeyRenamer', path: one, renameKeyTo }));
}

/** A step that is of several types stands for a path of each. */
function stepsOf([first, ...rest]: readonly Step[]): string[][] {
  if (!first) return [[]];
  const starts = 'Key' in first ? [first.Key] : first.TypenameEquals.map((one) => `... on ${one}`);
  return starts.flatMap((start) => stepsOf(rest).map((end) => [start, ...end]));
}
