import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { CaseParticipant } from './case-participant.entity';
import { Membership } from './membership.entity';
import { subjectInCase, type SubjectInCase } from './subject-in-case';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const casesOf = manyBy(CaseParticipant, 'personId', byId);
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);
const membershipsOf = manyBy(Membership, 'caseId', byId);

/**
 * The subject of a report in each case that they are part of, by the id of the case: also where the
 * reader is not, for what they are in one counts in all (0022).
 * @param personId the hub id
 * @param pseudonymOf names readers as the log does
 */
export async function subjectInCases(
  context: Context,
  personId: string,
  pseudonymOf: (subject: string) => string,
): Promise<ReadonlyMap<string, SubjectInCase>> {
  const takingPart = await casesOf(context, personId);
  const found = await Promise.all(
    takingPart.map(async ({ caseId }) => {
      const [participants, memberships] = await Promise.all([
        participantsOf(context, caseId),
        membershipsOf(context, caseId),
      ]);
      const facts = { participants, memberships };
      return [caseId, subjectInCase(personId, facts, pseudonymOf, context.settings.today)] as const;
    }),
  );
  return new Map(found.flatMap(([caseId, subject]) => (subject ? [[caseId, subject]] : [])));
}
