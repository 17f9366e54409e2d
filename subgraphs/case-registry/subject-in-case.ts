import type { AgencyCode, PartySide } from '../../schema/policy/vocabulary';
import type { CaseParticipant } from './case-participant.entity';
import type { Membership } from './membership.entity';
import type { ReaderKind } from './report-rules';

/** What a report has to know of its subject in one case: as what they are in it, and who reads there. */
export interface SubjectInCase {
  readonly side: PartySide;
  readonly minor: boolean;
  /** The person was told that there is a case. */
  readonly informed: boolean;
  /** By pseudonym. Who is not among them was not named in the case, as an officer on duty may be. */
  readonly readers: ReadonlyMap<string, ReaderKind>;
  /**
   * Named before this month to work for this person alone, in the order of names. From who was named
   * and never from who looked; who is named for others as well since then stays.
   */
  readonly ownAgencies: readonly AgencyCode[];
}

/** What the registry knows of one case. */
export interface CaseFacts {
  readonly participants: readonly Pick<CaseParticipant, 'personId' | 'side' | 'isMinor'>[];
  /** All that ever were: who has left has looked. */
  readonly memberships: readonly Named[];
}

type Named = Pick<Membership, 'subject' | 'agency' | 'function' | 'side' | 'worksForIds' | 'since'>;

/**
 * The subject of a report in one case, or nothing where they are not part of it.
 * @param personId the hub id
 * @param pseudonymOf names readers as the log does
 * @param today `YYYY-MM-DD`; a client was informed on the day their membership began
 */
export function subjectInCase(
  personId: string,
  { participants, memberships }: CaseFacts,
  pseudonymOf: (subject: string) => string,
  today: string,
): SubjectInCase | undefined {
  const subject = participants.find((one) => one.personId === personId);
  if (!subject) return undefined;
  const { isMinor } = subject;
  const idsOf = (isSought: (one: CaseFacts['participants'][number]) => boolean) =>
    new Set(participants.filter(isSought).map((one) => one.personId));
  const offenders = idsOf(({ side }) => side === 'OFFENDER_SIDE');
  const minors = idsOf((one) => one.isMinor);

  function kindOf(own: readonly Named[]): ReaderKind {
    const isClient = own.some((one) => one.function === 'CLIENT');
    const worksForSubjectAlone = own.every(
      ({ worksForIds }) => worksForIds.length === 1 && worksForIds[0] === personId,
    );
    const isChilds = own.some(({ agency }) => isForChildren(agency));
    if (worksForSubjectAlone && isClient) return 'SUBJECT';
    if (worksForSubjectAlone && (isMinor || !isChilds)) return 'OWN_WORKER';
    if (isClient) return 'FAMILY';
    // Who works for a child and for an offender is the child's: that is the more careful.
    if (isChilds || own.some((one) => worksForSomebodyIn(one, minors))) return 'CHILDS_WORKER';
    return own.some((one) => worksForOffender(one, offenders)) ? 'OFFENDERS_WORKER' : 'PARTNER';
  }

  const ownAgencies = memberships
    .filter(({ worksForIds: [first, ...more] }) => first === personId && more.length === 0)
    .filter(({ since }) => monthOf(since) < monthOf(today))
    .flatMap(({ agency }) => (agency && !TELLING.has(agency) ? [agency] : []));

  const readers = [...new Set(memberships.map((one) => one.subject))];
  return {
    side: subject.side ?? 'NEUTRAL',
    minor: isMinor,
    informed: memberships.some((one) => kindOf([one]) === 'SUBJECT' && one.since <= today),
    readers: new Map(
      readers.map((reader) => [
        pseudonymOf(reader),
        kindOf(memberships.filter((one) => one.subject === reader)),
      ]),
    ),
    ownAgencies: [...new Set(ownAgencies)].sort(),
  };
}

/** That these name somebody for one person tells that something was reported, or that a child spoke. */
const TELLING: ReadonlySet<AgencyCode> = new Set<AgencyCode>([
  ...(['POLICE', 'PROSECUTION', 'CHILD_ABUSE_CENTRE'] as const),
]);

function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The child abuse centre works for children, whomever else of the family it talks with. */
export function isForChildren(agency: AgencyCode | null): boolean {
  return agency === 'CHILD_ABUSE_CENTRE';
}

/** As the victim wall judges it: who works for both sides counts as the offender's. */
function worksForOffender(one: Named, offenders: ReadonlySet<string>): boolean {
  const isTheirs = one.side === 'OFFENDER_SIDE' || one.function === 'JUSTICE_ASSISTANT_OFFENDER';
  return isTheirs || worksForSomebodyIn(one, offenders);
}

function worksForSomebodyIn({ worksForIds }: Named, persons: ReadonlySet<string>): boolean {
  return worksForIds.some((id) => persons.has(id));
}
