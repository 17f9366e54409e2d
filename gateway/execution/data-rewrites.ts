import type { FetchDataRewrite } from '@apollo/query-planner';
import { type Data, isData } from './data';
import type { SupergraphTypes } from './supergraph-types';

/** Changes what is sent to a subgraph, or what it answered, in place. */
export type Rewrite = (value: unknown) => void;

const TYPE = '... on ';

/**
 * What a plan has renamed because two types give one name to different things, and what a subgraph
 * calls by its interface's name (`@interfaceObject`).
 */
export function rewriteOf(
  types: SupergraphTypes,
  rewrites: readonly FetchDataRewrite[] = [],
): Rewrite | undefined {
  if (rewrites.length === 0) return undefined;
  const all = rewrites.map((rewrite) => {
    const key = rewrite.path.at(-1) ?? '';
    return atPath(types, rewrite.path.slice(0, -1), change(rewrite, key));
  });
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function change(rewrite: FetchDataRewrite, key: string): (object: Data) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[key] = rewrite.setValueTo;
    };
  }
  return (object) => {
    const value = object[key];
    // Zero, `false` and an empty text are answers, too: the stock gateway loses them here.
    if (value === undefined) return;
    object[rewrite.renameKeyTo] = value;
    Reflect.deleteProperty(object, key);
  };
}

function atPath(
  types: SupergraphTypes,
  [step, ...rest]: readonly string[],
  apply: (object: Data) => void,
): Rewrite {
  const inObject: (object: Data) => void =
    step === undefined ? apply : within(types, step, atPath(types, rest, apply));
  const rewrite: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(rewrite);
    else if (isData(value)) inObject(value);
  };
  return rewrite;
}

function within(types: SupergraphTypes, step: string, rewrite: Rewrite): (object: Data) => void {
  if (!step.startsWith(TYPE)) {
    return (object) => {
      rewrite(object[step]);
    };
  }
  const type = step.slice(TYPE.length);
  return (object) => {
    const typename = object['__typename'];
    if (typeof typename !== 'string' || types.isOf(typename, type)) rewrite(object);
  };
}
