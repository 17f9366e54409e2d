import { graphEnum } from '../kit/graph-enum';

export const ComplianceGroup = graphEnum('ComplianceGroup', [
  'ON_TRACK',
  'ATTENTION',
  'NOT_STARTED',
]);
export type ComplianceGroup = keyof typeof ComplianceGroup;

export const MandateKind = graphEnum('MandateKind', [
  'BARRING_ORDER_FOLLOW_UP',
  'MEDIATION_AND_MEASURES',
  'PROBATION',
  'RELEASE_UNDER_CONDITIONS',
  'ELECTRONIC_MONITORING',
  'WORK_PENALTY',
  'CIVIL_INQUIRY',
]);
export type MandateKind = keyof typeof MandateKind;

export const MandateGiver = graphEnum('MandateGiver', [
  'PROSECUTOR',
  'INVESTIGATING_JUDGE',
  'COURT',
  'FAMILY_COURT',
]);
export type MandateGiver = keyof typeof MandateGiver;

export const ComplianceStatus = graphEnum('ComplianceStatus', [
  'COMPLIANT',
  'PARTIAL',
  'NON_COMPLIANT',
  'NOT_STARTED',
]);
export type ComplianceStatus = keyof typeof ComplianceStatus;

export const BreachKind = graphEnum('BreachKind', [
  'CONTACT',
  'PRESENCE',
  'MISSED_APPOINTMENT',
  'OTHER',
]);
export type BreachKind = keyof typeof BreachKind;

export const AppointmentAttendance = graphEnum('AppointmentAttendance', [
  'PLANNED',
  'ATTENDED',
  'MISSED',
  'EXCUSED',
]);
export type AppointmentAttendance = keyof typeof AppointmentAttendance;

export const InformedSubject = graphEnum('InformedSubject', [
  'EVERY_DECISION',
  'RELEASE',
  'HEARING',
  'END_OF_MEASURE',
  'BREACH',
]);
export type InformedSubject = keyof typeof InformedSubject;
