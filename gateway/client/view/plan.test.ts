import { familyWith, participant } from '../testing/family';
import { planRows } from './plan';

/** The plan as a table. */

const action = (id: string, parts: Readonly<Record<string, unknown>>) => ({
  ...{ id, kind: 'GUIDANCE', level: 'INDIVIDUAL', concernedPersonIds: [], dueOn: null },
  ...{ status: 'PLANNED', completedOn: null, ...parts },
});
const family = familyWith({
  participants: [participant('k', 'Kristof Vermeulen', 'OFFENDER')],
  plan: {
    goals: [
      {
        interventions: [
          action('done', { status: 'DONE', dueOn: '2026-01-01' }),
          action('later', { dueOn: '2026-12-01', concernedPersonIds: ['k', 'a stranger'] }),
          action('today', { dueOn: '2026-11-22', level: 'SYSTEMIC', concernedPersonIds: ['k'] }),
          action('late', { dueOn: '2026-11-21', status: 'STARTED' }),
        ],
      },
    ],
  },
});

describe('the plan', () => {
  const rows = planRows(family, '2026-11-22');

  it('begins with what is late, and ends with what is done', () => {
    expect(rows.map(({ id }) => id)).toEqual(['late', 'today', 'later', 'done']);
  });

  it('calls late only what is still to be done, and not on the day itself', () => {
    expect(rows.filter(({ isOverdue }) => isOverdue).map(({ id }) => id)).toEqual(['late']);
  });

  it('names persons the reader knows; for the family where nobody is named', () => {
    expect(rows.map(({ forWhom }) => forWhom)).toEqual([[], [], ['Kristof Vermeulen'], []]);
  });
});
