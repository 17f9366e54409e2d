import { hash as digest } from 'node:crypto';

/** SHA-256: 32 bytes. */
export type Hash = Buffer;

/** A perfect subtree: at level 0 one leaf, at level 3 the eighth part of 64 leaves, and so on. */
export interface Place {
  readonly level: number;
  /** Which one of its level, from the left. */
  readonly index: number;
}

export interface TreeNode extends Place {
  readonly hash: Hash;
}

/** Where a tree can grow: the perfect subtrees that it consists of, from the left. */
export interface Frontier {
  /** How many leaves. */
  readonly size: number;
  readonly roots: readonly Hash[];
}

/** Leaves from `start` up to `end`, which is not one of them. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const EMPTY: Frontier = { size: 0, roots: [] };

/** RFC 6962 §2.1: leaves and nodes are hashed apart, so that neither can pass for the other. */
export function leafHash(leaf: string): Hash {
  return sha256(`\u0000${leaf}`);
}

function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Buffer.concat([NODE, left, right]));
}

const NODE = Buffer.of(1);

/** Of bytes, or of a text in UTF-8; in one call, for a log is verified by millions of them. */
function sha256(content: string | Buffer): Hash {
  return digest('sha256', content, 'buffer');
}

/** The tree with more leaves, and each node that is complete by now and was not before. */
export function grow(
  { size, roots }: Frontier,
  leaves: readonly Hash[],
): { readonly frontier: Frontier; readonly nodes: readonly TreeNode[] } {
  const edge = [...roots];
  const nodes: TreeNode[] = [];
  leaves.forEach((leaf, place) => {
    let [level, index, hash] = [0, size + place, leaf];
    nodes.push({ level, index, hash });
    while (index % 2 === 1) {
      hash = nodeHash(edge.pop() ?? leaf, hash);
      [level, index] = [level + 1, (index - 1) / 2];
      nodes.push({ level, index, hash });
    }
    edge.push(hash);
  });
  return { frontier: { size: size + leaves.length, roots: edge }, nodes };
}

/** The Merkle tree hash of perfect subtrees beside each other (RFC 6962 §2.1). */
export function rootOf(roots: readonly Hash[]): Hash {
  if (roots.length === 0) return sha256('');
  return roots.reduceRight((right, left) => nodeHash(left, right));
}

/** The perfect subtrees that leaves consist of, from the left; a range of a proof is always so made. */
export function subtreesOf({ start, end }: Range): readonly Place[] {
  const subtrees: Place[] = [];
  for (let from = start; from < end;) {
    let [level, width] = [0, 1];
    while (from % (2 * width) === 0 && from + 2 * width <= end)
      [level, width] = [level + 1, 2 * width];
    subtrees.push({ level, index: from / width });
    from += width;
  }
  return subtrees;
}

/** Of which leaves the hashes make an inclusion proof of one leaf, in its order (RFC 6962 §2.1.1). */
export function inclusionRanges(leaf: number, { start, end }: Range): readonly Range[] {
  if (end - start <= 1) return [];
  const middle = start + largestPowerBelow(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return leaf < middle
    ? [...inclusionRanges(leaf, left), right]
    : [...inclusionRanges(leaf, right), left];
}

/** Of which leaves the hashes make a consistency proof of an older size (RFC 6962 §2.1.2). */
export function consistencyRanges(older: number, size: number): readonly Range[] {
  if (older === 0 || older === size) return [];
  return subproof(older, { start: 0, end: size }, true);
}

function subproof(older: number, { start, end }: Range, isWhole: boolean): readonly Range[] {
  if (older === end) return isWhole ? [] : [{ start, end }];
  const middle = start + largestPowerBelow(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return older <= middle
    ? [...subproof(older, left, isWhole), right]
    : [...subproof(older, right, false), left];
}

function largestPowerBelow(size: number): number {
  let power = 1;
  while (2 * power < size) power *= 2;
  return power;
}

/** Whether a leaf is in the tree of that size and root (RFC 9162 §2.1.3.2). */
export function isIncluded(
  leaf: { readonly index: number; readonly hash: Hash },
  { size, root }: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (leaf.index >= size) return false;
  let [place, last, hash] = [leaf.index, size - 1, leaf.hash];
  for (const beside of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(beside, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, beside);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** Whether a tree is an older one that only grew (RFC 9162 §2.1.4.2). */
export function isExtension(
  older: { readonly size: number; readonly root: Hash },
  newer: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  let [place, last] = [older.size - 1, newer.size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const path = [...proof];
  const first = place === 0 ? older.root : path.shift(); // a perfect older tree is its own first step
  if (!first) return false;
  let [before, after] = [first, first];
  for (const beside of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [before, after] = [nodeHash(beside, before), nodeHash(beside, after)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else after = nodeHash(after, beside);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
}

/** Sizes outgrow 31 bits, which is where shifts end. */
function half(number: number): number {
  return Math.floor(number / 2);
}

function isOdd(number: number): boolean {
  return number % 2 === 1;
}
