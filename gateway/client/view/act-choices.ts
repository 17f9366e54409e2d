import type { EmergencyVerdict, ReportAsker, UseLimitation } from '../generated/operations';

/** What is chosen from in forms, in the order in which it is read. */

export const USE_LIMITATIONS = [
  ...(['SAFETY_ONLY', 'THIS_CASE_ONLY', 'OFFENCES_IN_SCOPE_ONLY'] as const),
  ...(['NOT_FOR_PROSECUTION', 'NOT_FOR_CLIENTS'] as const),
] as const satisfies readonly UseLimitation[];

export const VERDICTS = [
  'JUSTIFIED',
  'NOT_JUSTIFIED',
] as const satisfies readonly EmergencyVerdict[];

export const ASKERS = ['SUBJECT', 'PARENT'] as const satisfies readonly ReportAsker[];
