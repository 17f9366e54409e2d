import { explain } from './explain';

const TODAY = '2026-11-22';

/** What is said of one category at one owner, as cells. */
function lineOf(table: string, category: string, owner: string): string[] {
  const lines = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  return lines.find(([one, other]) => one === category && other === owner)?.slice(2) ?? [];
}

describe('explain', () => {
  const worker = { function: 'AGENCY_WORKER', agency: 'GENERAL_WELFARE', side: 'VICTIM_SIDE' };

  it('says the level, the policy, the remedy and the reason of each owned category', () => {
    const table = explain({ ...worker, purpose: 'TRIAGE' }, TODAY);

    expect(table.split('\n')[0]).toMatch(/^CATEGORY +OWNER +LEVEL +POLICY +REMEDY +BECAUSE$/);
    expect(lineOf(table, 'MH_RISK', 'mental-health')).toEqual([
      ...['NONE', 'purpose-not-agreed', 'OTHER_PURPOSE'],
      'The agencies did not agree to share this category for this purpose.',
    ]);
    expect(lineOf(table, 'ID_CORE', 'municipality')[0]).toBe('FULL');
  });

  it.each([
    [{ 'works-for-offender-side': true }, 'CONTACT_SAFE', 'victim-wall'],
    [{ closed: true }, 'CONTACT_SAFE', 'case-closed'],
    [{ restricted: true }, 'CONTACT_SAFE', 'restricted-case'],
    [{ 'not-named': true }, 'CONTACT_SAFE', 'membership-not-active'],
    [{ 'not-open': true }, 'CONTACT_SAFE', 'consultation-not-open'],
    [{ assurance: 'LOW' }, 'CONTACT_SAFE', 'assurance-too-low'],
    [{ refused: true, agency: 'YOUTH_WELFARE' }, 'CONTACT_SAFE', 'need-to-know'],
    [{ conflict: true }, 'STRUCTURE', 'need-to-know'],
  ])('takes %j from the command line', (flags, category, policy) => {
    const open = { ...worker, purpose: 'SAFETY_PLANNING' };

    expect(lineOf(explain(open, TODAY), category, 'general-welfare')[0]).toBe('FULL');
    expect(lineOf(explain({ ...open, ...flags }, TODAY), category, 'general-welfare')[1]).toBe(
      policy,
    );
  });

  it('opens an emergency of a duty officer', () => {
    const table = explain({ emergency: true, agency: 'POLICE', side: 'VICTIM_SIDE' }, TODAY);

    expect(lineOf(table, 'SHELTER', 'general-welfare').slice(0, 2)).toEqual([
      'FULL',
      'break-glass',
    ]);
  });

  it('says what it expected of a flag it does not know', () => {
    expect(() => explain({ ...worker, purpose: 'CURIOSITY' }, TODAY)).toThrow(
      /^Expected --purpose to be one of TRIAGE, /,
    );
  });
});
