import type { Disclosure } from '../../schema/disclosure';
import type { ReportRule } from '../../subgraphs/case-registry/report-rules';
import { subjectReport } from '../../subgraphs/case-registry/subject-report';
import { type History, historyOf, subjectOf } from './subject-reports-histories';
import { LISTENERS, rulesWith, speakings } from './subject-reports-speaking';

const HISTORIES = 200;
/** Enough to see one that differs. */
const CONTROLS = 50;
const told = (rule: ReportRule): readonly ReportRule[] => [
  { ...rule, decision: 'RELEASE', says: { period: 'MONTH', agency: false } },
];

describe('a report of somebody who must not learn that another spoke', () => {
  it.each(LISTENERS)('of the %s is byte for byte the same whether or not somebody did', (about) => {
    const { told: differ, released, added } = speakings(HISTORIES, about);

    expect(differ).toEqual([]);
    expect(added).toBeGreaterThan(0.95 * HISTORIES); // the control: the log does tell
    expect(released).toBeGreaterThan(HISTORIES / 2);
  });

  // The controls: each defence is needed.
  it.each([
    ['looks of others were told', 'may-follow-from-what-another-said'],
    ['looks of other clients were told', 'look-of-another-client'],
    ['looks of own workers were told', 'own-worker'],
    ['what an owner releases was told', 'kept-from-this-person'],
    ['what a child said was told', 'childs-confidence'],
  ])('would differ, if %s', (_what, name) => {
    expect(speakings(CONTROLS, 'offender', rulesWith(name, told)).told).not.toEqual([]);
  });

  it('would differ, if only the newest records were read', () => {
    const letter = (history: History, records: readonly Disclosure[]) =>
      subjectReport(records.slice(-20), subjectOf('offender', history)).letter.en;
    const histories = Array.from({ length: CONTROLS }, (_, place) =>
      historyOf(place + 1, 'offender'),
    );

    expect(
      histories.filter((one) => letter(one, one.silent) !== letter(one, one.spoken)),
    ).not.toEqual([]);
  });
});
