import type { Category } from '../../schema/policy/generated/matrix';
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

  it('marks what is only read once its owner released it, or more of it', () => {
    const released = (category: Category) =>
      who(category)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/))
        .filter(([, , level]) => level === 'FULL if released')
        .map(([reader, column]) => [reader, column]);

    expect(released('YOUTH_FILE')).toEqual([
      ['CASE_DIRECTOR', 'CD'],
      ['AGENCY_WORKER CHILD_ABUSE_CENTRE', 'VK'],
      ['AGENCY_SPOC CHILD_ABUSE_CENTRE', 'VK'],
      ['DUTY_OFFICER CHILD_ABUSE_CENTRE', 'VK'],
      ['MAGISTRATE', 'OM'],
      ['PROSECUTION_CRIMINOLOGIST', 'OM'],
    ]);
    expect(released('MH_RISK')).toContainEqual(['CASE_DIRECTOR', 'CD']); // a summary without
    expect(released('MH_RISK')).not.toContainEqual(['DUTY_OFFICER POLICE', 'POL']);
    expect(released('CASE_CORE').flat()).not.toContain('CASE_DIRECTOR');
  });

  it('promises no client a release: they are between agencies', () => {
    expect(who('CHILD_CONCL')).not.toMatch(/CLIENT (VICTIM|OFFENDER)/);
  });

  it('says so where nobody reads a category', () => {
    expect(who('REPORTER')).toBe('Nobody reads REPORTER over the hub.\n');
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
