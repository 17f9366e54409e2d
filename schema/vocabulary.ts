/**
 * Words that more than one agency uses, word for word alike. An enum that only one agency uses
 * stands in that agency's folder. Values and spelling: `schema/catalogue/enums.csv`.
 */

/** The agencies that own data and the registry that links them. Folder name, upper case. */
export const AGENCY_CODES = [
  'PROSECUTION',
  'POLICE',
  'HOUSES_OF_JUSTICE',
  'MENTAL_HEALTH',
  'CHILD_ABUSE_CENTRE',
  'YOUTH_WELFARE',
  'GENERAL_WELFARE',
  'MUNICIPALITY',
] as const;
export type AgencyCode = (typeof AGENCY_CODES)[number];

/** In which function a reader opens a case; one pass, one function. */
export const READER_FUNCTIONS = [
  'CASE_DIRECTOR',
  'CHAIN_COORDINATOR',
  'AGENCY_WORKER',
  'AGENCY_SPOC',
  'DUTY_OFFICER',
  'MAGISTRATE',
  'PROSECUTION_CRIMINOLOGIST',
  'JUSTICE_ASSISTANT_OFFENDER',
  'JUSTICE_ASSISTANT_VICTIM',
  'DPO',
  'STATISTICIAN',
  'INTEGRATION_CLIENT',
  'CLIENT',
] as const;
export type ReaderFunction = (typeof READER_FUNCTIONS)[number];

/** Why a case is opened (GDPR art. 5(1)(b)); one pass, one purpose. */
export const PURPOSES = [
  'TRIAGE',
  'RISK_ASSESSMENT',
  'SAFETY_PLANNING',
  'CASE_CONSULTATION',
  'INTERVENTION_COORDINATION',
  'JUDICIAL_FOLLOW_UP',
  'CLIENT_INFORMATION',
  'EMERGENCY',
  'STATISTICS',
  'OVERSIGHT',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How strongly the reader signed in (eIDAS levels). */
export const ASSURANCE_LEVELS = ['LOW', 'SUBSTANTIAL', 'HIGH'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** Whose side a participant of the case is on. */
export const PARTY_SIDES = ['VICTIM_SIDE', 'OFFENDER_SIDE', 'NEUTRAL'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];

/** A field is readable where the reader's level reaches its detail. */
export const DETAILS = ['SUMMARY', 'FULL'] as const;
export type Detail = (typeof DETAILS)[number];

/** Enums of the graph that several agencies serve; composition wants them word for word alike. */
export const SHARED_ENUMS = {
  AgencyCode: AGENCY_CODES,
  ReaderFunction: READER_FUNCTIONS,
  Purpose: PURPOSES,
  AssuranceLevel: ASSURANCE_LEVELS,
  PartySide: PARTY_SIDES,
  Weekday: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  PlaceKind: ['HOME', 'EX_HOME', 'PUBLIC', 'SCHOOL', 'WORK', 'ONLINE', 'NEIGHBOURHOOD'],
  EngagementStatus: ['WAITING', 'ENGAGED', 'ENDED'],
  AttendanceBand: ['REGULAR', 'IRREGULAR', 'ABSENT'],
  AppointmentStatus: ['PROPOSED', 'FIXED', 'DONE', 'CANCELLED'],
  RiskLevelGroup: ['ATTENTION', 'HIGH_ATTENTION'],
  RiskLevel: ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'],
  RelationKind: [
    'PARTNER',
    'EX_PARTNER',
    'PARENT',
    'STEPPARENT',
    'CHILD',
    'STEPCHILD',
    'SIBLING',
    'GRANDPARENT',
    'GRANDCHILD',
    'HOUSEMATE',
    'CARER',
    'OTHER_FAMILY',
  ],
  LifeDomain: [
    'HOUSING',
    'FINANCE',
    'PSYCHOLOGICAL',
    'SOCIAL',
    'PHYSICAL_HEALTH',
    'EDUCATION_WORK',
    'PARENTING',
    'JUDICIAL',
    'RESIDENCE_STATUS',
  ],
  ChildAssessmentKind: [
    'TALK_WITH_CHILD',
    'PARENT_CHILD_OBSERVATION',
    'HOME_VISIT',
    'DEVELOPMENT_SCREENING',
  ],
  RiskFactorGroup: [
    'VIOLENCE_PATTERN',
    'THREAT_AND_WEAPON',
    'SEPARATION_AND_CONTROL',
    'OFFENDER_STATE',
    'CHILDREN',
    'LIVING_CONDITIONS',
    'FAMILY_PRESSURE',
  ],
  RiskFactorCode: [
    'ESCALATION',
    'STRANGULATION',
    'THREAT_TO_KILL',
    'WEAPON_ACCESS',
    'RECENT_SEPARATION',
    'STALKING',
    'BREACH_OF_ORDER',
    'COERCIVE_CONTROL',
    'SEXUAL_VIOLENCE',
    'PREGNANCY_OR_INFANT',
    'HARM_TO_ANIMALS',
    'SUICIDALITY',
    'SUBSTANCE_USE',
    'JOB_LOSS',
    'PRIOR_VICTIMS',
    'CHILD_CONTACT_CONFLICT',
    'VICTIM_FEAR',
    'ISOLATION',
    'COLLECTIVE_PRESSURE',
    'FINANCIAL_DEPENDENCY',
  ],
} as const;
