import type { FetchNode } from '@apollo/query-planner';
import type { SelectionSetNode } from 'graphql';
import type { DataPath } from './entities';
import { type FetchedDocument, selectedFields } from './fetched-document';

/** A fetch of a plan: what it selects, and where in the data it puts what it brings. */
export interface PlacedFetch {
  readonly node: FetchNode;
  readonly path: DataPath;
  readonly document: FetchedDocument;
}

/** A path as text, without places in lists. */
export function pathText(path: DataPath): string {
  return path
    .filter((step) => step !== '@')
    .map((step) => `/${step}`)
    .join('');
}

/**
 * Where in the data more than one fetch of a plan puts something, or below where one does. What a
 * fetch brings elsewhere is its own: it can be taken as it is, for no other fetch has a say in it.
 */
export function sharedPaths(fetches: readonly PlacedFetch[]): ReadonlySet<string> {
  const shared = new Set<string>();
  const touched = new Set<string>();
  for (const { node, path, document } of fetches) {
    const mine = new Set<string>();
    const touch = (at: string, selected: readonly SelectionSetNode[]): void => {
      mine.add(at);
      const { fields } = selectedFields(document.fragments, selected, () => true);
      for (const [key, inner] of fields) if (inner.length > 0) touch(`${at}/${key}`, inner);
    };
    touch(pathText(path), node.requires ? document.entity : document.root);
    for (const at of mine) {
      if (touched.has(at)) shareUpTo(at, shared);
      touched.add(at);
    }
  }
  return shared;
}

function shareUpTo(at: string, shared: Set<string>): void {
  for (let end = at.length; end >= 0; end = at.lastIndexOf('/', end - 1)) {
    shared.add(at.slice(0, end));
    if (end === 0) return;
  }
}
