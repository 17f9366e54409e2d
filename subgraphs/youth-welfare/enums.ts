import { graphEnum } from '../kit/graph-enum';

export const YouthInvolvement = graphEnum('YouthInvolvement', [
  'VOLUNTARY',
  'MANDATED',
  'JUDICIAL',
]);
export type YouthInvolvement = keyof typeof YouthInvolvement;

export const YouthFileKind = graphEnum('YouthFileKind', [
  'VOLUNTARY',
  'MANDATED_OCJ',
  'JUDICIAL_SDJ',
]);
export type YouthFileKind = keyof typeof YouthFileKind;

export const YouthMeasureKind = graphEnum('YouthMeasureKind', [
  'NONE',
  'SUPERVISION',
  'HOME_GUIDANCE',
  'FOSTER_CARE',
  'RESIDENTIAL',
  'KINSHIP',
  'CONTACT_RESTRICTION',
]);
export type YouthMeasureKind = keyof typeof YouthMeasureKind;

export const YouthOrderSource = graphEnum('YouthOrderSource', [
  'AGREEMENT',
  'MANDATED_CENTRE',
  'YOUTH_COURT',
  'FAMILY_COURT',
]);
export type YouthOrderSource = keyof typeof YouthOrderSource;

export const SchoolHealthAttention = graphEnum('SchoolHealthAttention', ['ATTENTION', 'URGENT']);
export type SchoolHealthAttention = keyof typeof SchoolHealthAttention;

export const SchoolHealthSource = graphEnum('SchoolHealthSource', [
  'SCHOOL',
  'CLB',
  'CHILD_HEALTH',
]);
export type SchoolHealthSource = keyof typeof SchoolHealthSource;
