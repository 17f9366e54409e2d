import { graphEnum } from '../kit/graph-enum';

export const Parquet = graphEnum('Parquet', [
  'ANTWERP',
  'LIMBURG',
  'EAST_FLANDERS',
  'WEST_FLANDERS',
  'LEUVEN',
  'HALLE_VILVOORDE',
]);
export type Parquet = keyof typeof Parquet;

export const ProsecutionRole = graphEnum('ProsecutionRole', [
  'SUSPECT',
  'VICTIM',
  'CIVIL_PARTY',
  'MINOR_CONCERNED',
]);
export type ProsecutionRole = keyof typeof ProsecutionRole;

export const ProsecutionStatusGroup = graphEnum('ProsecutionStatusGroup', [
  'OPEN',
  'MEASURES',
  'BEFORE_COURT',
  'DECIDED',
  'CLOSED',
]);
export type ProsecutionStatusGroup = keyof typeof ProsecutionStatusGroup;

export const ProsecutionStatus = graphEnum('ProsecutionStatus', [
  'INFORMATION',
  'JUDICIAL_INQUIRY',
  'DISMISSED',
  'DISMISSED_WITH_CONDITIONS',
  'MEDIATION_AND_MEASURES',
  'SUMMONED',
  'CONVICTED',
  'ACQUITTED',
]);
export type ProsecutionStatus = keyof typeof ProsecutionStatus;

export const MediationOutcome = graphEnum('MediationOutcome', [
  'PROPOSED',
  'ACCEPTED',
  'REFUSED',
  'COMPLETED',
]);
export type MediationOutcome = keyof typeof MediationOutcome;

export const ViolenceContext = graphEnum('ViolenceContext', [
  'PARTNER',
  'CHILD',
  'ELDER',
  'OTHER_FAMILY',
  'HONOUR',
]);
export type ViolenceContext = keyof typeof ViolenceContext;

export const MeasureKind = graphEnum('MeasureKind', [
  'BARRING_ORDER',
  'CONTACT_BAN',
  'AREA_BAN',
  'RELEASE_CONDITIONS',
  'DETENTION',
  'TRAVEL_BAN',
]);
export type MeasureKind = keyof typeof MeasureKind;

export const MeasureStatus = graphEnum('MeasureStatus', [
  'ACTIVE',
  'EXTENDED',
  'LIFTED',
  'EXPIRED',
  'BREACHED',
]);
export type MeasureStatus = keyof typeof MeasureStatus;

export const ConditionCode = graphEnum('ConditionCode', [
  'LEAVE_HOME',
  'NO_CONTACT',
  'STAY_AWAY',
  'REPORT_TO_POLICE',
  'FOLLOW_GUIDANCE',
  'FOLLOW_THERAPY',
  'NO_WEAPON',
  'SUPERVISED_VISIT_ALLOWED',
]);
export type ConditionCode = keyof typeof ConditionCode;

export const AntecedentKind = graphEnum('AntecedentKind', [
  'VIOLENCE',
  'THREAT',
  'STALKING',
  'SEXUAL',
  'DRUGS',
  'PROPERTY',
  'TRAFFIC',
  'OTHER',
]);
export type AntecedentKind = keyof typeof AntecedentKind;

export const InvestigationActKind = graphEnum('InvestigationActKind', [
  'HEARING',
  'SEARCH',
  'FORENSIC_EXAMINATION',
  'TELEPHONY',
  'VIDEO_HEARING_OF_MINOR',
  'OTHER',
]);
export type InvestigationActKind = keyof typeof InvestigationActKind;
