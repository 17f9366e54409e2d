import { READER_KINDS } from './reader-kinds';
import { textTable } from './text-table';
import { who } from './who';

describe('who', () => {
  it('names functions, columns, levels and purposes', () => {
    const lines = who('MH_RISK')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));

    expect(lines[0]).toEqual(['FUNCTION', 'COLUMN', 'LEVEL', 'PURPOSES']);
    expect(lines).toContainEqual([
      ...['CASE_DIRECTOR', 'CD', 'SUMMARY', 'RISK_ASSESSMENT, SAFETY_PLANNING'],
    ]);
    expect(lines).toContainEqual(['DUTY_OFFICER POLICE', 'POL', 'FULL', 'EMERGENCY']);
    expect(lines.flat()).not.toContain('CHAIN_COORDINATOR');
  });

  it('says so where nobody reads a category', () => {
    expect(who('REPORTER')).toBe('Nobody reads REPORTER without a release or an emergency.\n');
  });

  it('knows every kind of reader, and none whom no column serves', () => {
    expect(READER_KINDS.map(({ function: as }) => as)).not.toContain('STATISTICIAN');
    expect(READER_KINDS.filter(({ function: as }) => as === 'CLIENT')).toHaveLength(3);
    expect(READER_KINDS.filter(({ function: as }) => as === 'AGENCY_WORKER')).toHaveLength(6);
  });
});

it('lays out a table in columns without trailing blanks', () => {
  expect(
    textTable(
      ['A', 'LONG'],
      [
        ['wide', ''],
        ['b', 'c'],
      ],
    ),
  ).toBe('A     LONG\nwide\nb     c\n');
});
