import type { AgencyCode } from '../generated/operations';
import type { SilentEntry } from '../hub';
import { type Facts, factsOf, isEmpty } from './facts';
import type { Family, FamilyCase, Member, Person } from './family';

type Participation = NonNullable<FamilyCase['participations']>[number];
type Listed = NonNullable<Family['view']['agencies']>[number];

/** What one agency shows of one person. */
export interface PersonFacts {
  readonly member: Member;
  readonly facts: Facts;
}

/** An agency of the chain as it stands in this view. */
export interface AgencyLine {
  readonly code: AgencyCode;
  readonly listed: Listed | undefined;
  readonly participation: Participation | undefined;
  readonly silent: SilentEntry | undefined;
  /** Kinds of records that hold something for this reader, as fields of its container. */
  readonly contributes: readonly string[];
  readonly persons: readonly PersonFacts[];
}

/** Each agency's contribution hangs under its own name. */
const CONTAINER = {
  POLICE: ['police', 'PoliceRecord'],
  PROSECUTION: ['prosecution', 'ProsecutionRecord'],
  HOUSES_OF_JUSTICE: ['housesOfJustice', 'HousesOfJusticeRecord'],
  MENTAL_HEALTH: ['mentalHealth', 'MentalHealthRecord'],
  CHILD_ABUSE_CENTRE: ['childAbuseCentre', 'ChildAbuseCentreRecord'],
  YOUTH_WELFARE: ['youthWelfare', 'YouthWelfareRecord'],
  GENERAL_WELFARE: ['generalWelfare', 'GeneralWelfareRecord'],
  MUNICIPALITY: ['municipality', 'MunicipalityRecord'],
} as const satisfies Readonly<Record<AgencyCode, readonly [keyof Person, string]>>;

/** Every agency, always in the same order. */
export const AGENCIES = Object.keys(CONTAINER) as readonly AgencyCode[];

/** Who takes part, what each contributes, how fresh it is, and who is silent. */
export function agencyLines(family: Family): readonly AgencyLine[] {
  const { view, case: opened, reading } = family;
  return AGENCIES.map((code) => {
    const persons = personFactsOf(code, family);
    return {
      ...{ code, persons, silent: reading.silentOf(code) },
      listed: view.agencies?.find((one) => one.code === code),
      participation: opened.participations?.find(({ agency }) => agency?.code === code),
      contributes: contributedIn(persons),
    };
  });
}

/** What the chain itself keeps of each person: the registry's own part. */
export function chainFacts({ members, reading }: Family): readonly PersonFacts[] {
  return members.flatMap((member) => {
    const record = member.person.chain;
    if (!record) return [];
    const { consents, informationMoments, statements } = record;
    const subject = { personId: member.id, owner: 'CASE_REGISTRY' };
    const shown = { consents, informationMoments, statements };
    const facts = factsOf('ChainPersonRecord', shown, subject, reading);
    return isEmpty(facts) ? [] : [{ member, facts }];
  });
}

function personFactsOf(code: AgencyCode, { members, reading }: Family): readonly PersonFacts[] {
  const [field, type] = CONTAINER[code];
  return members.flatMap((member) => {
    const record = member.person[field];
    if (!record) return [];
    const facts = factsOf(type, { ...record }, { personId: member.id, owner: code }, reading);
    return isEmpty(facts) ? [] : [{ member, facts }];
  });
}

function contributedIn(persons: readonly PersonFacts[]): readonly string[] {
  const fields = persons.flatMap(({ facts: { facts, records } }) => [
    ...records.map(({ field }) => field),
    ...facts.map(({ field }) => field),
  ]);
  return [...new Set(fields)];
}
