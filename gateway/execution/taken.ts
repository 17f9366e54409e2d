import type { SelectionSetNode } from 'graphql';
import { type Data, isData, newData, reader } from './data';
import { type FetchedDocument, type SelectedFields, selectedFields } from './fetched-document';
import type { SupergraphTypes } from './supergraph-types';

/**
 * Takes from a subgraph's answer what was asked of it, and puts it where it belongs in what is there
 * already. Whatever else it sent is left.
 */
export type Take = (target: Data, source: Readonly<Data>) => void;

/** What taking depends on. */
export interface Taking {
  readonly types: SupergraphTypes;
  readonly fragments: FetchedDocument['fragments'];
  /**
   * Whether other fetches have a say in what is at a path. If not, it is taken as it is: whoever
   * completes the answer reads only what was asked.
   */
  readonly isShared: (path: string) => boolean;
}

/** @param path of what is taken */
export function takeOf(taking: Taking, sets: readonly SelectionSetNode[], path: string): Take {
  const { types, fragments } = taking;
  const every = selectedFields(fragments, sets, () => true);
  const takeEvery = takeFields(taking, every, path);
  if (!every.depends) return takeEvery;

  // What is asked of some types is taken from these only: of the others it is another's to say.
  const takes = new Map<string, Take>();
  const nameIn = reader('__typename');
  return (target, source) => {
    const typename = nameIn(source) ?? target['__typename'];
    if (typeof typename !== 'string') {
      takeEvery(target, source);
      return;
    }
    let take = takes.get(typename);
    if (!take) {
      if (!types.has(typename)) return; // nothing is asked of what is not there
      const selected = selectedFields(fragments, sets, (type) => types.isOf(typename, type));
      take = takeFields(taking, selected, path);
      takes.set(typename, take);
    }
    take(target, source);
  };
}

function takeFields(taking: Taking, { fields }: SelectedFields, path: string): Take {
  const all = [...fields].map(([key, inner]) => ({
    ...{ key, read: reader(key) },
    take: takeInner(inner, `${path}/${key}`),
  }));
  function takeInner(inner: readonly SelectionSetNode[], at: string): Take | undefined {
    return inner.length > 0 && taking.isShared(at) ? takeOf(taking, inner, at) : undefined;
  }
  return (target, source) => {
    for (const { key, read, take } of all) {
      const value = read(source);
      if (value === undefined) continue;
      target[key] = take === undefined ? value : taken(take, target[key], value);
    }
  };
}

/** As the stock gateway merges: objects into each other, lists of one length place by place. */
function taken(take: Take, had: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const before: readonly unknown[] | undefined =
      Array.isArray(had) && had.length === value.length ? had : undefined;
    return value.map((one, place) => taken(take, before?.[place], one));
  }
  if (!isData(value)) return value; // null, or what its type refuses later
  const target = isData(had) ? had : newData();
  take(target, value);
  return target;
}
