import { familyWith, participant } from '../testing/family';
import { looksOf } from './looks';
import { purposesOf } from './purposes';
import { withheldRows } from './withheld';

/** Who looked, what for, and what is withheld from whom. */

describe('who looked', () => {
  const line = (category: string, disclosedOn = '2026-11-20') => ({
    ...{ category, disclosedOn, disclosedAt: null, disclosedIn: '2026-11', toAgency: 'POLICE' },
    ...{ readerFunction: 'AGENCY_WORKER', purpose: 'TRIAGE', fromAgency: null, legalBasis: null },
  });

  it('is told once for each function, purpose and day, with all that was shown', () => {
    const lines = [line('ALERT'), line('PLAN'), line('PLAN'), line('ALERT', '2026-11-19')];
    const looks = looksOf(lines as Parameters<typeof looksOf>[0]);

    expect(looks.map(({ when, categories }) => [when, categories])).toEqual([
      ['2026-11-20', ['ALERT', 'PLAN']],
      ['2026-11-19', ['ALERT']],
    ]);
  });

  it('is nobody where nothing is told', () => {
    expect(looksOf(null)).toEqual([]);
  });
});

describe('what is withheld', () => {
  const entry = { category: 'PLAN', policy: 'need-to-know', remedy: 'ASK_OWNER' };
  const rows = (whom: object, coordinates: readonly string[]) =>
    withheldRows(
      familyWith(
        { participants: [participant('s', 'Sofie', 'VICTIM'), participant('k', 'K', 'OFFENDER')] },
        { withheld: [{ owner: 'CASE_REGISTRY', ...entry, ...whom, coordinates }] },
      ),
    ).map(({ about }) => about);

  it('is about the case, about everybody, about some, or about all but some', () => {
    expect(rows({}, ['ChainCase.plan'])).toEqual([{ name: 'case' }]);
    expect(rows({}, ['PoliceReport.narrative'])).toEqual([{ name: 'all' }]);
    expect(rows({ person: 's' }, ['PoliceReport.narrative'])).toEqual([
      { name: 'some', persons: ['Sofie'] },
    ]);
    expect(rows({ except: ['k', 'a stranger'] }, ['PoliceReport.narrative'])).toEqual([
      { name: 'but', persons: ['K'] },
    ]);
  });
});

describe('a purpose', () => {
  it('is offered to who may choose it', () => {
    expect(purposesOf('CLIENT', null)).toEqual(['CLIENT_INFORMATION']);
    expect(purposesOf('DPO', null)).toEqual(['OVERSIGHT']);
    expect(purposesOf('AGENCY_WORKER', 'POLICE')).toContain('JUDICIAL_FOLLOW_UP');
    expect(purposesOf('AGENCY_WORKER', 'MENTAL_HEALTH')).not.toContain('JUDICIAL_FOLLOW_UP');
  });

  it('is never an emergency: that is broken open elsewhere', () => {
    expect(purposesOf('DUTY_OFFICER', 'POLICE')).not.toContain('EMERGENCY');
  });
});
