import {
  CASE_ROLES,
  type FamilyPicture,
  type PicturePerson,
  QUALITIES,
  SHAPES,
  type Tie,
  TIE_KINDS,
  type TieKind,
} from '../family-picture';

/** Invented families, the same for the same seed: recomposed, in branches, with everything odd. */

export interface Chance {
  /** At least 0, less than `below`. */
  readonly number: (below: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
  /** @param share between 0 and 1 */
  readonly is: (share: number) => boolean;
}

/** Mulberry32: small, good enough, the same everywhere. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    is: (share) => next() < share,
    one: (of) => {
      const chosen = of[number(of.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from');
      return chosen;
    },
  };
}

/** Fictional. */
const NAMES = [
  ...['An Wit', 'Bo de Zwart', 'Maximiliaan van den Groenendael', 'Li', 'Ömer Yıldız'],
  ...['Wilhelmina Oudewater-Mommaerts', 'Noor', 'Jean-Baptiste', 'Émilie Grandjean', 'Mo'],
];

/** Up to forty people: couples who part and meet again, children, and some with no tie at all. */
export function randomFamily(seed: number): FamilyPicture {
  const { number, one, is } = chance(seed);
  const size = 1 + number(40);
  const persons: PicturePerson[] = [];
  const ties: Tie[] = [];

  const person = (year: number) => {
    const added = {
      id: `p${persons.length.toString()}`,
      name: one(NAMES),
      shape: one(SHAPES),
      birthDate: is(0.9)
        ? `${year.toString()}-0${(1 + number(9)).toString()}-1${number(9).toString()}`
        : undefined,
      role: is(0.8) ? one(CASE_ROLES) : undefined,
    };
    persons.push(added);
    return { id: added.id, year };
  };
  const tie = (kind: TieKind, from: string, to: string) => {
    if (from === to) return;
    ties.push({
      ...{ id: `t${ties.length.toString()}`, kind, from, to },
      quality: is(0.4) ? one(QUALITIES) : undefined,
      isViolent: is(0.15),
      since: is(0.7) ? `${(1990 + number(36)).toString()}-01-01` : undefined,
      until: is(0.2) ? '2025-06-01' : undefined,
    });
  };

  let people = [person(1945 + number(20))];
  while (persons.length < size && people.length > 0) {
    const parent = people.shift() ?? person(1960);
    const children: { id: string; year: number }[] = [];
    for (let partners = number(4); partners > 0 && persons.length < size; partners--) {
      const partner = is(0.8) ? person(parent.year + number(6) - 3) : undefined;
      if (partner && is(0.9)) tie(partners > 1 ? 'EX_PARTNER' : 'PARTNER', parent.id, partner.id);
      for (let count = number(4); count > 0 && persons.length < size; count--) {
        const child = person(parent.year + 20 + number(20));
        tie('PARENT', parent.id, child.id);
        if (partner) tie('PARENT', partner.id, child.id);
        for (const sibling of children) if (is(0.4)) tie('SIBLING', sibling.id, child.id);
        children.push(child);
      }
      const [eldest] = children;
      if (partner && eldest && is(0.3)) tie('STEPPARENT', partner.id, eldest.id);
    }
    people = [...people, ...children];
  }
  while (persons.length < size) person(1980);
  // Whatever else is recorded, sense or nonsense.
  for (let more = number(8); more > 0; more--) {
    tie(one(TIE_KINDS), one(persons).id, one(persons).id);
  }
  const homes = persons.filter(() => is(0.6)).map(({ id }) => id);
  const households: string[][] = [];
  while (homes.length > 1) households.push(homes.splice(0, 2 + number(4)));
  return { persons, ties, households: households.filter(({ length }) => length > 1) };
}
