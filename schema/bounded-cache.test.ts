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

  it('remembers as much as may be remembered by weight, and little of what is heavy', () => {
    const cache = new BoundedCache<string>(5);
    const made: string[] = [];
    const use = (name: string) =>
      cache.of(
        name,
        () => {
          made.push(name);
          return name;
        },
        ({ length }) => length,
      );

    ['aa', 'bb', 'c', 'aa'].map(use);
    expect(made).toEqual(['aa', 'bb', 'c']);

    use('dd');
    expect(['aa', 'c', 'dd', 'bb'].map(use)).toEqual(['aa', 'c', 'dd', 'bb']);
    expect(made).toEqual(['aa', 'bb', 'c', 'dd', 'bb']);

    ['eeeeee', 'eeeeee', 'bb', 'dd', 'c'].map(use);
    expect(made.slice(5)).toEqual(['eeeeee', 'eeeeee']);
  });

  it('weighs less by what is forgotten', () => {
    const cache = new BoundedCache<string>(2);
    cache.of('a', () => 'A');
    cache.forget('a', 'B');
    cache.of('b', () => 'B');
    cache.forget('b', 'B');
    cache.forget('b', 'B');
    cache.of('c', () => 'C');

    expect(cache.of('a', () => 'made again')).toBe('A');
    expect(cache.of('b', () => 'made again')).toBe('made again');
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
