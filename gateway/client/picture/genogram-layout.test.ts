import { familyPicture, FROM_BELOW, type Tie, TIE_KINDS, type TieKind } from './family-picture';
import { generationsOf } from './generations';
import { genogramLayout } from './genogram-layout';
import { drawingFaults } from './testing/drawing-faults';
import { faultsOfFamilies, labelOf } from './testing/faults-of-families';
import { DIRECTORS_VIEWS } from './testing/golden-views';
import { randomFamily } from './testing/random-family';
import { SHARED_ENUMS } from '../../../schema/vocabulary';

const FEW = { from: 1, to: 100 };

const tie = (kind: TieKind, from: string, to: string): Tie => ({
  ...{ id: `${from} ${kind} ${to}`, kind, from, to, isViolent: false },
  ...{ quality: undefined, since: undefined, until: undefined },
});

describe('the genogram of a hundred random families', () => {
  it('has everybody and every tie, overlaps nothing and runs through nobody', () => {
    expect(faultsOfFamilies(FEW)).toEqual([]);
  });

  it('is that of large, small and scattered families', () => {
    const sizes = Array.from({ length: FEW.to }, (_, at) => randomFamily(at + 1).persons.length);

    expect(Math.max(...sizes)).toBe(40);
    expect(Math.min(...sizes)).toBeLessThan(3);
  });

  it('would overlap if labels took no room (control)', () => {
    const faults = faultsOfFamilies(FEW, () => 0);

    expect(faults.filter((fault) => fault.includes('label')).length).toBeGreaterThan(100);
  });

  it('is the same for the same family', () => {
    const [one, other] = [randomFamily(7), randomFamily(7)];

    expect(genogramLayout(one, labelOf)).toEqual(genogramLayout(other, labelOf));
  });

  it('is looked at closely: a person, a line or a household less is found (control)', () => {
    const family = randomFamily(12);
    const drawn = genogramLayout(family, labelOf);
    const through = drawn.lines.map((line) => ({
      ...line,
      points: drawn.persons.map(({ at }) => at),
    }));

    expect(drawingFaults(family, drawn)).toEqual([]);
    expect(drawingFaults(family, { ...drawn, persons: drawn.persons.slice(1) })).not.toEqual([]);
    expect(drawingFaults(family, { ...drawn, lines: drawn.lines.slice(1) })).not.toEqual([]);
    expect(drawingFaults(family, { ...drawn, lines: through })).not.toEqual([]);
    expect(
      drawingFaults(family, {
        ...drawn,
        homes: drawn.homes.map((home) => ({ ...home, outlines: [] })),
      }),
    ).not.toEqual([]);
  });
});

describe('the genogram of a family', () => {
  it.each(DIRECTORS_VIEWS)('%s has everybody and every relation of the view', (_, view) => {
    const family = familyPicture(view);

    expect(family.persons).toHaveLength(view.participants?.length ?? 0);
    expect(family.ties).toHaveLength(view.relations?.length ?? 0);
    expect(drawingFaults(family, genogramLayout(family, labelOf))).toEqual([]);
  });

  it('knows every kind of relation that the agencies agreed on', () => {
    expect([...TIE_KINDS, ...Object.keys(FROM_BELOW)].sort()).toEqual(
      [...SHARED_ENUMS.RelationKind].sort(),
    );
  });

  it('draws what is said from below the other way round', () => {
    const people = { participants: ['a', 'b'].map((id) => ({ person: { id, knownAs: id } })) };
    const relations = [{ id: 'r', fromId: 'a', toId: 'b', kind: 'CHILD' }];

    expect(familyPicture({ ...people, relations }).ties).toMatchObject([
      { id: 'r', kind: 'PARENT', from: 'b', to: 'a' },
    ]);
  });

  it('draws no tie to somebody whom the reader does not see, and no node in their place', () => {
    const view = {
      participants: [{ person: { id: 'a', knownAs: 'An' } }],
      relations: [{ id: 'r', fromId: 'a', toId: 'unseen', kind: 'PARENT' }],
    };

    expect(familyPicture(view)).toEqual(familyPicture({ ...view, relations: [] }));
  });

  it('shows what is withheld like what nobody recorded', () => {
    const [, view] = DIRECTORS_VIEWS[0] ?? ['', {}];
    const bare = (value: null | undefined) => ({
      participants: (view.participants ?? []).map(({ person }) => ({
        person: person && { id: person.id, knownAs: person.knownAs, municipality: value },
      })),
      relations: (view.relations ?? []).map((one) => ({
        ...one,
        ...{ quality: value, isViolent: value, since: value, until: value },
      })),
    });

    expect(familyPicture(bare(null))).toEqual(familyPicture(bare(undefined)));
    expect(familyPicture(bare(null)).persons.map(({ shape }) => shape)).toEqual(
      (view.participants ?? []).map(() => 'DIAMOND'),
    );
    expect(familyPicture({ participants: null, relations: null }).persons).toEqual([]);
  });
});

describe('generations', () => {
  const rows = (...ties: readonly Tie[]) => {
    const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
    return Object.fromEntries(generationsOf(ids, ties));
  };

  it('put partners beside each other, and children beneath them', () => {
    expect(rows(tie('PARENT', 'mother', 'child'), tie('EX_PARTNER', 'father', 'mother'))).toEqual({
      mother: 0,
      father: 0,
      child: 1,
    });
  });

  it('put a mother-in-law right above her daughter, however many ancestors the son has', () => {
    expect(
      rows(
        tie('PARENT', 'great', 'grand'),
        tie('PARENT', 'grand', 'son'),
        tie('PARTNER', 'son', 'daughter'),
        tie('PARENT', 'in-law', 'daughter'),
      ),
    ).toEqual({ great: 0, grand: 1, son: 2, daughter: 2, 'in-law': 1 });
  });

  it('leave a carer where the family puts them', () => {
    expect(rows(tie('PARENT', 'mother', 'son'), tie('CARER', 'son', 'mother'))).toEqual({
      ...{ mother: 0, son: 1 },
    });
    expect(rows(tie('PARENT', 'mother', 'son'), tie('CARER', 'friend', 'son'))).toEqual({
      ...{ mother: 0, son: 1, friend: 1 },
    });
  });

  it('let the weaker of two ties yield that contradict each other', () => {
    expect(rows(tie('PARENT', 'a', 'b'), tie('PARENT', 'b', 'a'))).toEqual({ a: 0, b: 1 });
    expect(rows(tie('PARENT', 'a', 'b'), tie('SIBLING', 'a', 'b'))).toEqual({ a: 0, b: 1 });
  });
});
