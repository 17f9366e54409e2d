import { dayIn } from './day';

describe('the day of a moment', () => {
  it('is that of Brussels, in winter and in summer', () => {
    expect(dayIn(new Date('2026-12-09T23:30:00Z'))).toBe('2026-12-10');
    expect(dayIn(new Date('2026-06-09T21:59:59Z'))).toBe('2026-06-09');
    expect(dayIn(new Date('2026-06-09T22:00:00Z'))).toBe('2026-06-10');
  });
});
