import { MATRIX } from '../../schema/policy/generated/matrix';
import { SHARED_ENUMS } from '../../schema/vocabulary';
import { graphEnum } from './graph-enum';

/** The enums that several agencies serve; composition checks that they are word for word alike. */
export const AgencyCode = graphEnum('AgencyCode', SHARED_ENUMS.AgencyCode);
export type AgencyCode = keyof typeof AgencyCode;

export const ReaderFunction = graphEnum('ReaderFunction', SHARED_ENUMS.ReaderFunction);
export type ReaderFunction = keyof typeof ReaderFunction;

export const Purpose = graphEnum('Purpose', SHARED_ENUMS.Purpose);
export type Purpose = keyof typeof Purpose;

export const AssuranceLevel = graphEnum('AssuranceLevel', SHARED_ENUMS.AssuranceLevel);
export type AssuranceLevel = keyof typeof AssuranceLevel;

export const PartySide = graphEnum('PartySide', SHARED_ENUMS.PartySide);
export type PartySide = keyof typeof PartySide;

/** The matrix's categories, as a fact that some rows carry: the category they rest on. */
export const DataCategory = graphEnum(
  'DataCategory',
  Object.keys(MATRIX) as (keyof typeof MATRIX)[],
);
export type DataCategory = keyof typeof DataCategory;

export const Weekday = graphEnum('Weekday', SHARED_ENUMS.Weekday);
export type Weekday = keyof typeof Weekday;

export const PlaceKind = graphEnum('PlaceKind', SHARED_ENUMS.PlaceKind);
export type PlaceKind = keyof typeof PlaceKind;

export const EngagementStatus = graphEnum('EngagementStatus', SHARED_ENUMS.EngagementStatus);
export type EngagementStatus = keyof typeof EngagementStatus;

export const AttendanceBand = graphEnum('AttendanceBand', SHARED_ENUMS.AttendanceBand);
export type AttendanceBand = keyof typeof AttendanceBand;

export const AppointmentStatus = graphEnum('AppointmentStatus', SHARED_ENUMS.AppointmentStatus);
export type AppointmentStatus = keyof typeof AppointmentStatus;

export const RiskLevelGroup = graphEnum('RiskLevelGroup', SHARED_ENUMS.RiskLevelGroup);
export type RiskLevelGroup = keyof typeof RiskLevelGroup;

export const RiskLevel = graphEnum('RiskLevel', SHARED_ENUMS.RiskLevel);
export type RiskLevel = keyof typeof RiskLevel;

export const RiskFactorGroup = graphEnum('RiskFactorGroup', SHARED_ENUMS.RiskFactorGroup);
export type RiskFactorGroup = keyof typeof RiskFactorGroup;

export const RiskFactorCode = graphEnum('RiskFactorCode', SHARED_ENUMS.RiskFactorCode);
export type RiskFactorCode = keyof typeof RiskFactorCode;

export const RelationKind = graphEnum('RelationKind', SHARED_ENUMS.RelationKind);
export type RelationKind = keyof typeof RelationKind;

export const LifeDomain = graphEnum('LifeDomain', SHARED_ENUMS.LifeDomain);
export type LifeDomain = keyof typeof LifeDomain;

export const ChildAssessmentKind = graphEnum(
  'ChildAssessmentKind',
  SHARED_ENUMS.ChildAssessmentKind,
);
export type ChildAssessmentKind = keyof typeof ChildAssessmentKind;
