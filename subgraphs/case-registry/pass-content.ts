import { columnsOf, holds, mayChoose } from '../../schema/policy/facts';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { CaseConsultation } from './case-consultation.entity';
import { CaseParticipant } from './case-participant.entity';
import { ChainCase } from './chain-case.entity';
import { factsOfCase } from './facts-of-case';
import { factsOfPersons } from './facts-of-persons';
import { factsOfReader } from './facts-of-reader';
import type { Membership } from './membership.entity';
import { isBorneOut, membershipsToday } from './memberships';
import type { OpenCaseInput } from './open-case-input';
import { withReleases } from './releases-to';
import type { PassContent } from './sealed-pass';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
/** The case, whoever asks; the same row to whom a listing shows it. */
export const caseOf = oneBy(ChainCase, 'id', byId);
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);
const consultationsOf = manyBy(CaseConsultation, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * The facts of a pass, or nothing when this reader may not open this case so. Every way to nothing
 * looks alike: whether the case does not exist, is somebody else's, or is closed to this reader. So
 * all that a refusal may rest on is asked for, whatever the answers are, and nothing after.
 *
 * The case goes first: its version must not be newer than the facts that are signed with it, or a
 * change in between would leave a pass with old facts that is not stale.
 */
export async function passContent(
  context: Context,
  { caseId, function: as, purpose }: Pick<OpenCaseInput, 'caseId' | 'function' | 'purpose'>,
): Promise<PassContent | undefined> {
  const { today } = context.settings;
  const reader = readerOf(context);
  const chainCase = await caseOf(context, caseId);
  const [memberships, consultations, participants] = await Promise.all([
    membershipsToday(context),
    consultationsOf(context, caseId),
    participantsOf(context, caseId),
  ]);
  const own = memberships.filter((one) => one.caseId === caseId);
  const named = own.find((one) => one.function === as && isBorneOut(one, reader));
  if (!chainCase || !named || !mayOpen(named, purpose)) return undefined;
  const factsOfThisCase = factsOfCase(chainCase, consultations, named, today);
  if (!factsOfThisCase) return undefined;

  const self = new Set(as === 'CLIENT' ? named.worksForIds : []);
  const asker = { agency: named.agency ?? undefined, purpose, today, self };
  const present = participants.filter(({ joinedOn, leftOn }) =>
    holds({ since: joinedOn, until: leftOn }, today),
  );
  const persons = await factsOfPersons(context, present, asker);
  return {
    ...{ sub: reader.sub, caseId, accessVersion: chainCase.accessVersion },
    ...{ day: today, purpose },
    ...factsOfReader(reader, named, own, participants),
    ...factsOfThisCase,
    // A release is between agencies: a client has none.
    persons: asker.agency ? await withReleases(context, caseId, asker.agency, persons) : persons,
  };
}

/** In an emergency a case is opened with a reason and is reviewed: not in this way. */
function mayOpen({ function: as, agency, side }: Membership, purpose: OpenCaseInput['purpose']) {
  const columns = columnsOf(as, agency ?? undefined, side);
  return purpose !== 'EMERGENCY' && mayChoose(as, columns, purpose);
}
