import type { FetchNode } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { type Data, isData, newData } from './data';
import { rewriteOf } from './data-rewrites';
import { collectOf, type DataPath, type Entities, finderOf, mergeInto, placesAt } from './entities';
import type { Fetch, Send } from './executor';
import { fetchHead } from './fetch-body';
import { fetchError, subgraphError } from './subgraph-error';
import type { SupergraphTypes } from './supergraph-types';
import type { PlainNames } from './plain-names';
import { pathText, type PlacedFetch } from './shared-paths';
import { type Take, takeOf, type Taking } from './taken';

/** One request while its plan runs. */
export interface Run<Context> {
  readonly data: Data;
  readonly errors: GraphQLError[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** What steps that begin together have found in the data: they ask about the same things. */
export type Shared = Map<string, Entities>;
export type Step<Context> = (run: Run<Context>, shared?: Shared) => Promise<void>;

/** What the plan of an operation is compiled with. */
export interface Compiling<Context> {
  readonly types: SupergraphTypes;
  readonly names: PlainNames;
  readonly send: Send<Context>;
}

/** Compiles one fetch of a plan. What goes wrong in it costs what it was to bring, and no more. */
export function fetchStep<Context>(
  compiling: Compiling<Context>,
  placed: PlacedFetch,
  isShared: Taking['isShared'],
): Step<Context> {
  const { node, document, path } = placed;
  const { types } = compiling;
  const taking = { types, fragments: document.fragments, isShared };
  const sets = node.requires ? document.entity : document.root;
  const take = takeRewritten(types, node, takeOf(taking, sets, pathText(path)));
  if (node.contextRewrites) throw new TypeError('Expected a supergraph without contexts.');
  const step = node.requires
    ? entityStep(compiling, node, path, node.requires, take)
    : rootStep(compiling, node, path, take);
  return (run, shared) =>
    step(run, shared).catch((error: unknown) => {
      run.errors.push(fetchError(error));
    });
}

function rootStep<Context>(
  { names, send }: Compiling<Context>,
  node: FetchNode,
  path: DataPath,
  take: Take,
): Step<Context> {
  const fetchFor = fetchOf(names, node);
  const find = finderOf(path);
  const { serviceName } = node;
  return async (run) => {
    const targets = find(run.data);
    if (targets.length === 0) return;
    const answer = await send(serviceName, fetchFor(run.variables), run.context);
    noteErrors(run, names, serviceName, answer, (at) => [at && [...path, ...at]]);
    if (!isData(answer.data)) return;
    for (const target of targets) take(target, answer.data);
  };
}

function entityStep<Context>(
  { types, names, send }: Compiling<Context>,
  node: FetchNode,
  path: DataPath,
  requires: NonNullable<FetchNode['requires']>,
  take: Take,
): Step<Context> {
  const collect = collectOf(types, path, requires, rewriteOf(types, node.inputRewrites));
  const fetchFor = fetchOf(names, node);
  const { serviceName } = node;
  const together = JSON.stringify([path, requires, node.inputRewrites]);

  return async (run, shared) => {
    const entities = shared?.get(together) ?? collect(run.data);
    shared?.set(together, entities);
    const { found, places, representations } = entities;
    if (representations.length === 0) return;
    const answer = await send(serviceName, fetchFor(run.variables, representations), run.context);
    noteErrors(run, names, serviceName, answer, entityPaths(run, path, entities));
    if (!answer.data) return;
    const given = givenEntities(answer.data, representations.length);
    found.forEach((entity, place) => {
      const one = given[places[place] ?? -1];
      if (isData(one)) take(entity, one);
    });
  };
}

/** Takes an answer as it was asked, and gives its keys back the names that the reader knows. */
function takeRewritten(types: SupergraphTypes, node: FetchNode, take: Take): Take {
  const rewrite = rewriteOf(types, node.outputRewrites);
  if (!rewrite) return take;
  return (target, source) => {
    const fresh = newData();
    if (target['__typename'] !== undefined) fresh['__typename'] = target['__typename'];
    take(fresh, source);
    rewrite(fresh);
    mergeInto(target, fresh);
  };
}

type Variables = Readonly<Record<string, unknown>>;

function fetchOf(
  names: PlainNames,
  { operation, operationName, variableUsages = [] }: FetchNode,
): (variables: Variables, representations?: readonly Data[]) => Fetch {
  const head = fetchHead({ query: operation, operationName });
  const usages = variableUsages.map((name) => ({ name, from: names.variableOf(name) }));
  return (given, representations) => {
    const variables: Record<string, unknown> = {};
    for (const { name, from } of usages) {
      if (Object.hasOwn(given, from)) variables[name] = given[from];
    }
    if (representations) variables['representations'] = representations;
    return { query: operation, operationName, head, variables };
  };
}

/** @throws where there is no place for each thing that was asked about */
function givenEntities(data: Readonly<Data>, asked: number): readonly unknown[] {
  const given = data['_entities'];
  if (!Array.isArray(given)) {
    throw new Error('Expected "data._entities" in response to be an array');
  }
  if (given.length !== asked) {
    throw new Error(`Expected "data._entities" to contain ${String(asked)} elements`);
  }
  return given;
}

type ErrorPath = readonly (string | number)[] | undefined;

function noteErrors<Context>(
  { errors }: Run<Context>,
  { keyOf }: PlainNames,
  subgraph: string,
  answer: ExecutionResult,
  pathsOf: (path: ErrorPath) => readonly ErrorPath[],
): void {
  for (const error of answer.errors ?? []) {
    for (const path of pathsOf(error.path)) {
      const read = path?.map((step) => (typeof step === 'string' ? keyOf(step) : step));
      errors.push(subgraphError(subgraph, error, read));
    }
  }
}

/** What is wrong with a thing is wrong with it wherever it stands in the answer. */
function entityPaths<Context>(
  { data }: Run<Context>,
  path: DataPath,
  { found, places }: Entities,
): (path: ErrorPath) => readonly ErrorPath[] {
  let known: ReturnType<typeof placesAt> | undefined;
  return (at) => {
    const [, place, ...rest] = at ?? [];
    if (typeof place !== 'number') return [at && [...path, ...at]];
    known ??= placesAt(data, path);
    const concerned = found.filter((_, number) => places[number] === place);
    const paths = concerned.flatMap((object) => {
      const position = known?.get(object);
      return position ? [[...position, ...rest]] : [];
    });
    return paths.length > 0 ? paths : [rest];
  };
}
