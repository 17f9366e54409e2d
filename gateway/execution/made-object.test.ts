import { madeObject, type MadeField } from './made-object';

const TEXT = {
  ...{ isText: true, isRequired: false },
  value: (had: unknown) => (had === null ? null : undefined),
};

/** Every order of every part of some names. */
function arranged(names: readonly string[]): readonly (readonly string[])[] {
  return [
    [],
    ...names.flatMap((name) =>
      arranged(names.filter((one) => one !== name)).map((rest) => [name, ...rest]),
    ),
  ];
}

/** All objects of these names, in any order, with a text, null or a number each. */
function sources(): readonly Readonly<Record<string, unknown>>[] {
  return arranged(['a', 'b', 'x']).flatMap((keys) =>
    keys.reduce<readonly object[]>(
      (all, key) => all.flatMap((one) => ['t', null, 1].map((value) => ({ ...one, [key]: value }))),
      [{}],
    ),
  ) as readonly Readonly<Record<string, unknown>>[];
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

describe('an object that is made of what was fetched', () => {
  const fields = ['a', 'b'].map((key): MadeField<[]> => ({ ...TEXT, key, from: key }));

  it('is what was fetched where that is, to the byte, what is answered, and else another', () => {
    const make = madeObject(fields, 0);
    const same = sources().filter((source) => {
      const before = JSON.stringify(source);
      const right = JSON.stringify({ a: textOrNull(source['a']), b: textOrNull(source['b']) });
      const made = make(source);

      expect(JSON.stringify(made)).toBe(right);
      expect(made === source).toBe(before === right);
      expect(JSON.stringify(source)).toBe(before);
      return made === source;
    });

    expect(sources()).toHaveLength(1 + 3 * 3 + 6 * 9 + 6 * 27);
    expect(same).toHaveLength(4); // a text or null, twice
  });

  it('is another where a field is called otherwise, or is not for this reader', () => {
    const renamed = madeObject([{ ...TEXT, key: 'b', from: 'a' }], 0);
    const source = { a: 'secret', b: 'b' };
    const guarded = madeObject<[boolean]>(
      fields.map((field) => ({ ...field, guard: (isHers: boolean) => isHers })),
      1,
    );

    expect(renamed(source)).toEqual({ b: 'secret' });
    expect(guarded(source, true)).toBe(source);
    expect(guarded(source, false)).toEqual({ a: null, b: null });
    expect(source).toEqual({ a: 'secret', b: 'b' });
  });

  it('is none without what is required', () => {
    const make = madeObject(
      fields.map((field) => ({ ...field, isRequired: true })),
      0,
    );

    expect([make({ a: 'a' }), make({ a: 'a', b: 1 })]).toEqual([undefined, undefined]);
    expect(make({ a: 'a', b: 'b' })).toEqual({ a: 'a', b: 'b' });
  });
});
