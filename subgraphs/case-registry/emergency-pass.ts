import { randomBytes } from 'node:crypto';
import { fixedError } from '../../schema/errors';
import type { AccessClaims } from '../../schema/pass';
import { holds } from '../../schema/policy/facts';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import type { RegistrySettings } from '../kit/settings';
import type { AgencyCode } from '../kit/shared-enums';
import { CaseConsultation } from './case-consultation.entity';
import { CaseParticipant } from './case-participant.entity';
import { caseNamed } from './case-named';
import type { GivenPass } from './case-pass';
import type { EmergencyInput } from './emergency-input';
import { Emergency } from './emergency.entity';
import { consultationInForce, factsOfState } from './facts-of-case';
import { factsOfPersons } from './facts-of-persons';
import { worksForOffenderSide } from './facts-of-reader';
import { everyMembershipToday, hasConflict, isBorneOut } from './memberships';
import type { OpenCaseInput } from './open-case-input';
import { type PassContent, sealedPass } from './sealed-pass';
import { takesPart } from './taking-part';

const byId = { order: { id: 'ASC' }, visible: everyRow } as const;
const participantsOf = manyBy(CaseParticipant, 'caseId', byId);
const consultationsOf = manyBy(CaseConsultation, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});

const OFFICER = 'DUTY_OFFICER';
type OfficersPass = PassContent & { readonly agency: AgencyCode };

/**
 * A sealed pass that breaks the glass, or nothing. The emergency is recorded in one transaction with
 * it: no record, no pass.
 */
export async function emergencyPass(
  context: Context,
  registry: RegistrySettings,
  input: OpenCaseInput,
  emergency: EmergencyInput,
): Promise<GivenPass | undefined> {
  const content = await officersPass(context, input);
  if (!content) return undefined;
  const token = await recorded(context, content, emergency, () => sealedPass(content, registry));
  return { caseId: content.caseId, token };
}

/**
 * The facts of a pass that breaks the glass, or nothing: for a duty officer of an agency that takes
 * part in the case, named in it or not, by its id or its number. As with every pass, all ways to
 * nothing look alike, and all that a refusal may rest on is asked for whatever the answers are.
 * Nothing that was released goes with it: an emergency opens what was agreed on for emergencies.
 */
async function officersPass(
  context: Context,
  { caseId: called, function: as }: OpenCaseInput,
): Promise<OfficersPass | undefined> {
  const { today } = context.settings;
  const reader = readerOf(context);
  const { agency, assurance, sub } = reader;
  const chainCase = await caseNamed(context, called);
  const caseId = chainCase?.id ?? called;
  const [memberships, isBlocked, consultations, participants, isPartner] = await Promise.all([
    everyMembershipToday(context),
    hasConflict(context, caseId),
    consultationsOf(context, caseId),
    participantsOf(context, caseId),
    takesPart(context, caseId, agency),
  ]);
  const mayBreak = as === OFFICER && isPartner && !isBlocked && isOfficer(reader);
  if (!chainCase || !agency || !mayBreak) return undefined;
  const state = factsOfState(chainCase, { function: OFFICER, agency });
  const own = memberships.filter((one) => one.caseId === caseId);
  if (state.isRestricted || own.some((one) => one.function === 'CLIENT')) return undefined;

  const named = own.find((one) => one.function === OFFICER && isBorneOut(one, reader));
  const consultation = consultationInForce(consultations, today);
  return {
    ...{ sub, caseId, accessVersion: chainCase.accessVersion },
    ...{ day: today, purpose: 'EMERGENCY' },
    ...{ agency, function: OFFICER, assurance, ...state },
    ...(named ? { membership: { since: named.since, until: named.until } } : {}),
    ...(worksForOffenderSide(own, participants) ? { worksForOffenderSide: true } : {}),
    ...(consultation ? { consultation } : {}),
    persons: await factsOfPersons(
      context,
      participants.filter(({ joinedOn, leftOn }) =>
        holds({ since: joinedOn, until: leftOn }, today),
      ),
      { agency, purpose: 'EMERGENCY', today },
    ),
  };
}

/** A person on duty, signed in as strongly as the most protected facts ask; never a system. */
function isOfficer({ functions, assurance }: AccessClaims): boolean {
  return (
    functions.includes(OFFICER) && !functions.includes('INTEGRATION_CLIENT') && assurance === 'HIGH'
  );
}

async function recorded(
  context: Context,
  { caseId, agency, sub }: OfficersPass,
  { aboutWhom, reason, imminentDanger }: EmergencyInput,
  seal: () => Promise<string>,
): Promise<string> {
  const emergency = {
    ...{ id: randomBytes(16).toString('base64url'), caseId, subject: sub, agency },
    ...{ aboutWhom: aboutWhom.trim(), reason: reason.trim(), imminentDanger, openedAt: new Date() },
  };
  try {
    return await context.db.transaction(async (change) => {
      await change.getRepository(Emergency).insert(emergency);
      return seal();
    });
  } catch {
    throw fixedError('NOT_RECORDED');
  }
}
