import { type DocumentNode, visit } from 'graphql';

/** How many nodes of syntax a document has: what it weighs in memory, and so does what is made of it. */
export function nodesIn(document: DocumentNode): number {
  let nodes = 0;
  visit(document, {
    enter() {
      nodes += 1;
    },
  });
  return nodes;
}
