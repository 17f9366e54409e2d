import { createHash } from 'node:crypto';
import { type DocumentNode, parse } from 'graphql';
import { isFetched } from './granted-fields';
import type { OperationTree, TreeField } from './operation-tree';

/** An operation as planner and agencies get it. */
export interface WireDocument {
  readonly document: DocumentNode;
  /**
   * Of its own text: plans are remembered by it, and under the hash of what the reader sent a
   * planner fetches what was taken out (measured).
   */
  readonly queryHash: string;
}

/**
 * What is left of an operation when only granted fields are kept, in neutral words: each field once
 * under its own name, whatever the reader calls it. Nothing, where nothing has to be fetched.
 */
export function wireDocument(tree: OperationTree, granted: string): WireDocument | undefined {
  const selection = selectionOf(tree.roots, granted);
  if (selection === '') return undefined;
  const used = [...tree.variables].filter(([name]) => usesVariable(tree.roots, granted, name));
  const variables = used.length > 0 ? `(${used.map(([, text]) => text).join(', ')})` : '';
  const text = `${tree.kind}${variables} { ${selection} }`;
  return {
    document: parse(text, { noLocation: true }),
    queryHash: createHash('sha256').update(text).digest('hex'),
  };
}

/** Every person says who it is, and every link of whom it is: an answer is masked by that. */
const KEY_OF = { PERSON: 'id', LINK: 'person { id }' } as const;

function selectionOf(fields: readonly TreeField[], granted: string): string {
  const byName = new Map<string, TreeField[]>();
  for (const field of fields) {
    if (!isFetched(field, granted)) continue;
    const same = byName.get(field.wire);
    if (same) same.push(field);
    else byName.set(field.wire, [field]);
  }
  return [...byName.values()]
    .map((same) => {
      const [{ wire, field, type, arguments: given }] = same as [TreeField, ...TreeField[]];
      const head = `${wire === field?.name ? '' : `${wire}: `}${field?.name ?? ''}${given}`;
      if (!type) return head;
      const key = type.about ? KEY_OF[type.about] : '';
      const inner = selectionOf(
        same.flatMap(({ children }) => children),
        granted,
      );
      // What is granted but withheld in all its fields is still there, or is not.
      return `${head} { ${[key, inner].filter(Boolean).join(' ') || '__typename'} }`;
    })
    .join(' ');
}

/** As a word of its own in the arguments of a field that is asked for. */
function usesVariable(fields: readonly TreeField[], granted: string, name: string): boolean {
  const used = new RegExp(`[$]${name}(?![_0-9A-Za-z])`);
  return fields.some((field) => granted[field.place] === '1' && used.test(field.arguments));
}
