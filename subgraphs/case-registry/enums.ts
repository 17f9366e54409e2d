import { REMEDIES } from '../../schema/policy/vocabulary';
import { graphEnum } from '../kit/graph-enum';
import { ASKERS, RELEASE_DECISIONS } from './report-rules';

export const AgencyField = graphEnum('AgencyField', [
  'CARE',
  'SAFETY',
  'LAW_ENFORCEMENT',
  'ADMINISTRATION',
]);
export type AgencyField = keyof typeof AgencyField;

export const CasePhaseGroup = graphEnum('CasePhaseGroup', [
  'STARTING',
  'RUNNING',
  'AFTERCARE',
  'CLOSED',
]);
export type CasePhaseGroup = keyof typeof CasePhaseGroup;

export const CaseState = graphEnum('CaseState', [
  'DRAFT',
  'REPORTED',
  'TRIAGE',
  'ADVICE_GIVEN',
  'REFERRED_BACK',
  'ACCEPTED',
  'DIRECTOR_ASSIGNED',
  'INFORMATION_GATHERING',
  'ROUND_TABLE',
  'PLAN_ACTIVE',
  'MONITORING',
  'ESCALATED',
  'CLOSING',
  'AFTERCARE',
  'CLOSED',
  'ARCHIVED',
  'DESTROYED',
]);
export type CaseState = keyof typeof CaseState;

export const Province = graphEnum('Province', [
  'ANTWERP',
  'LIMBURG',
  'EAST_FLANDERS',
  'WEST_FLANDERS',
  'FLEMISH_BRABANT',
]);
export type Province = keyof typeof Province;

export const CollaborationModel = graphEnum('CollaborationModel', [
  'CHAIN_APPROACH',
  'FAMILY_JUSTICE_CENTER',
]);
export type CollaborationModel = keyof typeof CollaborationModel;

export const DirectorDuty = graphEnum('DirectorDuty', ['DIRECTOR', 'DEPUTY']);
export type DirectorDuty = keyof typeof DirectorDuty;

export const CaseRole = graphEnum('CaseRole', [
  'VICTIM',
  'OFFENDER',
  'SUSPECT',
  'PARENT',
  'CHILD',
  'SIBLING',
  'OTHER_FAMILY',
  'SUPPORT_PERSON',
]);
export type CaseRole = keyof typeof CaseRole;

export const RelationQuality = graphEnum('RelationQuality', [
  'CLOSE',
  'DISTANT',
  'CONFLICT',
  'BROKEN_OFF',
  'UNKNOWN',
]);
export type RelationQuality = keyof typeof RelationQuality;

export const ParticipationStatus = graphEnum('ParticipationStatus', [
  'INVITED',
  'ACCEPTED',
  'DECLINED',
  'ENDED',
]);
export type ParticipationStatus = keyof typeof ParticipationStatus;

export const LegalBasisKind = graphEnum('LegalBasisKind', [
  'DECREE',
  'PROSECUTOR_PERMISSION',
  'CONSENT',
]);
export type LegalBasisKind = keyof typeof LegalBasisKind;

export const TriageDecision = graphEnum('TriageDecision', ['ACCEPTED', 'ADVICE', 'REFERRED_BACK']);
export type TriageDecision = keyof typeof TriageDecision;

export const TriageColour = graphEnum('TriageColour', ['RED', 'ORANGE', 'YELLOW', 'ANONYMOUS']);
export type TriageColour = keyof typeof TriageColour;

export const TriageTrack = graphEnum('TriageTrack', [
  'INTER_SECTOR_ADVICE',
  'SINGLE_PARTNER_FOLLOW_UP',
  'COMMON_HANDLING',
]);
export type TriageTrack = keyof typeof TriageTrack;

export const ApproachKind = graphEnum('ApproachKind', [
  'CARE',
  'POLICE_JUDICIAL',
  'ADMINISTRATIVE',
]);
export type ApproachKind = keyof typeof ApproachKind;

export const UseLimitation = graphEnum('UseLimitation', [
  'SAFETY_ONLY',
  'OFFENCES_IN_SCOPE_ONLY',
  'THIS_CASE_ONLY',
  'NOT_FOR_PROSECUTION',
  'NOT_FOR_CLIENTS',
]);
export type UseLimitation = keyof typeof UseLimitation;

export const GoalKind = graphEnum('GoalKind', [
  'STOP_VIOLENCE',
  'REDUCE_RISK_FACTOR',
  'STRENGTHEN_PROTECTIVE_FACTOR',
]);
export type GoalKind = keyof typeof GoalKind;

export const GoalStatus = graphEnum('GoalStatus', ['OPEN', 'IN_PROGRESS', 'REACHED', 'DROPPED']);
export type GoalStatus = keyof typeof GoalStatus;

export const PlanAudience = graphEnum('PlanAudience', [
  'PROFESSIONALS',
  'VICTIM',
  'OFFENDER',
  'CHILD',
  'FAMILY',
]);
export type PlanAudience = keyof typeof PlanAudience;

export const InterventionKind = graphEnum('InterventionKind', [
  'SUPPORT',
  'AGGRESSION_PROGRAMME',
  'GUIDANCE',
  'MONITORING',
  'ASSESSMENT',
  'THERAPY',
  'COUPLE_SESSION',
  'PARENTING_SUPPORT',
  'SUPERVISED_VISIT',
  'BUDGET_GUIDANCE',
  'HOUSING_SUPPORT',
  'CHILDCARE',
  'SAFETY_MEASURE',
  'INFORMATION',
  'MEDIATION',
]);
export type InterventionKind = keyof typeof InterventionKind;

export const InterventionLevel = graphEnum('InterventionLevel', ['INDIVIDUAL', 'SYSTEMIC']);
export type InterventionLevel = keyof typeof InterventionLevel;

export const InterventionStatus = graphEnum('InterventionStatus', [
  'PLANNED',
  'STARTED',
  'DONE',
  'OVERDUE',
  'CANCELLED',
]);
export type InterventionStatus = keyof typeof InterventionStatus;

export const EvidenceLevel = graphEnum('EvidenceLevel', [
  'PROVEN',
  'PROMISING',
  'PRACTICE_BASED',
  'UNKNOWN',
]);
export type EvidenceLevel = keyof typeof EvidenceLevel;

export const ExpectationKind = graphEnum('ExpectationKind', [
  'APPOINTMENT',
  'CONDITION',
  'PROHIBITION',
  'CONTACT_ARRANGEMENT',
  'REQUEST',
]);
export type ExpectationKind = keyof typeof ExpectationKind;

export const ConflictKind = graphEnum('ConflictKind', [
  'BLOCKING',
  'SCHEDULE',
  'CONDITIONAL',
  'EXPECTATION',
  'SAFETY_GAP',
  'IMPOSSIBLE_CONDITION',
]);
export type ConflictKind = keyof typeof ConflictKind;

export const ConflictSeverity = graphEnum('ConflictSeverity', ['LOW', 'MEDIUM', 'HIGH']);
export type ConflictSeverity = keyof typeof ConflictSeverity;

export const ConflictStatus = graphEnum('ConflictStatus', ['OPEN', 'ACCEPTED', 'RESOLVED']);
export type ConflictStatus = keyof typeof ConflictStatus;

export const RiskTrend = graphEnum('RiskTrend', ['FIRST', 'UP', 'SAME', 'DOWN']);
export type RiskTrend = keyof typeof RiskTrend;

export const RiskInstrument = graphEnum('RiskInstrument', [
  'FIRST_LINE_TOOL',
  'CHAIN_DEMO_LIST',
  'PROFESSIONAL_JUDGEMENT',
]);
export type RiskInstrument = keyof typeof RiskInstrument;

export const RiskPresence = graphEnum('RiskPresence', ['PRESENT', 'SUSPECTED']);
export type RiskPresence = keyof typeof RiskPresence;

export const ProtectiveFactorCode = graphEnum('ProtectiveFactorCode', [
  'VICTIM_INFORMED',
  'SOCIAL_NETWORK',
  'HOUSING_SECURITY',
  'OFFENDER_MOTIVATED',
  'SCHOOL_STABLE',
  'TREATMENT_ATTENDED',
  'EFFECTIVE_ORDER',
  'TRUSTED_ADULT',
]);
export type ProtectiveFactorCode = keyof typeof ProtectiveFactorCode;

export const ConsentStatus = graphEnum('ConsentStatus', [
  'GIVEN',
  'REFUSED',
  'WITHDRAWN',
  'NOT_ASKED_UNSAFE',
]);
export type ConsentStatus = keyof typeof ConsentStatus;

export const InformationTopic = graphEnum('InformationTopic', [
  'CASE_OPENED',
  'SHARING',
  'PLAN',
  'RIGHTS',
  'CLOSURE',
]);
export type InformationTopic = keyof typeof InformationTopic;

export const InformationChannel = graphEnum('InformationChannel', ['TALK', 'LETTER', 'PHONE']);
export type InformationChannel = keyof typeof InformationChannel;

export const ClientStatementKind = graphEnum('ClientStatementKind', [
  'NEED',
  'WISH',
  'REACTION_TO_PLAN',
  'OBJECTION',
  'CORRECTION',
  'SATISFACTION',
]);
export type ClientStatementKind = keyof typeof ClientStatementKind;

export const SafetyAdvice = graphEnum('SafetyAdvice', [
  'CALL_DIRECTOR',
  'CALL_BEFORE_VISIT',
  'DO_NOT_VISIT_ALONE',
  'CALL_EMERGENCY',
]);
export type SafetyAdvice = keyof typeof SafetyAdvice;

export const AlertKind = graphEnum('AlertKind', [
  'NEW_INCIDENT',
  'BREACH',
  'RELEASE',
  'ALARM',
  'RISK_UP',
  'MISSED_CONTACT',
  'ORDER_EXPIRING',
]);
export type AlertKind = keyof typeof AlertKind;

export const RequestStatus = graphEnum('RequestStatus', [
  'OPEN',
  'ANSWERED',
  'REFUSED',
  'WITHDRAWN',
]);
export type RequestStatus = keyof typeof RequestStatus;

export const ClosureReason = graphEnum('ClosureReason', [
  'GOALS_REACHED',
  'REFERRED',
  'MOVED',
  'NO_LONGER_NEEDED',
]);
export type ClosureReason = keyof typeof ClosureReason;

export const EmergencyVerdict = graphEnum('EmergencyVerdict', ['JUSTIFIED', 'NOT_JUSTIFIED']);
export type EmergencyVerdict = keyof typeof EmergencyVerdict;

export const ReleaseRequestStatus = graphEnum('ReleaseRequestStatus', [
  'ASKED',
  'GRANTED',
  'DECLINED',
]);
export type ReleaseRequestStatus = keyof typeof ReleaseRequestStatus;

/** What a reader may be told of their own rights: what is hidden has no word. */
export const AccessLevel = graphEnum('AccessLevel', ['NONE', 'SUMMARY', 'FULL']);
export type AccessLevel = keyof typeof AccessLevel;

export const AccessRemedy = graphEnum('AccessRemedy', REMEDIES);
export type AccessRemedy = keyof typeof AccessRemedy;

export const ReleaseDecision = graphEnum('ReleaseDecision', RELEASE_DECISIONS);
export type ReleaseDecision = keyof typeof ReleaseDecision;

/** Who asks for a report: a parent only of a minor. */
export const ReportAsker = graphEnum('ReportAsker', ASKERS);
export type ReportAsker = keyof typeof ReportAsker;
