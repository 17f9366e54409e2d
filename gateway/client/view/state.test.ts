import type { WithheldEntry } from '../hub';
import { Reading } from './state';

/** The five states of a fact, and the one that does not show. */

const entry = (whom: Partial<WithheldEntry>): WithheldEntry => ({
  ...{ owner: 'POLICE', category: 'INC_NARR', policy: 'need-to-know', remedy: 'ASK_OWNER' },
  ...{ coordinates: ['PoliceReport.narrative'], ...whom },
});
const SILENT = { agency: 'MENTAL_HEALTH', since: '2026-11-22T08:00:00Z' };

const reading = (withheld: readonly WithheldEntry[], isEmergency = false) =>
  new Reading({ withheld, silent: [SILENT] }, isEmergency);
const narrative = (value: unknown, personId = 'kristof') => ({
  ...{ value, personId, coordinate: 'PoliceReport.narrative', owner: 'POLICE' },
});

describe('a fact', () => {
  it('is a value, none recorded, withheld, silent, or opened by break-glass', () => {
    const episodes = { value: null, coordinate: 'MentalHealthRecord.episodes' };
    const states = [
      reading([]).stateOf(narrative('He said')),
      reading([]).stateOf(narrative([])),
      reading([entry({})]).stateOf(narrative(null)),
      reading([]).stateOf({ ...episodes, owner: 'MENTAL_HEALTH' }),
      reading([], true).stateOf(narrative('He said')),
    ];

    expect(states.map(({ name }) => name)).toEqual([
      'value',
      'none',
      'withheld',
      'silent',
      'opened',
    ]);
  });

  it('that is hidden looks like none recorded', () => {
    expect(reading([]).stateOf(narrative(null))).toEqual(reading([]).stateOf(narrative(undefined)));
    expect(reading([]).stateOf(narrative(null))).toEqual({ name: 'none' });
  });

  it('is withheld of whom the entry names, and of nobody else', () => {
    const of = (whom: Partial<WithheldEntry>) =>
      ['kristof', 'sofie'].map((id) => reading([entry(whom)]).stateOf(narrative(null, id)).name);

    expect(of({})).toEqual(['withheld', 'withheld']);
    expect(of({ person: 'kristof' })).toEqual(['withheld', 'none']);
    expect(of({ persons: ['kristof', 'lotte'] })).toEqual(['withheld', 'none']);
    expect(of({ except: ['kristof'] })).toEqual(['none', 'withheld']);
  });
});
