import type { WithheldEntry } from '../hub';
import { factsOf, isEmpty } from './facts';
import { Reading } from './state';

/** Records as they are shown: by the table of what was asked. */

const ENTRY: WithheldEntry = {
  ...{ owner: 'POLICE', category: 'INC_NARR', policy: 'need-to-know', remedy: 'ASK_OWNER' },
  coordinates: ['PoliceReport.narrative'],
};
const reading = new Reading({ withheld: [ENTRY], silent: [] }, false);
const subject = { personId: 'k', owner: 'POLICE' };
const factsIn = (type: string, record: Readonly<Record<string, unknown>>) =>
  factsOf(type, record, subject, reading);

describe('a record', () => {
  const report = factsIn('PoliceReport', {
    ...{ id: 'r', label: 'Physical, serious', violenceKinds: ['PHYSICAL'], narrative: null },
    ...{ occurredAt: '2026-03-13T20:20:00Z', month: '2026-03', isChildPresent: true },
    ...{ severity: 'SERIOUS', severityBand: 'SERIOUS', weaponInvolved: null },
  });

  it('is titled by what it is and when', () => {
    expect([report.kind?.field, report.when?.field]).toEqual(['violenceKinds', 'occurredAt']);
  });

  it('is titled by the day on which it began, and one of one day by that alone', () => {
    const days = (endsOn: string) => {
      const { when, facts } = factsIn('ShelterStay', { endsOn, startsOn: '2026-04-20' });
      return [when, ...facts].map((fact) => [fact?.field, fact?.values[0]]);
    };

    expect(days('2026-06-24')).toEqual([
      ['startsOn', '2026-04-20'],
      ['endsOn', '2026-06-24'],
    ]);
    expect(days('2026-04-20')).toEqual([['startsOn', '2026-04-20']]);
  });

  it('says nothing twice: the coarse fact only where the fine one is not given', () => {
    const fields = report.facts.map(({ field }) => field);
    const coarse = factsIn('PoliceReport', { month: '2026-03', severityBand: 'SERIOUS' });

    expect(fields).toEqual(['isChildPresent', 'severity']);
    expect(coarse.when?.field).toBe('month');
    expect(coarse.facts.map(({ field }) => field)).toEqual(['severityBand']);
  });

  it('explains what is withheld, and draws nothing of what is null without a reason', () => {
    expect(report.missing.map(({ field, state }) => [field, state.name])).toEqual([
      ['narrative', 'withheld'],
    ]);
  });

  it('that is sealed looks the same whether or not it exists', () => {
    const sealed = factsIn('ProsecutionRecord', { secretInvestigations: null, measures: [] });
    const never = factsIn('ProsecutionRecord', { measures: [] });

    expect(sealed).toEqual(never);
    expect(sealed.missing).toEqual([{ field: 'measures', state: { name: 'none' } }]);
    expect(isEmpty(sealed)).toBe(true);
  });

  it('has its own records within, the newest first', () => {
    const { records } = factsIn('PoliceRecord', {
      reports: [{ occurredAt: '2025-01-01T00:00:00Z' }, { occurredAt: '2026-01-01T00:00:00Z' }],
    });

    expect(records.map(({ field }) => field)).toEqual(['reports']);
    expect(records[0]?.records.map(({ when }) => when?.values[0])).toEqual([
      '2026-01-01T00:00:00Z',
      '2025-01-01T00:00:00Z',
    ]);
  });
});
