import { byBirth, type PicturePerson, type Tie, type TieKind } from './family-picture';

/**
 * Who stands beside whom. Partners together and in order of time, children under their parents,
 * the eldest at the left; found by moving one person or couple at a time as long as that helps.
 */

/** A first guess from walking down the family, then improved until no single move helps. */
export function rowOrder(
  persons: readonly PicturePerson[],
  ties: readonly Tie[],
  rowOf: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const rows = walked(persons, ties, rowOf);
  const ids = rows.flat();
  const index = new Map(ids.map((id, at) => [id, at]));
  const places = new Float64Array(ids.length);
  const numbered = rows.map((row) => row.map((id) => index.get(id) ?? 0));
  const costs = numbered.map((row) => costOf(persons, ties, index, places, new Set(row)));
  const settle = (row: readonly number[]) => {
    row.forEach((who, at) => (places[who] = at - (row.length - 1) / 2));
  };
  numbered.forEach(settle);

  for (let round = 0, isBetter = true; isBetter && round < ROUNDS; round++) {
    isBetter = false;
    for (const [number, row] of numbered.entries()) {
      const cost = costs[number] ?? (() => 0);
      let best = cost();
      for (const { from, to, count } of moves(row.length)) {
        move(row, from, to, count);
        settle(row);
        const now = cost();
        if (now < best - 1e-9) [best, isBetter] = [now, true];
        else move(row, to, from, count);
      }
      settle(row);
    }
  }
  return numbered.map((row) => row.map((who) => ids[who] ?? ''));
}

/** More than a family of forty ever needed. */
const ROUNDS = 12;

/** Of one person, or of two who stand together, such as a couple. */
function* moves(length: number) {
  for (const count of [1, 2]) {
    for (let from = 0; from + count <= length; from++) {
      for (let to = 0; to + count <= length; to++) if (from !== to) yield { from, to, count };
    }
  }
}

function move(row: number[], from: number, to: number, count: number): void {
  row.splice(to, 0, ...row.splice(from, count));
}

/** Each person, then their partners, then their children. */
function walked(
  persons: readonly PicturePerson[],
  ties: readonly Tie[],
  rowOf: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const seen = new Set<string>();
  const ordered = [...persons].sort(
    (a, b) => (rowOf.get(a.id) ?? 0) - (rowOf.get(b.id) ?? 0) || byBirth(a, b),
  );
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    (rows[rowOf.get(id) ?? 0] ??= []).push(id);
    for (const { from, to } of ties.filter(isOfPartners)) {
      if (from === id) visit(to);
      if (to === id) visit(from);
    }
    const children = new Set(
      ties.filter(({ kind, from }) => kind === 'PARENT' && from === id).map(({ to }) => to),
    );
    for (const child of ordered) if (children.has(child.id)) visit(child.id);
  };
  for (const { id } of ordered) visit(id);
  return Array.from(rows, (row) => (row as string[] | undefined) ?? []);
}

function isOfPartners({ kind }: Pick<Tie, 'kind'>): boolean {
  return kind === 'PARTNER' || kind === 'EX_PARTNER';
}

/** What is asked of an order, and how much it counts. */
const WEIGHTS = { partners: 4, child: 2, tie: 1, order: 3, man: 0.2 };

/**
 * What the order of one row costs: of what crosses no end of it, nothing changes with it.
 * @param places by number of the person, changed between calls
 */
function costOf(
  persons: readonly PicturePerson[],
  ties: readonly Tie[],
  index: ReadonlyMap<string, number>,
  places: Float64Array,
  row: ReadonlySet<number>,
): () => number {
  const number = (id: string) => index.get(id) ?? 0;
  const place = (who: number) => places[who] ?? 0;
  const all = ties.map(({ kind, from, to }) => ({
    ...{ from: number(from), to: number(to), weight: weightOf(kind) },
  }));
  const befores = [...partnersInTime(ties), ...siblingsInTime(persons, ties)].map(([a, b]) => ({
    ...{ first: number(a), then: number(b), weight: WEIGHTS.order },
  }));
  const shape = new Map(persons.map((person) => [person.id, person.shape]));
  for (const { from, to } of ties.filter(isOfPartners)) {
    const men = [from, to].filter((id) => shape.get(id) === 'SQUARE');
    const [man, ...others] = men;
    if (!man || others.length > 0) continue;
    const [first, then] = [number(man), number(man === from ? to : from)];
    befores.push({ first, then, weight: WEIGHTS.man });
  }
  const pulls = all.filter(({ from, to }) => row.has(from) || row.has(to));
  const orders = befores.filter(({ first, then }) => row.has(first) || row.has(then));
  return () => {
    let cost = 0;
    for (const { from, to, weight } of pulls) cost += weight * Math.abs(place(from) - place(to));
    for (const { first, then, weight } of orders) if (place(first) > place(then)) cost += weight;
    return cost;
  };
}

function weightOf(kind: TieKind): number {
  if (isOfPartners({ kind })) return WEIGHTS.partners;
  return kind === 'PARENT' ? WEIGHTS.child : WEIGHTS.tie;
}

/** Of one person's partners, the earlier before the later. */
function partnersInTime(ties: readonly Tie[]): (readonly [string, string])[] {
  const dated = ties.filter(isOfPartners).flatMap(({ from, to, since }) =>
    since
      ? [
          { one: from, other: to, since },
          { one: to, other: from, since },
        ]
      : [],
  );
  return dated.flatMap((early) =>
    dated
      .filter(({ one, since }) => one === early.one && early.since < since)
      .map(({ other }) => [early.other, other] as const),
  );
}

/** Of one person's children, the elder before the younger. */
function siblingsInTime(
  persons: readonly PicturePerson[],
  ties: readonly Tie[],
): (readonly [string, string])[] {
  const born = new Map(persons.map(({ id, birthDate }) => [id, birthDate]));
  const parental = ties.filter(({ kind }) => kind === 'PARENT');
  return parental.flatMap((elder) =>
    parental
      .filter(({ from, to }) => from === elder.from && isBefore(born.get(elder.to), born.get(to)))
      .map(({ to }) => [elder.to, to] as const),
  );
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}
