import type { Disclosure } from '../../schema/disclosure';
import type { ReportRule } from '../../subgraphs/case-registry/report-rules';
import { subjectReport } from '../../subgraphs/case-registry/subject-report';
import { DAY, type History, historyOf, subjectOf } from './subject-reports-histories';
import { LISTENERS, rulesWith, speakings } from './subject-reports-speaking';

const HISTORIES = 200;
/** Enough to see one that differs. */
const CONTROLS = 50;
const left = (): readonly ReportRule[] => [];
const told = (rule: ReportRule): readonly ReportRule[] => [
  { ...rule, decision: 'RELEASE', says: { period: 'MONTH', agency: false } },
];
const without =
  (fact: keyof ReportRule['when']) =>
  ({ when, ...rule }: ReportRule): readonly ReportRule[] => [
    { ...rule, when: Object.fromEntries(Object.entries(when).filter(([one]) => one !== fact)) },
  ];

describe('a report of somebody who must not learn that another spoke', () => {
  it.each(LISTENERS)('of the %s is byte for byte the same whether or not somebody did', (about) => {
    const { told: differ, released, added } = speakings(HISTORIES, about);

    expect(differ).toEqual([]);
    expect(added).toBeGreaterThan(0.95 * HISTORIES); // the control: the log does tell
    expect(released).toBeGreaterThan(HISTORIES / 2);
  });

  // The controls: each defence is needed.
  it.each<readonly [string, string, (rule: ReportRule) => readonly ReportRule[]]>([
    ['looks of others were told', 'may-follow-from-what-another-said', told],
    ['looks of other clients were told', 'look-of-another-client', told],
    ['the running month was told', 'month-not-over', left],
    ['what an owner releases was told', 'kept-from-this-person', left],
    ['what a child said was told', 'childs-confidence', told],
    ['telling purposes were told', 'own-worker', without('purpose')],
    ['later looks were told', 'own-worker', without('firstMonth')],
  ])('would differ, if %s', (_what, name, change) => {
    expect(speakings(CONTROLS, 'offender', rulesWith(name, change)).told).not.toEqual([]);
  });

  it('would differ, if only the newest records were read', () => {
    const letter = (history: History, records: readonly Disclosure[]) =>
      subjectReport(records.slice(-20), subjectOf('offender', history), DAY).letter.en;
    const histories = Array.from({ length: CONTROLS }, (_, place) =>
      historyOf(place + 1, 'offender'),
    );

    expect(
      histories.filter((one) => letter(one, one.silent) !== letter(one, one.spoken)),
    ).not.toEqual([]);
  });
});
