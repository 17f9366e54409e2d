import { graphEnum } from '../kit/graph-enum';

export const ChildConcernGroup = graphEnum('ChildConcernGroup', [
  'ABUSE_OR_NEGLECT',
  'RISK_SITUATION',
  'COPING_AFTER',
]);
export type ChildConcernGroup = keyof typeof ChildConcernGroup;

export const SafetyJudgement = graphEnum('SafetyJudgement', [
  'SAFE',
  'UNCLEAR',
  'UNSAFE',
  'UNSAFE_NOW',
]);
export type SafetyJudgement = keyof typeof SafetyJudgement;

export const ChildReportStatus = graphEnum('ChildReportStatus', [
  'BEING_LOOKED_AT',
  'INQUIRY',
  'CLOSED',
]);
export type ChildReportStatus = keyof typeof ChildReportStatus;

export const ChildReportKind = graphEnum('ChildReportKind', [
  'ADVICE',
  'FILE',
  'SOCIETAL_NECESSITY',
  'CHAT',
]);
export type ChildReportKind = keyof typeof ChildReportKind;

export const ChildProblem = graphEnum('ChildProblem', [
  'PHYSICAL_ABUSE',
  'PHYSICAL_NEGLECT',
  'EMOTIONAL_ABUSE',
  'EMOTIONAL_NEGLECT',
  'SEXUAL_ABUSE',
  'RISK_SITUATION',
  'COPING_AFTER',
]);
export type ChildProblem = keyof typeof ChildProblem;

export const ReporterCategory = graphEnum('ReporterCategory', [
  'CLB_SCHOOL',
  'HEALTH',
  'WELFARE',
  'JUSTICE',
  'FAMILY',
  'CHILD_SELF',
  'OTHER',
]);
export type ReporterCategory = keyof typeof ReporterCategory;
