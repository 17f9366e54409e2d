/**
 * The words that decisions are made of. Values and spelling: `schema/catalogue/enums.csv`.
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

/** On what the case consultation in force rests (art. 458ter of the Criminal Code). */
export const LEGAL_BASES = ['DECREE', 'PROSECUTOR_PERMISSION', 'CONSENT'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What a reader has of a category: nothing and no trace, nothing, a summary, everything. */
export const LEVELS = ['HIDDEN', 'NONE', 'SUMMARY', 'FULL'] as const;
export type Level = (typeof LEVELS)[number];

/** What could raise a level. */
export const REMEDIES = ['ASK_OWNER', 'BREAK_GLASS', 'OTHER_PURPOSE', 'NOT_POSSIBLE'] as const;
export type Remedy = (typeof REMEDIES)[number];
