import { PARTY_SIDES, type PartySide } from '../../schema/policy/vocabulary';
import { tellableAddresses } from './address-protection';

/** Every case of three persons: each on any side, each protected or not. */
const everyCase = PARTY_SIDES.flatMap((a) =>
  PARTY_SIDES.flatMap((b) =>
    PARTY_SIDES.flatMap((c) =>
      Array.from({ length: 8 }, (_, bits) => {
        const sides: Record<string, PartySide> = { a, b, c };
        const persons = new Map(Object.entries(sides).map(([id, side]) => [id, { side }]));
        const ids = [...persons.keys()].filter((_id, place) => (bits & (1 << place)) !== 0);
        const protectedIds = new Set(ids);
        const mayTell = tellableAddresses(persons, protectedIds);
        return { persons, protectedIds, told: [...persons.keys()].filter(mayTell) };
      }),
    ),
  ),
);
const guarded = everyCase.filter(({ protectedIds }) => protectedIds.size > 0);

describe('whose address may be told', () => {
  it('is everybody, while nobody of the case is protected', () => {
    const open = everyCase.filter(({ protectedIds }) => protectedIds.size === 0);

    expect(everyCase).toHaveLength(216);
    expect(open).toHaveLength(27);
    expect(open.filter(({ told }) => told.length !== 3)).toEqual([]);
  });

  it('is only the offender side, as soon as anybody is protected', () => {
    const sides = guarded.flatMap(({ persons, told }) => told.map((id) => persons.get(id)?.side));

    expect(guarded).toHaveLength(189);
    expect(new Set(sides)).toEqual(new Set(['OFFENDER_SIDE']));
  });

  it('is everybody of the offender side who is not protected themselves', () => {
    const missed = guarded.flatMap(({ persons, protectedIds, told }) =>
      [...persons].filter(
        ([id, { side }]) => side === 'OFFENDER_SIDE' && !protectedIds.has(id) && !told.includes(id),
      ),
    );

    expect(missed).toEqual([]);
  });

  it('is never somebody who is protected, on whichever side', () => {
    const leaked = guarded.flatMap(({ protectedIds, told }) =>
      told.filter((id) => protectedIds.has(id)),
    );

    expect(leaked).toEqual([]);
  });

  it('is nobody outside the case, and a protected person of another case changes nothing', () => {
    const persons = new Map([['nadia', { side: 'VICTIM_SIDE' as const }]]);
    const mayTell = tellableAddresses(persons, new Set(['stranger']));

    expect(mayTell('nadia')).toBe(true);
    expect(mayTell('stranger')).toBe(false);
    expect(tellableAddresses(persons, new Set())('stranger')).toBe(false);
  });
});
