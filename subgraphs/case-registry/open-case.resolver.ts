import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { PASS_LIFETIME_SECONDS } from '../../schema/pass';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CaseConsultation } from './case-consultation.entity';
import { CaseParticipant } from './case-participant.entity';
import { CasePass } from './case-pass';
import { ChainCase } from './chain-case.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { inForce } from './in-force';
import { Membership } from './membership.entity';
import { OpenCaseInput } from './open-case-input';
import { type PassFacts, sealedPass } from './sealed-pass';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const membershipsOf = manyBy(Membership, 'subject', byId);
const conflictsOf = manyBy(ConflictOfInterest, 'subject', byId);
const consultationsOf = manyBy(CaseConsultation, 'caseId', byId);
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);
const caseOf = oneBy(ChainCase, 'id', byId);

/** Exchanges who somebody is for what they may ask about. */
@Resolver()
export class OpenCase {
  @NeedToKnow('STRUCTURE')
  @Mutation(() => CasePass, {
    nullable: true,
    description: 'Opens one case; an unknown case and one you are not named in answer alike.',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput) input: OpenCaseInput,
    @Ctx() context: Context,
  ): Promise<CasePass> {
    const { registry } = context.settings;
    const facts = await passFacts(context, input);
    if (!facts || !registry) throw fixedError('NOT_AVAILABLE');
    return Object.assign(new CasePass(), {
      token: await sealedPass(facts, registry),
      expiresAt: new Date(Date.now() + PASS_LIFETIME_SECONDS * 1_000),
      purpose: input.purpose,
    });
  }
}

/**
 * The facts of a pass, or nothing when this reader may not open this case so. Every way to nothing
 * looks alike: whether the case does not exist, is somebody else's, or is closed to this reader.
 */
async function passFacts(context: Context, input: OpenCaseInput): Promise<PassFacts | undefined> {
  const { today } = context.settings;
  const { sub, agency } = readerOf(context);
  const [memberships, conflicts] = await Promise.all([
    membershipsOf(context, sub),
    conflictsOf(context, sub),
  ]);
  const named = memberships.some(
    (membership) =>
      membership.caseId === input.caseId &&
      membership.function === input.function &&
      inForce(membership, today),
  );
  if (!named || conflicts.some(({ caseId }) => caseId === input.caseId)) return undefined;

  const [chainCase, consultations, participants] = await Promise.all([
    caseOf(context, input.caseId),
    consultationsOf(context, input.caseId),
    participantsOf(context, input.caseId),
  ]);
  const consultation = consultations.find(({ validFrom, validUntil }) =>
    inForce({ since: validFrom, until: validUntil }, today),
  );
  if (!chainCase || !consultation) return undefined;
  return {
    sub,
    caseId: chainCase.id,
    accessVersion: chainCase.accessVersion,
    ...(agency ? { agency } : {}),
    function: input.function,
    purpose: input.purpose,
    legalBasis: consultation.legalBasis ?? '',
    persons: participants
      .filter(({ joinedOn, leftOn }) => inForce({ since: joinedOn, until: leftOn }, today))
      .map(({ personId, side, isMinor }) => ({
        id: personId,
        side: side ?? 'NEUTRAL',
        minor: isMinor,
      })),
  };
}
