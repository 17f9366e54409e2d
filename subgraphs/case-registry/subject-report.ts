import { dayIn } from '../../schema/day';
import type { Disclosure } from '../../schema/disclosure';
import { columnsOf } from '../../schema/policy/facts';
import { type Category, type Cell, MATRIX } from '../../schema/policy/generated/matrix';
import type { AgencyCode, PartySide, Purpose } from '../../schema/policy/vocabulary';
import { letterOf, sentenceOf } from './report-letter';
import {
  type Look,
  type ReaderKind,
  REPORT_RULES,
  type ReleaseDecision,
  type ReportRule,
  ruleFor,
} from './report-rules';
import { ABOUT_NOBODY, type Words } from './report-words';
import { isForChildren, type SubjectInCase } from './subject-in-case';

/** Whom a report is about, and who asks for it. */
export interface ReportSubject {
  /** As records name them. */
  readonly pseudonym: string;
  readonly asker: Look['asker'];
  /** By the id of the case: all that they are part of. Records of others are not looked at. */
  readonly cases: ReadonlyMap<string, SubjectInCase>;
}

/** Looks that a report tells as one: how many there were is not in it. */
export interface ReportLine {
  /** A month (`YYYY-MM`), or a day where it may be told. */
  readonly period: string;
  readonly reader: ReaderKind;
  /** Whose worker looked; nothing, where that is not told. */
  readonly agency: AgencyCode | null;
  readonly purpose: Purpose | null;
  /** In the order of the matrix. Sealed ones are not named. */
  readonly categories: readonly Category[];
  /** Also of sealed categories. */
  readonly sealed: boolean;
  readonly decision: ReleaseDecision;
  /** The rule that decided, and why. */
  readonly rule: string;
  readonly because: Words;
  /** The line in plain words. */
  readonly text: Words;
}

/** What the data-protection officer judges, and the letter that may be handed over as it is. */
export interface Overview {
  readonly lines: readonly ReportLine[];
  /** Of the lines that are released; nothing in it depends on the others. */
  readonly letter: Words;
}

/**
 * A data subject's overview of who looked at their data (GDPR art. 15), from the records of the
 * disclosure log. Only answers about the person are in it: what was changed, refused, or asked
 * about the case as a whole is not data about anybody.
 *
 * @param records in any order
 * @param today the day in Brussels (`YYYY-MM-DD`), by the clock that records are made by
 * @param rules others than the agreed ones, in tests that leave one out
 */
export function subjectReport(
  records: readonly Disclosure[],
  subject: ReportSubject,
  today: string,
  rules: readonly ReportRule[] = REPORT_RULES,
): Overview {
  const seen = records.flatMap((record) => seenIn(record, subject, today));
  const firstMonths = firstMonthsOf(seen, rules);
  const told = new Map<string, Headed[]>();
  for (const one of seen) {
    const firstMonth = firstMonths.get(one.agency) === monthOf(one.day);
    const look = headed(one, ruleFor({ ...one.look, firstMonth }, rules));
    const line = told.get(look.key);
    if (line) line.push(look);
    else told.set(look.key, [look]);
  }
  const lines = [...told]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, looks]) => lineOf(looks));
  return { lines, letter: letterOf(lines.filter(({ decision }) => decision === 'RELEASE')) };
}

/** One category of the person that one reader was given in one answer. */
interface Seen {
  readonly category: Category;
  readonly day: string;
  readonly agency: AgencyCode | null;
  /** All that rules look at but what depends on the other looks. */
  readonly look: Omit<Look, 'firstMonth'>;
}

/** Whoever is not on the side of the victim in one case is told no more in another. */
function sideOver(cases: ReportSubject['cases']): PartySide {
  const sides = new Set([...cases.values()].map(({ side }) => side));
  return (['OFFENDER_SIDE', 'NEUTRAL'] as const).find((side) => sides.has(side)) ?? 'VICTIM_SIDE';
}

function seenIn(
  record: Disclosure,
  { pseudonym, asker, cases }: ReportSubject,
  today: string,
): Seen[] {
  const side = sideOver(cases);
  const subject = cases.get(record.case ?? '');
  if (record.kind !== 'ANSWER' || !subject) return [];
  const categories = record.slices
    .filter(({ persons, category }) => persons.includes(pseudonym) && !ABOUT_NOBODY.has(category))
    .map(({ category }) => category);
  const { minor, informed, readers } = subject;
  const { purpose, agency } = record;
  const reader =
    readers.get(record.reader) ?? (isForChildren(agency) ? 'CHILDS_WORKER' : 'PARTNER');
  const day = dayIn(new Date(record.at));
  return [...new Set(categories)].map((category) => ({
    ...{ category, day, agency },
    look: {
      ...{ side, minor, informed, asker, purpose, reader },
      opens: opensTo(side, category),
      sealed: isSealed(category),
      childsConfidence: CHILDS_CONFIDENCE.has(category),
      monthOver: monthOf(day) < monthOf(today),
    },
  }));
}

/** Where it stands what a child said, that somebody was worried, or where a child is. */
const CHILDS_CONFIDENCE: ReadonlySet<Category> = new Set<Category>([
  ...(['CHILD_CONCERN', 'CHILD_VOICE', 'CHILD_CONCL', 'REPORTER', 'YOUTH_FILE'] as const),
  'PLACEMENT_ADDR',
]);

/** That somebody is in the case is sealed from others, not from who is told of the case. */
function isSealed(category: Category): boolean {
  return MATRIX[category].sensitivity === 5 && category !== 'CASE_PERSON';
}

const CLOSED: ReadonlySet<Cell> = new Set<Cell>(['-', 'L', 'E']);

/** By the client's own column of the matrix; of two columns the lower. */
function opensTo(side: PartySide, category: Category): Look['opens'] {
  const cells: readonly Cell[] = columnsOf('CLIENT', undefined, side).map(
    (column) => MATRIX[category].cells[column],
  );
  if (cells.some((cell) => CLOSED.has(cell))) return 'NEVER';
  return cells.includes('R') ? 'BY_RELEASE' : 'TO_CLIENT';
}

/**
 * Per agency, the first month that could be told of a worker of this person alone. What may not be
 * told does not count: it could move the month, and so be told after all.
 */
function firstMonthsOf(
  seen: readonly Seen[],
  rules: readonly ReportRule[],
): ReadonlyMap<AgencyCode | null, string> {
  const first = new Map<AgencyCode | null, string>();
  for (const { agency, day, look } of seen) {
    if (look.reader !== 'OWN_WORKER') continue;
    const { decision } = ruleFor({ ...look, firstMonth: true }, rules);
    const known = first.get(agency);
    const month = monthOf(day);
    if (decision === 'RELEASE' && (!known || month < known)) first.set(agency, month);
  }
  return first;
}

/** A look as a line tells it; what has one key is one line. */
interface Headed extends Pick<ReportLine, 'period' | 'reader' | 'agency' | 'purpose'> {
  readonly category: Category;
  readonly rule: ReportRule;
  readonly key: string;
}

/** What is not released is for the officer alone, who may know the agency. */
const TO_THE_OFFICER = { period: 'MONTH', agency: true } as const;

function headed({ category, day, agency, look }: Seen, rule: ReportRule): Headed {
  const says = rule.says ?? TO_THE_OFFICER;
  const { reader, purpose } = look;
  const head = {
    period: says.period === 'DAY' ? day : monthOf(day),
    ...{ reader, agency: says.agency ? agency : null, purpose },
  };
  const key = [head.period, head.agency, reader, purpose, rule.name].join(' ');
  return { ...head, category, rule, key };
}

function lineOf(looks: readonly Headed[]): ReportLine[] {
  const [first] = looks;
  if (!first) return [];
  const { period, reader, agency, purpose, rule } = first;
  const all = new Set(looks.map(({ category }) => category));
  const categories = CATEGORIES.filter((one) => all.has(one) && !isSealed(one));
  const told = {
    ...{ period, reader, agency, purpose, categories },
    sealed: [...all].some(isSealed),
  };
  const { name, decision, because } = rule;
  return [{ ...told, decision, rule: name, because, text: sentenceOf(told) }];
}

const CATEGORIES = Object.keys(MATRIX) as Category[];

function monthOf(day: string): string {
  return day.slice(0, 7);
}
