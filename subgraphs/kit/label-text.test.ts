import { labelText } from './label-text';

describe('the words of a label', () => {
  it.each<[string, string, readonly (readonly [string, unknown])[], string]>([
    [
      'an enum word in plain words',
      'Care',
      [['status', 'ON_WAITING_LIST']],
      'Care, on waiting list',
    ],
    ['a list word by word', '', [['kinds', ['PHYSICAL', 'THREAT']]], 'Physical, threat'],
    ['a month by its name', 'Breach', [['month', '2026-06']], 'Breach, June 2026'],
    ['a day without a leading nought', '', [['heldOn', '2026-06-04']], '4 June 2026'],
    ['a moment as its day', '', [['at', new Date('2026-12-31T10:00:00Z')]], '31 December 2026'],
    ['a moment in text as its day', '', [['at', '2026-01-09T10:00:00.000Z']], '9 January 2026'],
    [
      'a last day as such',
      'Permission',
      [['validUntil', '2026-06-24']],
      'Permission, until 24 June 2026',
    ],
    ['a number as it is', '', [['year', 2019]], '2019'],
    [
      'words as they were written',
      'Domicile',
      [['name', 'Sint-Truiden']],
      'Domicile, Sint-Truiden',
    ],
  ])('writes %s', (_what, text, values, line) => {
    expect(labelText(text, values)).toBe(line);
  });

  it.each([null, undefined, '', [], [null, '']])(
    'leaves out what is not recorded: %j',
    (nothing) => {
      expect(
        labelText('Plan', [
          ['agreedOn', nothing],
          ['kind', 'SAFETY'],
        ]),
      ).toBe('Plan, safety');
    },
  );

  it('says nothing of what has no words: a claim, an object', () => {
    expect(
      labelText('Weapon note', [
        ['isSeized', true],
        ['place', { street: 'x' }],
      ]),
    ).toBe('Weapon note');
  });

  it.each(['2026-11/334', '0470-12 34 56', '2026-13', '2026-11-22 x'])(
    'does not take %s for a day',
    (number) => {
      expect(labelText('File', [['number', number]])).toBe(`File, ${number}`);
    },
  );

  it('begins with a capital and is empty when there is nothing to say', () => {
    expect(labelText('', [['kind', 'KITE']])).toBe('Kite');
    expect(labelText('', [['kind', null]])).toBe('');
  });
});
