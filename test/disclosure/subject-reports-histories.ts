import type { Disclosure, Slice } from '../../schema/disclosure';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import {
  AGENCY_CODES,
  type AgencyCode,
  DETAILS,
  type PartySide,
  type Purpose,
  PURPOSES,
  type ReaderFunction,
} from '../../schema/policy/vocabulary';
import { type CaseFacts, subjectInCase } from '../../subgraphs/case-registry/subject-in-case';
import type { ReportSubject } from '../../subgraphs/case-registry/subject-report';
import { type Seeded, seeded } from '../policy/seeded';

/** By the clock of these histories; the running month is November. */
const DAY = '2026-11-22';
const CASE = 'the case';

/** Persons of the family, and pseudonyms of everybody: a hub id is its own pseudonym here. */
const FAMILY = [
  { personId: 'victim', side: 'VICTIM_SIDE', isMinor: false },
  { personId: 'child', side: 'VICTIM_SIDE', isMinor: true },
  { personId: 'offender', side: 'OFFENDER_SIDE', isMinor: false },
  { personId: 'parent', side: 'NEUTRAL', isMinor: false },
] as const;
type Member = (typeof FAMILY)[number]['personId'];

interface Worker {
  readonly reader: string;
  readonly agency: AgencyCode | null;
  readonly as: ReaderFunction;
  readonly side: PartySide;
  readonly worksFor: readonly Member[];
}

const worker = (
  agency: AgencyCode | null,
  as: ReaderFunction,
  side: PartySide,
  ...worksFor: Member[]
): Worker => ({ reader: [agency, as, ...worksFor].join(' '), agency, as, side, worksFor });

/** One of every kind. Who is not named in the case is not in its memberships, and may look in an emergency. */
const WORKERS: readonly Worker[] = [
  worker('GENERAL_WELFARE', 'CASE_DIRECTOR', 'NEUTRAL'),
  worker('HOUSES_OF_JUSTICE', 'CHAIN_COORDINATOR', 'NEUTRAL'),
  worker('PROSECUTION', 'MAGISTRATE', 'NEUTRAL'),
  worker('POLICE', 'DUTY_OFFICER', 'NEUTRAL'),
  worker('MUNICIPALITY', 'AGENCY_WORKER', 'NEUTRAL'),
  worker('HOUSES_OF_JUSTICE', 'JUSTICE_ASSISTANT_VICTIM', 'VICTIM_SIDE', 'victim'),
  worker('GENERAL_WELFARE', 'AGENCY_WORKER', 'VICTIM_SIDE', 'victim'),
  worker('CHILD_ABUSE_CENTRE', 'AGENCY_WORKER', 'VICTIM_SIDE', 'child'),
  worker('YOUTH_WELFARE', 'AGENCY_WORKER', 'VICTIM_SIDE', 'child'),
  worker('MENTAL_HEALTH', 'AGENCY_WORKER', 'OFFENDER_SIDE', 'victim', 'offender'),
  worker('HOUSES_OF_JUSTICE', 'JUSTICE_ASSISTANT_OFFENDER', 'OFFENDER_SIDE', 'offender'),
  worker('MENTAL_HEALTH', 'AGENCY_WORKER', 'OFFENDER_SIDE', 'offender'),
  worker('GENERAL_WELFARE', 'AGENCY_WORKER', 'OFFENDER_SIDE', 'offender'),
  worker('MENTAL_HEALTH', 'AGENCY_WORKER', 'NEUTRAL', 'parent'),
  worker(null, 'CLIENT', 'VICTIM_SIDE', 'victim'),
  worker(null, 'CLIENT', 'OFFENDER_SIDE', 'offender'),
  worker(null, 'CLIENT', 'NEUTRAL', 'parent'),
];
const UNNAMED: readonly Worker[] = AGENCY_CODES.map((agency) =>
  worker(agency, 'DUTY_OFFICER', 'NEUTRAL'),
).map((one) => ({ ...one, reader: `night ${one.reader}` }));

/** Who wrote what in the log of one family, and the same where somebody spoke to an agency. */
export interface History {
  readonly facts: CaseFacts;
  readonly silent: readonly Disclosure[];
  readonly spoken: readonly Disclosure[];
}

/**
 * A random history of looks, and the same with one more fact: a victim or child spoke to some agency
 * on some day, and people looked at whomever, because of it.
 * @param about whose report is asked; it is somebody else who speaks
 */
export function historyOf(seed: number, about: Member): History {
  const random = seeded(seed);
  const named = WORKERS.filter(({ as }) => as === 'CLIENT' || random.chance(0.8));
  const readers = [...named, ...UNNAMED];
  const own = named.filter((one) => isFor(about, one) && one.as !== 'CLIENT');
  // Some of these never look, unless somebody speaks.
  const idle = new Set(own.filter(() => random.chance(0.3)));
  const looking = readers.filter((one) => !idle.has(one));
  const silent = times(random, 60, () => recordOf(random, random.pick(looking), anyDay(random)));
  const added = speaking(random, { others: readers.filter((one) => !isFor(about, one)), own });
  return {
    facts: {
      participants: FAMILY,
      memberships: named.map(({ reader, agency, as, side, worksFor }) => ({
        ...{ subject: reader, agency, function: as, side, worksForIds: worksFor },
        since: '2026-03-01',
      })),
    },
    silent: inOrder(silent),
    spoken: inOrder([...silent, ...added]),
  };
}

/** The subject of a report in the family of these histories. */
export function subjectOf(about: Member, { facts }: Pick<History, 'facts'>): ReportSubject {
  const inCase = subjectInCase(about, facts, (reader) => reader, DAY);
  return {
    ...{ pseudonym: about, asker: 'SUBJECT', about: [CASE] },
    cases: new Map(inCase ? [[CASE, inCase]] : []),
  };
}

/** As the log has them. */
const inOrder = (records: readonly Disclosure[]) =>
  records.toSorted((one, other) => (one.at < other.at ? -1 : 1));

const isFor = (about: Member, { worksFor }: Worker) =>
  worksFor.length === 1 && worksFor[0] === about;

interface Hearing {
  readonly others: readonly Worker[];
  /** Those of the person whose report is asked. */
  readonly own: readonly Worker[];
}

/** What a speaking adds to the log, and to no other table. */
function speaking(random: Seeded, { others, own }: Hearing): Disclosure[] {
  const day = anyDay(random);
  const agency = random.pick(AGENCY_CODES);
  const heard = others.filter((one) => one.agency === agency);
  const later = () => [day, anyDay(random)].sort()[1] ?? day;
  return [
    // Who was told, and whoever they tell: of every side, at once and afterwards.
    ...times(random, 6, () => recordOf(random, random.pick([...heard, ...UNNAMED]), day)),
    ...times(random, 8, () => recordOf(random, random.pick(others), later())),
    ...own.flatMap((one) => knockOns(random, one, later)),
  ];
}

/**
 * That somebody spoke makes also the person's own workers look, some for the first time: on whatever
 * day, in the running month, for a purpose that tells, or at what an owner opened to them.
 */
function knockOns(random: Seeded, one: Worker, later: () => string): Disclosure[] {
  return [
    ...times(random, 3, () => recordOf(random, one, later())),
    recordOf(random, one, `${monthOf(DAY)}-21`),
    recordOf(random, one, later(), random.pick(TELLING)),
    recordOf(random, one, later(), 'CASE_CONSULTATION', RELEASED),
  ];
}

const TELLING = ['TRIAGE', 'RISK_ASSESSMENT', 'SAFETY_PLANNING', 'EMERGENCY'] as const;
/** What an owner may open to a worker because of what was said, and what is kept from offenders. */
const RELEASED = ['INC_NARR', 'CHILD_CONCL', 'RISK_LEVEL', 'INC_FACT', 'CHILD_VOICE'] as const;

const CATEGORIES = Object.keys(MATRIX) as Category[];
const WORDS = {
  operation: 'hash',
  policies: 'version',
  assurance: 'HIGH',
  case: CASE,
  pass: 'pass',
  legalBasis: 'DECREE',
} as const;

function recordOf(
  random: Seeded,
  { reader, agency, as }: Worker,
  day: string,
  purpose: Purpose = random.pick(PURPOSES),
  categories: readonly Category[] = CATEGORIES,
): Disclosure {
  const hour = String(Math.floor(random.next() * 20)).padStart(2, '0');
  const asked = {
    ...{ ...WORDS, at: `${day}T${hour}:00:00.000Z`, reader, agency, function: as, purpose },
    emergency: purpose === 'EMERGENCY',
  };
  const kind = random.next();
  if (kind < 0.05) return { ...asked, kind: 'REFUSAL', code: 'NOT_AVAILABLE' };
  if (kind < 0.15) {
    const field = random.pick(['Mutation.openCase', 'Mutation.release']);
    const named = { field, case: CASE, person: null, purpose: null };
    return { ...asked, kind: 'MUTATION', asked: [named] };
  }
  const slices = times(random, 5, (): Slice => ({
    owner: random.pick([...AGENCY_CODES, 'CASE_REGISTRY']),
    persons: FAMILY.map(({ personId }) => personId).filter(() => random.chance(0.6)),
    ...{ category: random.pick(categories), detail: random.pick(DETAILS), fields: [] },
  }));
  return { ...asked, kind: 'ANSWER', withheld: [], silent: [], slices };
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** From the first of March to yesterday. */
function anyDay(random: Seeded): string {
  const first = Date.UTC(2026, 2, 1);
  const days = Math.floor((Date.parse(DAY) - first) / 86_400_000);
  return new Date(first + Math.floor(random.next() * days) * 86_400_000).toISOString().slice(0, 10);
}

/** Up to so many, at least one. */
function times<T>(random: Seeded, most: number, make: () => T): T[] {
  return Array.from({ length: 1 + Math.floor(random.next() * most) }, make);
}
