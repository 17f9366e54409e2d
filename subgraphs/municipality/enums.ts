import { graphEnum } from '../kit/graph-enum';

export const Sex = graphEnum('Sex', ['F', 'M', 'X']);
export type Sex = keyof typeof Sex;

export const Language = graphEnum('Language', ['NL', 'FR', 'DE', 'EN', 'OTHER']);
export type Language = keyof typeof Language;

export const CivilStatus = graphEnum('CivilStatus', [
  'UNMARRIED',
  'MARRIED',
  'DIVORCED',
  'WIDOWED',
  'LEGALLY_COHABITING',
  'SEPARATED',
]);
export type CivilStatus = keyof typeof CivilStatus;

export const CustodyKind = graphEnum('CustodyKind', ['JOINT', 'SOLE', 'GUARDIAN']);
export type CustodyKind = keyof typeof CustodyKind;

export const Benefit = graphEnum('Benefit', [
  'LIVING_WAGE',
  'UNEMPLOYMENT',
  'DISABILITY',
  'CHILD_BENEFIT',
  'OTHER',
]);
export type Benefit = keyof typeof Benefit;

export const DebtBand = graphEnum('DebtBand', [
  'UP_TO_1K',
  'FROM_1K_TO_5K',
  'FROM_5K_TO_20K',
  'OVER_20K',
]);
export type DebtBand = keyof typeof DebtBand;

export const HousingKind = graphEnum('HousingKind', [
  'OWNED',
  'RENT',
  'SOCIAL_RENT',
  'HOMELESS',
  'CRISIS_HOUSING',
]);
export type HousingKind = keyof typeof HousingKind;

export const EmploymentStatus = graphEnum('EmploymentStatus', [
  'EMPLOYED',
  'LOST_JOB',
  'UNEMPLOYED',
  'NOT_WORKING',
]);
export type EmploymentStatus = keyof typeof EmploymentStatus;

export const SocialSupportKind = graphEnum('SocialSupportKind', [
  'BUDGET_GUIDANCE',
  'CRISIS_CHILDCARE',
  'HOME_CARE',
  'RENT_GUARANTEE',
  'FOOD_AID',
]);
export type SocialSupportKind = keyof typeof SocialSupportKind;

export const AdministrativeMeasureKind = graphEnum('AdministrativeMeasureKind', [
  'PLACE_BAN',
  'SAFETY_VISIT',
  'HOUSING_ORDER',
  'FINE',
  'PROPERTY_ADMINISTRATION',
]);
export type AdministrativeMeasureKind = keyof typeof AdministrativeMeasureKind;
