import { FIELDS, MOMENT } from './fields';
import type { Reading, State } from './state';

/** A field with what it holds; codes, days and ids stay as they came. */
export interface Fact {
  readonly field: string;
  /** As in `fields.ts`. */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** One record of an agency, as much of it as this reader was given. */
export interface Facts {
  readonly type: string;
  /** What it is, and when: its title. */
  readonly kind: Fact | undefined;
  readonly when: Fact | undefined;
  readonly facts: readonly Fact[];
  readonly records: readonly { readonly field: string; readonly records: readonly Facts[] }[];
  /** What is not there and may be explained. */
  readonly missing: readonly { readonly field: string; readonly state: State }[];
}

/** Of whom, and whose it is. */
export interface Subject {
  readonly personId?: string | undefined;
  readonly owner: string;
}

/** Served for who has a summary only: beside the full fact it says the same again. */
const COARSE: Readonly<Record<string, readonly string[]>> = {
  month: [
    ...['occurredAt', 'assessedOn', 'breachedAt', 'since', 'receivedOn', 'completedOn'],
    ...['recordedOn', 'notedOn'],
  ],
  startedMonth: ['startsOn'],
  agreedMonth: ['agreedOn'],
  updatedMonth: ['recordedOn', 'statusSince'],
  reviewedMonth: ['reviewedOn'],
  nextHearingMonth: ['nextHearing'],
  sinceYear: ['since'],
  severityBand: ['severity'],
  levelGroup: ['level'],
  statusGroup: ['status'],
  complianceGroup: ['compliance'],
  concernGroup: ['problem'],
  supportGroup: ['kind'],
  attendanceBand: ['attendanceRate'],
  involvement: ['kind'],
  raisedOn: ['raisedAt'],
};

const KINDS = ['kind', 'violenceKinds', 'careType', 'factor', 'supportGroup', 'concernGroup'];

/** With which day a record begins, where it has several; else with the first it has. */
const BEGINNINGS = [
  ...['startsAt', 'startsOn', 'startedMonth', 'openedOn', 'receivedOn', 'notedOn', 'closedOn'],
];
/** What ends on the day on which it began is one day, and that is its title. */
const ENDS = ['endsAt', 'endsOn', 'validUntil', 'until'];

/**
 * What a record holds, by the table of what was asked. Null without an explanation is not drawn:
 * what is sealed and what is not recorded look alike.
 */
export function factsOf(
  type: string,
  record: Readonly<Record<string, unknown>>,
  subject: Subject,
  reading: Reading,
): Facts {
  const facts: Fact[] = [];
  const records: { field: string; records: readonly Facts[] }[] = [];
  const missing: { field: string; state: State }[] = [];
  for (const [field, fieldType] of Object.entries(FIELDS[type] ?? {})) {
    if (isSaidFiner(field, record)) continue;
    const value = record[field];
    const state = reading.stateOf({ value, coordinate: `${type}.${field}`, ...subject });
    if (state.name === 'withheld' || state.name === 'silent') missing.push({ field, state });
    else if (state.name === 'none') {
      if (Array.isArray(value) && isListOfRecords(fieldType)) missing.push({ field, state });
    } else if (isListOfRecords(fieldType)) {
      const own = asRecords(value).map((one) => factsOf(fieldType, one, subject, reading));
      records.push({ field, records: own.sort(byMoment) });
    } else facts.push({ field, type: fieldType, values: Array.isArray(value) ? value : [value] });
  }
  const moments = facts.filter((fact) => fact.type === MOMENT);
  const when =
    BEGINNINGS.flatMap((one) => moments.filter(({ field }) => field === one))[0] ?? moments[0];
  const kind = facts.find(({ field }) => KINDS.includes(field));
  return {
    ...{ type, kind, when, records, missing },
    facts: facts
      .filter((fact) => fact !== when && fact !== kind && !isThatDay(fact, when))
      .sort(byHour),
  };
}

/** Whether there is anything to show, or to explain. */
export function isEmpty({ kind, when, facts, records }: Facts): boolean {
  return !kind && !when && facts.length === 0 && records.length === 0;
}

function isThatDay({ field, values }: Fact, when: Fact | undefined): boolean {
  return ENDS.includes(field) && values[0] === when?.values[0];
}

function isSaidFiner(field: string, record: Readonly<Record<string, unknown>>): boolean {
  return (
    COARSE[field]?.some((finer) => record[finer] !== null && record[finer] !== undefined) ?? false
  );
}

/** `Professional` and `Agency` are named in a word. */
function isListOfRecords(type: string): boolean {
  return type in FIELDS && type !== 'Professional' && type !== 'Agency';
}

function asRecords(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(
    (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
  );
}

/** Fields come by name; an hour is read from its beginning to its end, before the rest. */
function byHour(one: Fact, other: Fact): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ field }: Fact): number {
  if (field === 'startTime') return 0;
  return field === 'endTime' ? 1 : 2;
}

/** Newest first; without a day, as they came. */
function byMoment(one: Facts, other: Facts): number {
  const day = ({ when }: Facts) => (typeof when?.values[0] === 'string' ? when.values[0] : '');
  return day(other).localeCompare(day(one));
}
