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
  /** By the id of the case: all that they are part of. */
  readonly cases: ReadonlyMap<string, SubjectInCase>;
  /** The cases that are asked about. Records of others are not looked at. */
  readonly about: readonly string[];
}

/** Looks that a report tells as one, or an agency that may look: how many there were is not in it. */
export interface ReportLine {
  /** A month (`YYYY-MM`), or a day where it may be told; nothing of who may look. */
  readonly period: string | null;
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
 * @param rules others than the agreed ones, in tests that leave one out
 */
export function subjectReport(
  records: readonly Disclosure[],
  subject: ReportSubject,
  rules: readonly ReportRule[] = REPORT_RULES,
): Overview {
  const seen = [
    ...subject.about.flatMap((caseId) => mayLookIn(caseId, subject)),
    ...records.flatMap((record) => seenIn(record, subject)),
  ];
  const told = new Map<string, Headed[]>();
  for (const one of seen) {
    const look = headed(one, ruleFor(one.look, rules));
    const line = told.get(look.key);
    if (line) line.push(look);
    else told.set(look.key, [look]);
  }
  const lines = [...told]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, looks]) => lineOf(looks));
  return { lines, letter: letterOf(lines.filter(({ decision }) => decision === 'RELEASE')) };
}

/** One category of the person that one reader was given in one answer, or an agency that may ask. */
interface Seen extends Pick<ReportLine, 'agency' | 'purpose'> {
  readonly category: Category | null;
  readonly day: string | null;
  readonly look: Look;
}

/**
 * Whoever is not on the side of the victim in one case is told no more in another. Only cases that
 * they were told of count beside the one that a line is about: else a letter that grows shorter
 * would tell that another case began.
 */
function sideIn({ side }: SubjectInCase, cases: ReportSubject['cases']): PartySide {
  const informed = [...cases.values()].filter((one) => one.informed);
  const sides = new Set([side, ...informed.map((one) => one.side)]);
  return (['OFFENDER_SIDE', 'NEUTRAL'] as const).find((one) => sides.has(one)) ?? 'VICTIM_SIDE';
}

/** Who may look: the same whether or not anybody did. A victim is told who looked instead. */
function mayLookIn(caseId: string, { asker, cases }: ReportSubject): Seen[] {
  const subject = cases.get(caseId);
  const side = subject && sideIn(subject, cases);
  if (!subject || !side || side === 'VICTIM_SIDE') return [];
  const { minor, informed, ownAgencies } = subject;
  return ownAgencies.map((agency) => ({
    ...{ agency, purpose: null, category: null, day: null },
    look: {
      ...{ side, minor, informed, asker, reader: 'OWN_AGENCY', opens: 'TO_CLIENT' },
      ...{ sealed: false, childsConfidence: false },
    },
  }));
}

function seenIn(record: Disclosure, { pseudonym, asker, cases, about }: ReportSubject): Seen[] {
  const caseId = record.case ?? '';
  const subject = cases.get(caseId);
  if (record.kind !== 'ANSWER' || !subject || !about.includes(caseId)) return [];
  const categories = record.slices
    .filter(({ persons, category }) => persons.includes(pseudonym) && !ABOUT_NOBODY.has(category))
    .map(({ category }) => category);
  const { minor, informed, readers } = subject;
  const { purpose, agency } = record;
  const side = sideIn(subject, cases);
  const reader =
    readers.get(record.reader) ?? (isForChildren(agency) ? 'CHILDS_WORKER' : 'PARTNER');
  const day = dayIn(new Date(record.at));
  return [...new Set(categories)].map((category) => ({
    ...{ category, day, agency, purpose },
    look: {
      ...{ side, minor, informed, asker, reader },
      opens: opensTo(side, category),
      sealed: isSealed(category),
      childsConfidence: CHILDS_CONFIDENCE.has(category),
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

/** A look as a line tells it; what has one key is one line. */
interface Headed extends Pick<ReportLine, 'period' | 'reader' | 'agency' | 'purpose'> {
  readonly category: Category | null;
  readonly rule: ReportRule;
  readonly key: string;
}

/** What is not released is for the officer alone, who may know the agency. */
const TO_THE_OFFICER = { period: 'MONTH', agency: true } as const;

function headed({ category, day, purpose, look, ...seen }: Seen, rule: ReportRule): Headed {
  const says = rule.says ?? TO_THE_OFFICER;
  const { reader } = look;
  const period = says.period === 'DAY' ? day : (day?.slice(0, 'YYYY-MM'.length) ?? null);
  const agency = says.agency ? seen.agency : null;
  const key = [period ?? '', agency, reader, purpose, rule.name].join(' ');
  return { period, reader, agency, purpose, category, rule, key };
}

function lineOf(looks: readonly Headed[]): ReportLine[] {
  const [first] = looks;
  if (!first) return [];
  const { period, reader, agency, purpose, rule } = first;
  const all = new Set(looks.map(({ category }) => category));
  const categories = CATEGORIES.filter((one) => all.has(one) && !isSealed(one));
  const told = {
    ...{ period, reader, agency, purpose, categories },
    sealed: [...all].some((one) => one !== null && isSealed(one)),
  };
  const { name, decision, because } = rule;
  return [{ ...told, decision, rule: name, because, text: sentenceOf(told) }];
}

const CATEGORIES = Object.keys(MATRIX) as Category[];
