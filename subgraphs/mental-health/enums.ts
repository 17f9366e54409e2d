import { graphEnum } from '../kit/graph-enum';

export const CareStatus = graphEnum('CareStatus', [
  'INTAKE',
  'WAITING_LIST',
  'ACTIVE',
  'ENDED',
  'DROPOUT',
]);
export type CareStatus = keyof typeof CareStatus;

export const CareType = graphEnum('CareType', [
  'INDIVIDUAL',
  'COUPLE',
  'GROUP',
  'FORENSIC',
  'CHILD',
]);
export type CareType = keyof typeof CareType;

export const DangerDirection = graphEnum('DangerDirection', [
  'TO_SELF',
  'TO_OTHERS',
  'TO_SELF_AND_OTHERS',
]);
export type DangerDirection = keyof typeof DangerDirection;

export const SignalLevel = graphEnum('SignalLevel', ['RAISED', 'HIGH', 'ACUTE']);
export type SignalLevel = keyof typeof SignalLevel;

export const SignalAdvice = graphEnum('SignalAdvice', [
  'STAY_IN_TOUCH',
  'CALL_CLINIC',
  'DO_NOT_LEAVE_ALONE',
  'CALL_EMERGENCY',
]);
export type SignalAdvice = keyof typeof SignalAdvice;

export const AcuteSignalKind = graphEnum('AcuteSignalKind', [
  'SUICIDE',
  'HOMICIDE',
  'PSYCHOSIS',
  'OTHER',
]);
export type AcuteSignalKind = keyof typeof AcuteSignalKind;

export const SubstanceKind = graphEnum('SubstanceKind', ['ALCOHOL', 'DRUGS', 'GAMBLING']);
export type SubstanceKind = keyof typeof SubstanceKind;

export const Certainty = graphEnum('Certainty', ['CONFIRMED', 'SUSPECTED']);
export type Certainty = keyof typeof Certainty;
