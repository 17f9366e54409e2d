import { createHash } from 'node:crypto';
import {
  consistencyRanges,
  EMPTY,
  grow,
  type Hash,
  inclusionRanges,
  isExtension,
  isIncluded,
  leafHash,
  type Range,
  rootOf,
  subtreesOf,
} from './merkle-tree';

/** As far as every shape of an edge occurs, twice. */
const SIZES = Array.from({ length: 70 }, (_, size) => size);
const LEAVES = SIZES.map((number) => leafHash(`leaf ${String(number)}`));

/** The definition of RFC 6962 §2.1, word for word: what everything here is held against. */
function plainRoot(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (!first) return createHash('sha256').digest();
  if (leaves.length === 1) return first;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(plainRoot(leaves.slice(0, middle)))
    .update(plainRoot(leaves.slice(middle)))
    .digest();
}

const plainTree = (size: number) => ({ size, root: plainRoot(LEAVES.slice(0, size)) });
const proofOf = (ranges: readonly Range[]) =>
  ranges.map(({ start, end }) => plainRoot(LEAVES.slice(start, end)));
const inclusionOf = (leaf: number, size: number) =>
  proofOf(inclusionRanges(leaf, { start: 0, end: size }));

describe('a Merkle tree', () => {
  // From the test vectors of the reference implementation of RFC 6962.
  it('hashes as the standard says', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('has the root of the definition at each size, grown at once or one by one', () => {
    let oneByOne = EMPTY;
    for (const size of SIZES) {
      const { root } = plainTree(size);

      expect(rootOf(grow(EMPTY, LEAVES.slice(0, size)).frontier.roots)).toEqual(root);
      expect(rootOf(oneByOne.roots)).toEqual(root);
      oneByOne = grow(oneByOne, LEAVES.slice(size, size + 1)).frontier;
    }
  });

  it('gives each node once that is complete, and any range of a proof can be made of them', () => {
    const nodes = new Map<string, Hash>();
    let tree = EMPTY;
    for (const leaf of LEAVES) {
      const grown = grow(tree, [leaf]);
      tree = grown.frontier;
      for (const { level, index, hash } of grown.nodes) {
        const name = `${String(level)} ${String(index)}`;

        expect(nodes.has(name)).toBe(false);
        nodes.set(name, hash);
      }
    }
    for (const older of SIZES.slice(1)) {
      for (const range of consistencyRanges(older, LEAVES.length)) {
        const roots = subtreesOf(range).map(({ level, index }) =>
          nodes.get(`${String(level)} ${String(index)}`),
        );

        expect(rootOf(roots.map((root) => root ?? Buffer.alloc(0)))).toEqual(
          plainRoot(LEAVES.slice(range.start, range.end)),
        );
      }
    }
  });

  it('proves of each leaf at each size that it is there, and of no other', () => {
    for (const size of SIZES) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionOf(index, size);
        const leaf = { index, hash: LEAVES[index] ?? Buffer.alloc(0) };

        expect(isIncluded(leaf, plainTree(size), proof)).toBe(true);
        expect(isIncluded({ index, hash: leafHash('another') }, plainTree(size), proof)).toBe(
          false,
        );
        expect(isIncluded({ ...leaf, index: size }, plainTree(size), proof)).toBe(false);
        expect(isIncluded(leaf, plainTree(size), [...proof, leaf.hash])).toBe(false);
        expect(isIncluded(leaf, plainTree(size + 1), proof)).toBe(false);
      }
    }
  });

  it('proves of each two sizes that the one grew from the other, and of no others', () => {
    for (const size of SIZES) {
      for (let older = 0; older <= size; older += 1) {
        const proof = proofOf(consistencyRanges(older, size));
        const [before, after] = [plainTree(older), plainTree(size)];

        expect(isExtension(before, after, proof)).toBe(true);
        if (older === 0) continue;
        const forged = { size: older, root: leafHash('another') };
        expect(isExtension(forged, after, proof)).toBe(false);
        expect(isExtension(before, { ...after, root: leafHash('another') }, proof)).toBe(false);
        expect(isExtension(before, after, [...proof, before.root])).toBe(false);
        if (older < size) expect(isExtension(after, before, proof)).toBe(false);
        if (proof.length > 0) expect(isExtension(before, after, proof.slice(1))).toBe(false);
      }
    }
  });

  it('proves beyond 32 bits', () => {
    const [index, size] = [2 ** 40 + 5, 2 ** 41];
    const hash = leafHash('far');
    const proof = inclusionRanges(index, { start: 0, end: size }).map(() => leafHash('beside'));
    // Built upwards from the leaf by the bits of its place, which shifts would lose.
    const root = proof.reduce((below, beside, level) => {
      const isRight = Math.floor(index / 2 ** level) % 2 === 1;
      const [left, right] = isRight ? [beside, below] : [below, beside];
      return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
    }, hash);

    expect(proof).toHaveLength(41);
    expect(isIncluded({ index, hash }, { size, root }, proof)).toBe(true);
    expect(isIncluded({ index: 5, hash }, { size, root }, proof)).toBe(false);
  });
});
