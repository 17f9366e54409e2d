import { dayIn } from '../../schema/day';
import type { Disclosure } from '../../schema/disclosure';
import type { PartySide } from '../../schema/policy/vocabulary';
import type { Words } from './report-words';
import { UNUSUAL_RULES, type UnusualRule } from './unusual-rules';

/** What the registry knows of one case, beside what the log does. */
export interface OverseenFacts {
  /** By pseudonym, the sides of the persons that a reader works for. */
  readonly sidesOf: ReadonlyMap<string, ReadonlySet<PartySide>>;
  /** Days on which something happened that may make people look (`YYYY-MM-DD`). */
  readonly eventDays: readonly string[];
  readonly emergencies: readonly OpenedEmergency[];
}

export interface OpenedEmergency {
  /** A pseudonym. */
  readonly reader: string;
  /** `YYYY-MM-DD`. */
  readonly openedOn: string;
  readonly isReviewed: boolean;
}

/** A question to somebody: never a verdict. */
export interface Finding {
  readonly rule: string;
  /** A pseudonym. */
  readonly reader: string;
  /** Nothing, where it is about several. */
  readonly caseId: string | null;
  /** The first and the last day (`YYYY-MM-DD`). */
  readonly since: string;
  readonly until: string;
  /** Answers, or cases where there were too many. */
  readonly count: number;
  readonly because: Words;
}

/**
 * Who looked as people seldom do (design §6), by rules that are data. By what was asked and never
 * by what is in it: pure, and the same whatever the agencies recorded.
 *
 * @param cases by id; records of others are not looked at
 * @param today the day in Brussels (`YYYY-MM-DD`), by the clock that records are made by
 * @returns newest first
 */
export function unusualAccess(
  records: readonly Disclosure[],
  cases: ReadonlyMap<string, OverseenFacts>,
  today: string,
  rules: readonly UnusualRule[] = UNUSUAL_RULES,
): readonly Finding[] {
  const answers = records.flatMap((record) => answerIn(record, cases));
  return rules
    .flatMap((rule) => {
      const because = filledIn(rule);
      return foundBy(rule, answers, cases, today).map((found) => ({
        ...found,
        ...{ rule: rule.name, because },
      }));
    })
    .sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
}

/** An answer that told something of an overseen case. */
interface Answer extends Pick<Disclosure, 'reader' | 'function' | 'emergency'> {
  readonly caseId: string;
  readonly day: string;
}

function answerIn(record: Disclosure, cases: ReadonlyMap<string, OverseenFacts>): Answer[] {
  const { reader, function: as, emergency, case: caseId } = record;
  if (record.kind !== 'ANSWER' || caseId === null || !cases.has(caseId)) return [];
  return [{ reader, function: as, emergency, caseId, day: dayIn(new Date(record.at)) }];
}

type Found = Omit<Finding, 'rule' | 'because'>;

function foundBy(
  rule: UnusualRule,
  answers: readonly Answer[],
  cases: ReadonlyMap<string, OverseenFacts>,
  today: string,
): readonly Found[] {
  switch (rule.what) {
    case 'BOTH_SIDES': {
      const isOnBoth = ({ caseId, reader }: Answer) => {
        const sides = cases.get(caseId)?.sidesOf.get(reader);
        return sides?.has('VICTIM_SIDE') === true && sides.has('OFFENDER_SIDE');
      };
      return gathered(answers.filter(isOnBoth), ({ reader, caseId }) => `${reader} ${caseId}`);
    }
    case 'NO_EVENT': {
      const isUnmoved = ({ caseId, day, ...one }: Answer) =>
        !exempts(rule.exempt, one) &&
        !cases.get(caseId)?.eventDays.some((event) => isWithin(event, day, rule.days));
      return gathered(answers.filter(isUnmoved), ({ reader, caseId }) => `${reader} ${caseId}`);
    }
    case 'MANY_CASES': {
      const asked = answers.filter((one) => !exempts(rule.exempt, one));
      const days = groupsOf(asked, ({ reader, day }) => `${reader} ${day}`);
      return days.flatMap((ofDay) => {
        const count = new Set(ofDay.map(({ caseId }) => caseId)).size;
        return count > rule.limit ? [{ ...spanOf(ofDay), caseId: null, count }] : [];
      });
    }
    case 'MANY_ANSWERS':
      return gathered(
        answers,
        ({ reader, caseId, day }) => `${reader} ${caseId} ${day}`,
        rule.limit,
      );
    case 'NOT_REVIEWED':
      return [...cases].flatMap(([caseId, { emergencies }]) =>
        emergencies
          .filter((one) => !one.isReviewed && !isWithin(one.openedOn, today, rule.days))
          .map(({ reader, openedOn }) => ({
            ...{ reader, caseId, since: openedOn, until: openedOn },
            count: answers.filter(
              (one) =>
                one.emergency &&
                one.reader === reader &&
                one.caseId === caseId &&
                one.day === openedOn,
            ).length,
          })),
      );
  }
}

/** One finding for all answers of one key, where there are more of them than the limit. */
function gathered(answers: readonly Answer[], keyOf: (one: Answer) => string, limit = 0): Found[] {
  return groupsOf(answers, keyOf)
    .filter(({ length }) => length > limit)
    .map((group) => ({ ...spanOf(group), count: group.length }));
}

function groupsOf(
  answers: readonly Answer[],
  keyOf: (one: Answer) => string,
): [Answer, ...Answer[]][] {
  const groups = new Map<string, [Answer, ...Answer[]]>();
  for (const one of answers) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function spanOf(group: readonly [Answer, ...Answer[]]): Omit<Found, 'count'> {
  const [{ reader, caseId, day }] = group;
  const days = group.map((one) => one.day).sort();
  return { reader, caseId, since: days[0] ?? day, until: days.at(-1) ?? day };
}

function exempts(exempt: readonly string[], one: Pick<Answer, 'function'>): boolean {
  return one.function !== null && exempt.includes(one.function);
}

const DAY_MS = 86_400_000;

/** Whether the first day is the second, or at most so many days before it. */
function isWithin(first: string, second: string, days: number): boolean {
  const passed = (Date.parse(second) - Date.parse(first)) / DAY_MS;
  return passed >= 0 && passed <= days;
}

function filledIn(rule: UnusualRule): Words {
  const numbers = rule as Partial<Record<string, unknown>>;
  const fill = (text: string) =>
    text.replaceAll(/\{(limit|days)\}/g, (_, name: string) => String(numbers[name]));
  return { en: fill(rule.because.en), nl: fill(rule.because.nl) };
}

/** Newest first, and otherwise the same in every run. */
function orderOf({ until, rule, caseId, reader }: Finding): string {
  return [until, rule, caseId ?? '', reader].join(' ');
}
