import { type ASTNode, type DocumentNode, visit } from 'graphql';

/** Characters of names and values that take as much memory as a node, in all that is made of them. */
const CHARACTERS = 20;
/** What the smallest operation takes, in nodes. */
const LEAST = 25;
/** A name that was cut from a text keeps all of it: the longest that is let in, in nodes. */
const TEXT = 1_200;

/**
 * What a document weighs in memory, in nodes of syntax: what is made of it weighs a multiple. Names
 * and values count by their length.
 */
export function weightOf(document: DocumentNode): number {
  let [nodes, characters] = [0, 0];
  visit(document, {
    enter(node: ASTNode) {
      nodes += 1;
      if ('value' in node && typeof node.value === 'string') characters += node.value.length;
    },
  });
  return LEAST + nodes + characters / CHARACTERS;
}

/** The same of a document as a reader wrote it: it may have come with more text than it needs. */
export function weightAsWritten(document: DocumentNode): number {
  return TEXT + weightOf(document);
}
