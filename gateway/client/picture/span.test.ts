import { spanned } from './span';

/** From when until when. */

describe('a span', () => {
  it.each([
    ['of several days says both', ['14 apr 2026', '24 jun 2026'], '14 apr 2026 – 24 jun 2026'],
    ['of one day says it once', ['20 apr 2026', '20 apr 2026'], '20 apr 2026'],
    [
      'from an hour to the end of that day, too',
      ['20 apr 2026, 14:00', '20 apr 2026'],
      '20 apr 2026, 14:00',
    ],
    ['of some hours says both', ['2 mei, 14:00', '2 mei, 16:00'], '2 mei, 14:00 – 2 mei, 16:00'],
    ['that lasts is open', ['5 nov 2019', ''], '5 nov 2019 – '],
    ['of which only the end is known, too', ['', '2019'], ' – 2019'],
    ['of which nothing is known says nothing', ['', ''], ''],
  ] as const)('%s', (_what, [from, until], said) => {
    expect(spanned(from, until)).toBe(said);
  });
});
