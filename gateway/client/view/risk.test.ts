import { familyWith, participant } from '../testing/family';
import { assessmentsOf, riskNow, riskRows } from './risk';

/** Risk as several agencies assess it, each with its own instrument. */

const assessment = (id: string, parts: Readonly<Record<string, unknown>>) => ({
  ...{ id, byAgency: 'HOUSES_OF_JUSTICE', instrument: 'CHAIN_DEMO_LIST', levelGroup: null },
  ...{ towardsId: null, trend: null, factors: null, month: null, ...parts },
});
const shared = assessment('shared', { assessedOn: '2026-05-01', level: 'MEDIUM', towardsId: 's' });
const family = familyWith({
  participants: [
    participant('s', 'Sofie Aerts', 'VICTIM', {
      chain: {
        riskAssessments: [
          assessment('old', { assessedOn: '2026-03-01', level: 'HIGH' }),
          assessment('new', {
            ...{ assessedOn: '2026-06-01', level: 'LOW' },
            factors: [
              { factor: 'ISOLATION', isAlarming: false, sourceAgency: null },
              { factor: 'STRANGULATION', isAlarming: true, sourceAgency: 'POLICE' },
            ],
          }),
          shared,
        ],
      },
      police: { firstLineRisks: [{ id: 'door', completedOn: '2026-03-02', level: 'VERY_HIGH' }] },
    }),
    participant('k', 'Kristof Vermeulen', 'OFFENDER', { chain: { riskAssessments: [shared] } }),
  ],
});

describe('risk', () => {
  it('is the last assessment by each instrument, the worst first', () => {
    expect(assessmentsOf(family).map(({ level }) => level)).toEqual(['VERY_HIGH', 'LOW']);
  });

  it('is told once where one assessment stands under two persons', () => {
    const shared = familyWith({
      participants: ['s', 'k'].map((id) =>
        participant(id, id, 'VICTIM', {
          chain: { riskAssessments: [assessment('same', { level: 'LOW' })] },
        }),
      ),
    });

    expect(assessmentsOf(shared)).toHaveLength(1);
  });

  it('is now what was assessed last, not what was worst once', () => {
    expect(riskNow(assessmentsOf(family))?.level).toBe('LOW');
    expect(riskNow([])).toBeUndefined();
  });

  it('has the alarming factors first, each with whose fact it is', () => {
    expect(riskRows(assessmentsOf(family)).map(({ factor, source }) => [factor, source])).toEqual([
      ['STRANGULATION', 'POLICE'],
      ['ISOLATION', 'HOUSES_OF_JUSTICE'],
    ]);
  });
});
