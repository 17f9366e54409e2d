/**
 * The joint time line of a family: what happened and what is planned, from every agency. It is no
 * second channel: it is made from the dated records of a family view that its reader got, and of
 * nothing else. Partners make it from their own answers to the same query.
 */

/** Whose data: one of the agencies, or the chain itself, whose registry is its own owner. */
export const LANES = [
  'CHAIN',
  'POLICE',
  'PROSECUTION',
  'HOUSES_OF_JUSTICE',
  'MENTAL_HEALTH',
  'CHILD_ABUSE_CENTRE',
  'YOUTH_WELFARE',
  'GENERAL_WELFARE',
  'MUNICIPALITY',
] as const;
export type Lane = (typeof LANES)[number];

/** One kind of dated record. */
export interface DatedRecord {
  /** From the case to the record; empty for the case itself. */
  readonly path: string;
  readonly kind: EventKind;
  /** The fields that say when, the most precise first; the first that is given counts. */
  readonly at: readonly string[];
  /** Until when, of what lasts; without it, a record is a point in time. */
  readonly until?: readonly string[];
  /** Whether it tells of danger. */
  readonly isRisk?: true;
  /** Fields with ids of persons, beside the person under whom it stands. */
  readonly about?: readonly string[];
}

export const EVENT_KINDS = [
  ...['CASE_OPENED', 'CASE_ACCEPTED', 'CASE_STATE', 'CONFERENCE', 'ROUND_TABLE', 'DECISION_DUE'],
  ...['REPORTED', 'TRIAGE', 'CONSULTATION', 'PERMISSION', 'CLOSURE', 'AFTERCARE', 'DIRECTOR'],
  ...['INVITATION', 'PROTOCOL', 'PARTICIPATION', 'WORKER', 'JOINED', 'ALERT', 'RISK_ASSESSMENT'],
  ...['FIRST_LINE_RISK', 'PROTECTIVE_FACTOR', 'STATEMENT', 'CONSENT', 'INFORMED', 'DEFERRAL'],
  ...['REVIEW', 'QUESTION', 'ANSWER_DUE', 'RELEASE_ASKED', 'RELEASE', 'RELEASE_REVOKED', 'PLAN'],
  ...['GOAL', 'INTERVENTION', 'INTERVENTION_DUE', 'EXPECTATION', 'CONTRADICTION', 'RESOLVED'],
  ...['OVERLAP', 'OVERLAP_FOUND', 'INCIDENT', 'ALARM', 'WEAPON', 'WEAPON_HANDED_IN'],
  ...['INFORMATION', 'FILE', 'FILE_STATUS', 'WARNING_LETTER', 'HEARING', 'MEASURE'],
  ...['STALKING_ALARM', 'INVESTIGATION', 'ACT', 'MANDATE', 'APPOINTMENT', 'BREACH'],
  ...['BREACH_REPORTED', 'WRITTEN_REPORT', 'VICTIM_DECLARATION', 'ACUTE_SIGNAL', 'CARE'],
  ...['SUBSTANCE_USE', 'CONCERN', 'INQUIRY', 'SAFETY_JUDGEMENT', 'PARENTS_INFORMED'],
  ...['CONCERN_CLOSED', 'CONCLUSION', 'CONCLUSION_RELEASED', 'CHILD_SAID', 'CONTACT'],
  ...['PLACEMENT', 'AGREEMENT', 'SCHOOL_NOTE', 'NOTE', 'PROTECTED_ADDRESS', 'SAFE_CONTACT'],
  ...['SAFETY_PLAN', 'SHELTER', 'SUPPORT', 'NEED', 'CUSTODY', 'DOMICILE', 'HOUSEHOLD'],
  ...['SOCIAL_FILE'],
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const PERSON = 'participants.person';

/** Every dated record of a family view. Whose it is follows from the path. */
// A table is read in lines.
// prettier-ignore
export const DATED_RECORDS: readonly DatedRecord[] = [
  { path: '', kind: 'CASE_OPENED', at: ['openedOn'] },
  { path: '', kind: 'CASE_ACCEPTED', at: ['acceptedOn'] },
  { path: '', kind: 'CONFERENCE', at: ['nextConferenceOn'] },
  { path: 'triage', kind: 'REPORTED', at: ['reportedOn'] },
  { path: 'triage', kind: 'TRIAGE', at: ['decidedOn'] },
  { path: 'stateHistory', kind: 'CASE_STATE', at: ['changedAt'] },
  { path: 'directorHistory', kind: 'DIRECTOR', at: ['since'], until: ['until'] },
  { path: 'consultation', kind: 'CONSULTATION', at: ['validFrom'], until: ['validUntil'] },
  { path: 'prosecution.permissions', kind: 'PERMISSION', at: ['validFrom'], until: ['validUntil'] },
  { path: 'participations', kind: 'INVITATION', at: ['invitedOn'] },
  { path: 'participations', kind: 'PROTOCOL', at: ['protocolSignedOn'] },
  { path: 'participations', kind: 'PARTICIPATION', at: ['since'], until: ['until'] },
  { path: 'participations.workers', kind: 'WORKER', at: ['since'], until: ['until'] },
  { path: 'participants', kind: 'JOINED', at: ['joinedOn'], until: ['leftOn'], about: ['person.id'] },
  { path: 'roundTables', kind: 'ROUND_TABLE', at: ['heldAt'] },
  { path: 'roundTables.decisions', kind: 'DECISION_DUE', at: ['dueOn'] },
  { path: 'alerts', kind: 'ALERT', at: ['raisedAt', 'raisedOn'], isRisk: true, about: ['aboutPersonIds'] },
  { path: 'informationDeferrals', kind: 'DEFERRAL', at: ['decidedOn'], about: ['personId'] },
  { path: 'informationDeferrals', kind: 'REVIEW', at: ['reviewOn'], about: ['personId'] },
  { path: 'informationRequests', kind: 'QUESTION', at: ['askedOn'], about: ['concernedPersonId'] },
  { path: 'informationRequests', kind: 'ANSWER_DUE', at: ['dueOn'], about: ['concernedPersonId'] },
  { path: 'releaseRequests', kind: 'RELEASE_ASKED', at: ['askedOn'], about: ['personId'] },
  { path: 'releases', kind: 'RELEASE', at: ['givenAt'], until: ['until'], about: ['personId'] },
  { path: 'releases', kind: 'RELEASE_REVOKED', at: ['revokedAt'], about: ['personId'] },
  { path: 'expectations', kind: 'EXPECTATION', at: ['onDate', 'validFrom'], until: ['validUntil'], about: ['onPersonId', 'withPersonIds'] },
  { path: 'expectationConflicts', kind: 'CONTRADICTION', at: ['detectedOn'] },
  { path: 'expectationConflicts', kind: 'RESOLVED', at: ['resolvedOn'] },
  { path: 'workOverlaps', kind: 'OVERLAP', at: ['startsOn'], until: ['endsOn'], about: ['concernedPersonIds'] },
  { path: 'workOverlaps', kind: 'OVERLAP_FOUND', at: ['detectedOn'], about: ['concernedPersonIds'] },
  { path: 'workOverlaps', kind: 'RESOLVED', at: ['resolvedOn'], about: ['concernedPersonIds'] },
  { path: 'plan', kind: 'PLAN', at: ['agreedOn'] },
  { path: 'plan', kind: 'REVIEW', at: ['reviewOn'] },
  { path: 'plan.goals', kind: 'GOAL', at: ['agreedOn'], about: ['concernedPersonIds'] },
  { path: 'plan.goals.interventions', kind: 'INTERVENTION', at: ['startedOn'], until: ['completedOn'], about: ['concernedPersonIds'] },
  { path: 'plan.goals.interventions', kind: 'INTERVENTION_DUE', at: ['dueOn'], about: ['concernedPersonIds'] },
  { path: 'closure', kind: 'CLOSURE', at: ['closedOn'] },
  { path: 'closure', kind: 'AFTERCARE', at: ['aftercareOn'] },
  { path: `${PERSON}.chain.riskAssessments`, kind: 'RISK_ASSESSMENT', at: ['assessedOn', 'month'], isRisk: true, about: ['towardsId'] },
  { path: `${PERSON}.chain.protectiveFactors`, kind: 'PROTECTIVE_FACTOR', at: ['recordedOn'] },
  { path: `${PERSON}.chain.statements`, kind: 'STATEMENT', at: ['recordedOn', 'month'] },
  { path: `${PERSON}.chain.consents`, kind: 'CONSENT', at: ['recordedOn'], until: ['validUntil'] },
  { path: `${PERSON}.chain.informationMoments`, kind: 'INFORMED', at: ['informedAt'] },
  { path: `${PERSON}.police.reports`, kind: 'INCIDENT', at: ['occurredAt', 'month'], isRisk: true },
  { path: `${PERSON}.police.alarmActivations`, kind: 'ALARM', at: ['activatedAt'], isRisk: true },
  { path: `${PERSON}.police.firstLineRisks`, kind: 'FIRST_LINE_RISK', at: ['completedOn', 'month'], isRisk: true },
  { path: `${PERSON}.police.weaponNotes`, kind: 'WEAPON', at: ['notedOn'], isRisk: true },
  { path: `${PERSON}.police.weaponNotes`, kind: 'WEAPON_HANDED_IN', at: ['handedInOn'] },
  { path: `${PERSON}.police.informationNotes`, kind: 'INFORMATION', at: ['notedOn'] },
  { path: `${PERSON}.prosecution.files`, kind: 'FILE', at: ['openedOn'] },
  { path: `${PERSON}.prosecution.files`, kind: 'FILE_STATUS', at: ['statusSince', 'updatedMonth'] },
  { path: `${PERSON}.prosecution.files`, kind: 'WARNING_LETTER', at: ['warningLetterOn'] },
  { path: `${PERSON}.prosecution.files`, kind: 'HEARING', at: ['nextHearing.heldOn', 'nextHearingMonth'] },
  { path: `${PERSON}.prosecution.measures`, kind: 'MEASURE', at: ['startsAt', 'startsOn'], until: ['endsAt', 'endsOn'], about: ['imposedOnId', 'protectedPersonIds'] },
  { path: `${PERSON}.prosecution.protectedBy`, kind: 'MEASURE', at: ['startsAt', 'startsOn'], until: ['endsAt', 'endsOn'], about: ['imposedOnId', 'protectedPersonIds'] },
  { path: `${PERSON}.prosecution.stalkingAlarm`, kind: 'STALKING_ALARM', at: ['grantedOn'], until: ['endsOn'] },
  { path: `${PERSON}.prosecution.secretInvestigations`, kind: 'INVESTIGATION', at: ['openedOn'] },
  { path: `${PERSON}.prosecution.secretInvestigations.acts`, kind: 'ACT', at: ['doneOn'] },
  { path: `${PERSON}.housesOfJustice.mandates`, kind: 'MANDATE', at: ['startsOn', 'startedMonth'], until: ['endsOn'] },
  { path: `${PERSON}.housesOfJustice.mandates.appointments`, kind: 'APPOINTMENT', at: ['startsOn'] },
  { path: `${PERSON}.housesOfJustice.mandates.breaches`, kind: 'BREACH', at: ['breachedAt', 'month'], isRisk: true },
  { path: `${PERSON}.housesOfJustice.mandates.breaches`, kind: 'BREACH_REPORTED', at: ['reportedToProsecutorOn'] },
  { path: `${PERSON}.housesOfJustice.mandates.reports`, kind: 'WRITTEN_REPORT', at: ['writtenOn'] },
  { path: `${PERSON}.housesOfJustice.victimReception`, kind: 'VICTIM_DECLARATION', at: ['filedOn'] },
  { path: `${PERSON}.mentalHealth.acuteSignals`, kind: 'ACUTE_SIGNAL', at: ['since', 'month'], isRisk: true },
  { path: `${PERSON}.mentalHealth.episodes`, kind: 'CARE', at: ['startsOn', 'startedMonth'], until: ['endsOn'] },
  { path: `${PERSON}.mentalHealth.episodes.appointments`, kind: 'APPOINTMENT', at: ['startsOn'], about: ['withPersonIds'] },
  { path: `${PERSON}.mentalHealth.substanceFlags`, kind: 'SUBSTANCE_USE', at: ['since'], isRisk: true },
  { path: `${PERSON}.childAbuseCentre.reports`, kind: 'CONCERN', at: ['receivedOn', 'month'], isRisk: true },
  { path: `${PERSON}.childAbuseCentre.reports`, kind: 'INQUIRY', at: ['inquiryOpenedOn'] },
  { path: `${PERSON}.childAbuseCentre.reports`, kind: 'SAFETY_JUDGEMENT', at: ['judgedOn'] },
  { path: `${PERSON}.childAbuseCentre.reports`, kind: 'PARENTS_INFORMED', at: ['parentsInformedOn'] },
  { path: `${PERSON}.childAbuseCentre.reports`, kind: 'CONCERN_CLOSED', at: ['closedOn'] },
  { path: `${PERSON}.childAbuseCentre.reports.assessments`, kind: 'APPOINTMENT', at: ['plannedOn'] },
  { path: `${PERSON}.childAbuseCentre.conclusions`, kind: 'CONCLUSION', at: ['concludedOn'] },
  { path: `${PERSON}.childAbuseCentre.conclusions`, kind: 'CONCLUSION_RELEASED', at: ['releasedOn'] },
  { path: `${PERSON}.childAbuseCentre.childStatements`, kind: 'CHILD_SAID', at: ['saidOn'] },
  { path: `${PERSON}.youthWelfare.files`, kind: 'FILE', at: ['startsOn', 'startedMonth'], until: ['endsOn'] },
  { path: `${PERSON}.youthWelfare.files.assessments`, kind: 'APPOINTMENT', at: ['plannedOn'] },
  { path: `${PERSON}.youthWelfare.files.reports`, kind: 'WRITTEN_REPORT', at: ['writtenOn'] },
  { path: `${PERSON}.youthWelfare.contactArrangements`, kind: 'CONTACT', at: ['startsOn'], until: ['endsOn'], about: ['withPersonId'] },
  { path: `${PERSON}.youthWelfare.placementAddress`, kind: 'PLACEMENT', at: ['since'] },
  { path: `${PERSON}.youthWelfare.safetyAgreements`, kind: 'AGREEMENT', at: ['agreedOn', 'agreedMonth'], until: ['endsOn'], about: ['withPersonIds'] },
  { path: `${PERSON}.youthWelfare.schoolHealthNotes`, kind: 'SCHOOL_NOTE', at: ['notedOn', 'month'] },
  { path: `${PERSON}.generalWelfare.trajectories`, kind: 'SUPPORT', at: ['startsOn', 'startedMonth'], until: ['endsOn'] },
  { path: `${PERSON}.generalWelfare.trajectories.sessions`, kind: 'APPOINTMENT', at: ['startsOn'], until: ['endsOn'] },
  { path: `${PERSON}.generalWelfare.trajectories.needs`, kind: 'NEED', at: ['recordedOn'] },
  { path: `${PERSON}.generalWelfare.notes`, kind: 'NOTE', at: ['writtenOn'] },
  { path: `${PERSON}.generalWelfare.protectedAddress`, kind: 'PROTECTED_ADDRESS', at: ['since'] },
  { path: `${PERSON}.generalWelfare.safeContact`, kind: 'SAFE_CONTACT', at: ['recordedOn'] },
  { path: `${PERSON}.generalWelfare.safetyPlan`, kind: 'SAFETY_PLAN', at: ['reviewedOn', 'reviewedMonth'] },
  { path: `${PERSON}.generalWelfare.shelterStays`, kind: 'SHELTER', at: ['startsOn'], until: ['endsOn'] },
  { path: `${PERSON}.municipality.administrativeMeasures`, kind: 'MEASURE', at: ['startsOn', 'startedMonth'], until: ['endsOn'] },
  { path: `${PERSON}.municipality.civilRecord.custody`, kind: 'CUSTODY', at: ['since'], about: ['childId', 'holderIds'] },
  { path: `${PERSON}.municipality.civilRecord.domicile`, kind: 'DOMICILE', at: ['since'] },
  { path: `${PERSON}.municipality.civilRecord.household`, kind: 'HOUSEHOLD', at: ['since'], about: ['personId'] },
  { path: `${PERSON}.municipality.socialFiles`, kind: 'SOCIAL_FILE', at: ['recordedOn', 'updatedMonth'] },
  { path: `${PERSON}.municipality.socialFiles.appointments`, kind: 'APPOINTMENT', at: ['startsOn'], about: ['withPersonIds'] },
];

export interface TimeLineEvent {
  /** The same for the same record; its last word is the record's own id, where it has one. */
  readonly id: string;
  /** A moment, a day, or a month: as precise as this reader may know. */
  readonly at: string;
  readonly until?: string;
  readonly lane: Lane;
  readonly kind: EventKind;
  /** Ids of whom it is about; none for what is about the case as a whole. */
  readonly persons: readonly string[];
  readonly isRisk: boolean;
  /** Where in the view its record stands. */
  readonly path: string;
  /** The record's own short line. */
  readonly label?: string;
}

/**
 * The events of a family view, the earliest first. What is null (withheld, silent, none recorded)
 * gives none. A record that stands under several persons is one event about all of them.
 * @param view `Query.case` of an answer
 */
export function timeLine(view: unknown): readonly TimeLineEvent[] {
  const events = new Map<string, TimeLineEvent>();
  for (const row of DATED_RECORDS) {
    for (const found of recordsAt(view, row.path ? row.path.split('.') : [], undefined)) {
      for (const event of eventsOf(row, found)) {
        const known = events.get(event.id);
        events.set(event.id, known ? merged(known, event) : event);
      }
    }
  }
  return [...events.values()].sort(
    (a, b) => compare(a.at, b.at) || order(a.lane) - order(b.lane) || compare(a.id, b.id),
  );
}

type Json = Readonly<Record<string, unknown>>;

interface Found {
  readonly record: Json;
  readonly personId: string | undefined;
}

function recordsAt(
  value: unknown,
  [next, ...rest]: readonly string[],
  personId: string | undefined,
): readonly Found[] {
  if (Array.isArray(value)) {
    return value.flatMap((one) =>
      recordsAt(one, next === undefined ? [] : [next, ...rest], personId),
    );
  }
  if (!isJson(value)) return [];
  if (next === undefined) return [{ record: value, personId }];
  const below = value[next];
  const person = next === 'person' && isJson(below) ? text(below['id']) : undefined;
  return recordsAt(below, rest, person ?? personId);
}

function eventsOf(row: DatedRecord, { record, personId }: Found): readonly TimeLineEvent[] {
  const { path, kind, isRisk = false, about = [] } = row;
  const others = about.flatMap((field) => textsAt(record, field));
  const persons = [...new Set([...(personId ? [personId] : []), ...others])];
  const until = firstOf(record, row.until ?? [])[0];
  const label = text(record['label']);
  return firstOf(record, row.at)
    .filter(isDate)
    .map((at) => ({
      id: idOf(row, record, at, personId),
      ...{ at, lane: laneOf(path), kind, persons, isRisk, path },
      ...(until === undefined ? {} : { until }),
      ...(label === undefined ? {} : { label }),
    }));
}

/** A record without an id of its own is told apart by where it stands and what it says. */
function idOf(row: DatedRecord, record: Json, at: string, personId = ''): string {
  const lane = laneOf(row.path);
  const id = text(record['id']);
  if (id !== undefined && row.path !== '') return [lane, row.kind, id].join(' ');
  return [lane, row.kind, row.path, personId, at, text(record['label'])].join(' ');
}

/** Of one record read under two persons, the more precise date; both persons. */
function merged(one: TimeLineEvent, other: TimeLineEvent): TimeLineEvent {
  const precise = other.at.length > one.at.length ? other : one;
  return { ...one, ...precise, persons: [...new Set([...one.persons, ...other.persons])].sort() };
}

/** An agency's data hang under its own name; everything else is of the chain. */
function laneOf(path: string): Lane {
  const name = /^(?:participants\.person\.)?([a-zA-Z]+)\./.exec(path)?.[1] ?? '';
  const code = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return LANES.find((lane) => lane === code) ?? 'CHAIN';
}

function firstOf(record: Json, fields: readonly string[]): readonly string[] {
  for (const field of fields) {
    const found = textsAt(record, field);
    if (found.length > 0) return found;
  }
  return [];
}

/** A field may be a list, or a field of a record within. */
function textsAt(record: Json, field: string): readonly string[] {
  const value = field
    .split('.')
    .reduce<unknown>((within, name) => (isJson(within) ? within[name] : undefined), record);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}

function isDate(value: string): boolean {
  return /^\d{4}-\d\d/.test(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function order(lane: Lane): number {
  return LANES.indexOf(lane);
}

/** Months, days and moments in ISO 8601 sort as texts. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
