import { graphEnum } from '../kit/graph-enum';

export const SupportGroup = graphEnum('SupportGroup', [
  'SUPPORT',
  'PROGRAMME',
  'CONTACT',
  'ADVICE',
]);
export type SupportGroup = keyof typeof SupportGroup;

export const WelfareKind = graphEnum('WelfareKind', [
  'VICTIM_SUPPORT',
  'OFFENDER_PROGRAMME',
  'NEUTRAL_VISITING_ROOM',
  'ELDER_ABUSE',
  'HELPLINE_1712',
  'DEBT',
  'PARENTING',
]);
export type WelfareKind = keyof typeof WelfareKind;

export const WelfareStatus = graphEnum('WelfareStatus', [
  'REQUESTED',
  'WAITING_LIST',
  'ACTIVE',
  'COMPLETED',
  'STOPPED',
]);
export type WelfareStatus = keyof typeof WelfareStatus;

export const ContactChannel = graphEnum('ContactChannel', ['PHONE', 'MAIL', 'THROUGH_WORKER']);
export type ContactChannel = keyof typeof ContactChannel;

export const EmergencyInstruction = graphEnum('EmergencyInstruction', [
  'DISPATCH_AT_ONCE',
  'CALL_BACK_ON_SAFE_NUMBER',
  'DO_NOT_CALL_BACK',
]);
export type EmergencyInstruction = keyof typeof EmergencyInstruction;

export const ProtectedAddressKind = graphEnum('ProtectedAddressKind', ['HOME', 'ADMINISTRATIVE']);
export type ProtectedAddressKind = keyof typeof ProtectedAddressKind;
