import { graphEnum } from '../kit/graph-enum';

export const ViolenceKind = graphEnum('ViolenceKind', [
  'PHYSICAL',
  'SEXUAL',
  'PSYCHOLOGICAL',
  'ECONOMIC',
  'STALKING',
  'THREAT',
  'NEGLECT',
]);
export type ViolenceKind = keyof typeof ViolenceKind;

export const SeverityBand = graphEnum('SeverityBand', ['LESS_SERIOUS', 'SERIOUS']);
export type SeverityBand = keyof typeof SeverityBand;

export const IncidentSeverity = graphEnum('IncidentSeverity', [
  'LOW',
  'MODERATE',
  'SERIOUS',
  'LIFE_THREATENING',
]);
export type IncidentSeverity = keyof typeof IncidentSeverity;

export const IncidentRole = graphEnum('IncidentRole', [
  'VICTIM',
  'SUSPECT',
  'WITNESS',
  'REPORTING_PERSON',
]);
export type IncidentRole = keyof typeof IncidentRole;

export const WeaponInvolved = graphEnum('WeaponInvolved', ['NONE', 'KNIFE', 'FIREARM', 'OTHER']);
export type WeaponInvolved = keyof typeof WeaponInvolved;

export const WeaponKind = graphEnum('WeaponKind', ['KNIFE', 'FIREARM', 'OTHER']);
export type WeaponKind = keyof typeof WeaponKind;

export const StaffSafetyAdvice = graphEnum('StaffSafetyAdvice', [
  'DO_NOT_VISIT_ALONE',
  'VISIT_WITH_POLICE',
]);
export type StaffSafetyAdvice = keyof typeof StaffSafetyAdvice;

export const AlarmOutcome = graphEnum('AlarmOutcome', [
  'ARREST',
  'PERSON_GONE',
  'FALSE_ALARM',
  'TEST',
]);
export type AlarmOutcome = keyof typeof AlarmOutcome;

export const IntelligenceReliability = graphEnum('IntelligenceReliability', [
  'RELIABLE',
  'UNCERTAIN',
  'UNKNOWN',
]);
export type IntelligenceReliability = keyof typeof IntelligenceReliability;
