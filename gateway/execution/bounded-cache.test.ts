import { BoundedCache } from './bounded-cache';

describe('a bounded cache', () => {
  it('makes a thing once, and forgets what was not used for longest', () => {
    const cache = new BoundedCache<string>(2);
    const made: string[] = [];
    const use = (name: string) =>
      cache.of(name, () => {
        made.push(name);
        return name.toUpperCase();
      });

    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(use)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('remembers nothing that could not be made', () => {
    const cache = new BoundedCache<string>(2);
    const fail = () => {
      throw new Error('not now');
    };

    expect(() => cache.of('a', fail)).toThrow('not now');
    expect(cache.of('a', () => 'made')).toBe('made');
  });
});
