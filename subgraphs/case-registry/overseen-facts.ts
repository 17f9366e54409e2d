import { dayIn } from '../../schema/day';
import type { PartySide } from '../../schema/policy/vocabulary';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { CaseParticipant } from './case-participant.entity';
import { CaseStateChange } from './case-state-change.entity';
import { pseudonymsIn } from './disclosure-log';
import { Emergency } from './emergency.entity';
import { InformationRequest } from './information-request.entity';
import { Membership } from './membership.entity';
import { RoundTable } from './round-table.entity';
import { SafetyAlert } from './safety-alert.entity';
import type { OverseenFacts } from './unusual-access';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);
const membershipsOf = manyBy(Membership, 'caseId', byId);
const emergenciesOf = manyBy(Emergency, 'caseId', byId);
const stateChangesOf = manyBy(CaseStateChange, 'caseId', byId);
const alertsOf = manyBy(SafetyAlert, 'caseId', byId);
const roundTablesOf = manyBy(RoundTable, 'caseId', byId);
const requestsOf = manyBy(InformationRequest, 'caseId', byId);

/** What the registry knows of a case by which a look in it is usual or not. */
export async function overseenFacts(context: Context, caseId: string): Promise<OverseenFacts> {
  const pseudonyms = pseudonymsIn(context);
  const [participants, memberships, emergencies, ...events] = await Promise.all([
    ...[participantsOf(context, caseId), membershipsOf(context, caseId)],
    ...[emergenciesOf(context, caseId), stateChangesOf(context, caseId)],
    ...[alertsOf(context, caseId), roundTablesOf(context, caseId), requestsOf(context, caseId)],
  ] as const);
  const [stateChanges, alerts, roundTables, requests] = events;

  const sideOf = new Map(participants.map(({ personId, side }) => [personId, side]));
  const sidesOf = new Map<string, Set<PartySide>>();
  for (const { subject, worksForIds } of memberships) {
    const reader = pseudonyms.of(subject);
    const sides = worksForIds.map((id) => sideOf.get(id)).filter((side) => side != null);
    sidesOf.set(reader, new Set([...(sidesOf.get(reader) ?? []), ...sides]));
  }
  const moments = [
    ...emergencies.map(({ openedAt }) => openedAt),
    ...stateChanges.map(({ changedAt }) => changedAt),
    ...alerts.map(({ raisedAt }) => raisedAt),
    ...roundTables.map(({ heldAt }) => heldAt),
  ].filter((moment) => moment !== null);
  const asked = requests.map(({ askedOn }) => askedOn).filter((day) => day !== null);
  return {
    sidesOf,
    eventDays: [...moments.map(dayIn), ...asked],
    emergencies: emergencies.map(({ subject, openedAt, verdict }) => ({
      ...{ reader: pseudonyms.of(subject), openedOn: dayIn(openedAt) },
      isReviewed: verdict !== null,
    })),
  };
}
