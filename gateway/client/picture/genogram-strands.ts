import { groupsOf, type Quality, type Tie, type TieKind } from './family-picture';

/**
 * Which lines a tie is drawn with, and how each runs. What somebody is to another is one line; how
 * the bond is judged, and violence on it, are lines of their own beside it.
 */

/** How a line looks. */
export type Stroke = TieKind | Exclude<Quality, 'UNKNOWN'> | 'VIOLENCE';

/** Parents who stand in one row, with the children they have together; one parent is a union too. */
export interface Union {
  readonly key: string;
  readonly parents: readonly string[];
  /** Whether a line of partners joins them, from the middle of which their children hang. */
  readonly isCouple: boolean;
}

export type Strand =
  /** Beneath both, from one to the other. */
  | { readonly shape: 'COUPLE'; readonly tie: Tie; readonly stroke: Stroke; readonly key: string }
  /** From a parent to a child, by the way all children of these parents go. */
  | {
      readonly shape: 'DESCENT';
      readonly tie: Tie;
      readonly stroke: Stroke;
      readonly union: Union;
    }
  /** Along the bar from which both children of one union hang. */
  | { readonly shape: 'BAR'; readonly tie: Tie; readonly stroke: Stroke; readonly union: Union }
  /** From one to the other: over their heads, beneath them, or straight where nothing is between. */
  | { readonly shape: 'ABOVE' | 'LINK'; readonly tie: Tie; readonly stroke: Stroke };

/** @param rowOf the row of each person */
export function strandsOf(ties: readonly Tie[], rowOf: (id: string) => number): readonly Strand[] {
  const couples = new Set(
    ties.filter((tie) => isOfPartners(tie) && isLevel(tie)).map(({ from, to }) => pair(from, to)),
  );
  const unionOf = unions(ties, rowOf, couples);
  return ties.flatMap((tie): Strand[] => [
    structure(tie),
    ...bonds(tie).map((stroke): Strand => ({ shape: 'LINK', tie, stroke })),
  ]);

  function isLevel({ from, to }: Tie): boolean {
    return rowOf(from) === rowOf(to);
  }

  function structure(tie: Tie): Strand {
    const { kind: stroke, from, to } = tie;
    if (isOfPartners(tie) && isLevel(tie)) {
      return { shape: 'COUPLE', tie, stroke, key: pair(from, to) };
    }
    if (stroke === 'PARENT') {
      const union = unionOf(to, from);
      if (union && rowOf(from) < rowOf(to)) return { shape: 'DESCENT', tie, stroke, union };
    }
    if (stroke === 'SIBLING' && isLevel(tie)) {
      const union = unionOf(from)?.key === unionOf(to)?.key ? unionOf(from) : undefined;
      return union ? { shape: 'BAR', tie, stroke, union } : { shape: 'ABOVE', tie, stroke };
    }
    return { shape: 'LINK', tie, stroke };
  }
}

/** The two ends in one word, whichever comes first. */
export function pair(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

function bonds({ quality, isViolent }: Tie): readonly Stroke[] {
  const judged = quality === undefined || quality === 'UNKNOWN' ? [] : [quality];
  return isViolent ? [...judged, 'VIOLENCE'] : judged;
}

function isOfPartners({ kind }: Tie): boolean {
  return kind === 'PARTNER' || kind === 'EX_PARTNER';
}

/**
 * With whom each child hangs together. Of more than two recorded parents the couple comes first;
 * each other one is a union alone.
 * @returns the union of a child by this parent; without one, the child's first
 */
function unions(
  ties: readonly Tie[],
  rowOf: (id: string) => number,
  couples: ReadonlySet<string>,
): (child: string, parent?: string) => Union | undefined {
  const parentsOf = new Map<string, Set<string>>();
  for (const { from, to } of ties.filter(({ kind }) => kind === 'PARENT')) {
    if (rowOf(from) >= rowOf(to)) continue;
    parentsOf.set(to, (parentsOf.get(to) ?? new Set()).add(from));
  }
  const unionsOf = new Map(
    [...parentsOf].map(([child, parents]) => [child, split([...parents].sort())]),
  );
  return (child, parent) =>
    unionsOf.get(child)?.find(({ parents }) => !parent || parents.includes(parent));

  function split(parents: readonly string[]): readonly Union[] {
    const pairs = parents.flatMap((one, i) =>
      parents.slice(i + 1).map((two) => [one, two] as const),
    );
    const level = pairs.filter(([one, two]) => rowOf(one) === rowOf(two));
    const isCouple = ([one, two]: readonly [string, string]) => couples.has(pair(one, two));
    const together = level.find(isCouple) ?? level[0];
    return groupsOf(parents, together ? [together] : []).map((union) => ({
      key: union.join(' '),
      parents: union,
      isCouple: together !== undefined && union.length === 2 && isCouple(together),
    }));
  }
}
