import { REPORT_RULES, type ReportRule } from '../../subgraphs/case-registry/report-rules';
import { subjectReport } from '../../subgraphs/case-registry/subject-report';
import { historyOf, subjectOf } from './subject-reports-histories';

/** Of whose reports it is told; in their histories it is somebody else who speaks. */
export const LISTENERS = ['offender', 'parent'] as const;

/** What the reports of many histories come to. */
export interface Speakings {
  /** Seeds of histories whose report tells that somebody spoke. */
  readonly told: readonly number[];
  /** Lines released in all of them: a report that says nothing tells nothing. */
  readonly released: number;
  /** Histories in which what the officer sees differs: of the others the same was seen already. */
  readonly added: number;
}

/** Asks for the report of many histories, without and with somebody speaking. */
export function speakings(
  histories: number,
  about: (typeof LISTENERS)[number],
  rules: readonly ReportRule[] = REPORT_RULES,
): Speakings {
  const told: number[] = [];
  let released = 0;
  let added = 0;
  for (let seed = 1; seed <= histories; seed += 1) {
    const history = historyOf(seed, about);
    const subject = subjectOf(about, history);
    const [silent, spoken] = [history.silent, history.spoken].map((records) => {
      const { lines, letter } = subjectReport(records, subject, rules);
      const given = lines.filter(({ decision }) => decision === 'RELEASE');
      return { all: JSON.stringify(lines), bytes: JSON.stringify({ given, letter }), given };
    });
    if (silent?.bytes !== spoken?.bytes) told.push(seed);
    if (silent?.all !== spoken?.all) added += 1;
    released += silent?.given.length ?? 0;
  }
  return { told, released, added };
}

/** The agreed rules with one of them otherwise. */
export function rulesWith(
  name: string,
  change: (rule: ReportRule) => readonly ReportRule[],
): readonly ReportRule[] {
  return REPORT_RULES.flatMap((rule) => (rule.name === name ? change(rule) : [rule]));
}
