import { nationalNumber } from './national-number';

const written = (given: string | null | undefined) => nationalNumber.to(given);

describe('a national number on its way into the register', () => {
  it.each(['89.04.12-000.82', '89041200082', '89 04 12 000 82', ' 89.04.12-000.82 '])(
    'is written in one form: %s',
    (given) => {
      expect(written(given)).toBe('89.04.12-000.82');
    },
  );

  it('may be of somebody born in this century, or a BIS number', () => {
    expect(written('20.05.09-000.20')).toBe('20.05.09-000.20');
    expect(written('89.52.12-000.30')).toBe('89.52.12-000.30');
  });

  it('may be unknown', () => {
    expect(written(null)).toBeNull();
    expect(written(undefined)).toBeUndefined();
  });

  it.each([
    ['wrong check digits', '89.04.12-000.83'],
    ['two digits swapped', '98.04.12-000.82'],
    ['no such day', '89.02.31-000.82'],
    ['a digit short', '89.04.12-000.8'],
    ['words', 'unknown'],
    ['nothing', ''],
  ])('is refused and not repeated: %s', (_reason, given) => {
    expect(() => written(given)).toThrow(
      new TypeError(
        'Expected a national number with a possible date and the right check digits, got another.',
      ),
    );
  });
});
