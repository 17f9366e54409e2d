// Generated from schema/operations/*.graphql by `npm run compose`. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcuteSignalKind =
  | 'HOMICIDE'
  | 'OTHER'
  | 'PSYCHOSIS'
  | 'SUICIDE';

export type AdministrativeMeasureKind =
  | 'FINE'
  | 'HOUSING_ORDER'
  | 'PLACE_BAN'
  | 'PROPERTY_ADMINISTRATION'
  | 'SAFETY_VISIT';

export type AgencyCode =
  | 'CHILD_ABUSE_CENTRE'
  | 'GENERAL_WELFARE'
  | 'HOUSES_OF_JUSTICE'
  | 'MENTAL_HEALTH'
  | 'MUNICIPALITY'
  | 'POLICE'
  | 'PROSECUTION'
  | 'YOUTH_WELFARE';

export type AlarmOutcome =
  | 'ARREST'
  | 'FALSE_ALARM'
  | 'PERSON_GONE'
  | 'TEST';

export type AlertKind =
  | 'ALARM'
  | 'BREACH'
  | 'MISSED_CONTACT'
  | 'NEW_INCIDENT'
  | 'ORDER_EXPIRING'
  | 'RELEASE'
  | 'RISK_UP';

export type AntecedentKind =
  | 'DRUGS'
  | 'OTHER'
  | 'PROPERTY'
  | 'SEXUAL'
  | 'STALKING'
  | 'THREAT'
  | 'TRAFFIC'
  | 'VIOLENCE';

export type AppointmentAttendance =
  | 'ATTENDED'
  | 'EXCUSED'
  | 'MISSED'
  | 'PLANNED';

export type AppointmentStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FIXED'
  | 'PROPOSED';

export type ApproachKind =
  | 'ADMINISTRATIVE'
  | 'CARE'
  | 'POLICE_JUDICIAL';

export type AssuranceLevel =
  | 'HIGH'
  | 'LOW'
  | 'SUBSTANTIAL';

export type AttendanceBand =
  | 'ABSENT'
  | 'IRREGULAR'
  | 'REGULAR';

export type Benefit =
  | 'CHILD_BENEFIT'
  | 'DISABILITY'
  | 'LIVING_WAGE'
  | 'OTHER'
  | 'UNEMPLOYMENT';

export type BreachKind =
  | 'CONTACT'
  | 'MISSED_APPOINTMENT'
  | 'OTHER'
  | 'PRESENCE';

export type CareStatus =
  | 'ACTIVE'
  | 'DROPOUT'
  | 'ENDED'
  | 'INTAKE'
  | 'WAITING_LIST';

export type CareType =
  | 'CHILD'
  | 'COUPLE'
  | 'FORENSIC'
  | 'GROUP'
  | 'INDIVIDUAL';

export type CasePhaseGroup =
  | 'AFTERCARE'
  | 'CLOSED'
  | 'RUNNING'
  | 'STARTING';

export type CaseRole =
  | 'CHILD'
  | 'OFFENDER'
  | 'OTHER_FAMILY'
  | 'PARENT'
  | 'SIBLING'
  | 'SUPPORT_PERSON'
  | 'SUSPECT'
  | 'VICTIM';

export type CaseState =
  | 'ACCEPTED'
  | 'ADVICE_GIVEN'
  | 'AFTERCARE'
  | 'ARCHIVED'
  | 'CLOSED'
  | 'CLOSING'
  | 'DESTROYED'
  | 'DIRECTOR_ASSIGNED'
  | 'DRAFT'
  | 'ESCALATED'
  | 'INFORMATION_GATHERING'
  | 'MONITORING'
  | 'PLAN_ACTIVE'
  | 'REFERRED_BACK'
  | 'REPORTED'
  | 'ROUND_TABLE'
  | 'TRIAGE';

export type Certainty =
  | 'CONFIRMED'
  | 'SUSPECTED';

export type ChildAssessmentKind =
  | 'DEVELOPMENT_SCREENING'
  | 'HOME_VISIT'
  | 'PARENT_CHILD_OBSERVATION'
  | 'TALK_WITH_CHILD';

export type ChildConcernGroup =
  | 'ABUSE_OR_NEGLECT'
  | 'COPING_AFTER'
  | 'RISK_SITUATION';

export type ChildProblem =
  | 'COPING_AFTER'
  | 'EMOTIONAL_ABUSE'
  | 'EMOTIONAL_NEGLECT'
  | 'PHYSICAL_ABUSE'
  | 'PHYSICAL_NEGLECT'
  | 'RISK_SITUATION'
  | 'SEXUAL_ABUSE';

export type ChildReportKind =
  | 'ADVICE'
  | 'CHAT'
  | 'FILE'
  | 'SOCIETAL_NECESSITY';

export type ChildReportStatus =
  | 'BEING_LOOKED_AT'
  | 'CLOSED'
  | 'INQUIRY';

export type CivilStatus =
  | 'DIVORCED'
  | 'LEGALLY_COHABITING'
  | 'MARRIED'
  | 'SEPARATED'
  | 'UNMARRIED'
  | 'WIDOWED';

export type ClientStatementKind =
  | 'CORRECTION'
  | 'NEED'
  | 'OBJECTION'
  | 'REACTION_TO_PLAN'
  | 'SATISFACTION'
  | 'WISH';

export type ClosureReason =
  | 'GOALS_REACHED'
  | 'MOVED'
  | 'NO_LONGER_NEEDED'
  | 'REFERRED';

export type ComplianceGroup =
  | 'ATTENTION'
  | 'NOT_STARTED'
  | 'ON_TRACK';

export type ComplianceStatus =
  | 'COMPLIANT'
  | 'NON_COMPLIANT'
  | 'NOT_STARTED'
  | 'PARTIAL';

export type ConditionCode =
  | 'FOLLOW_GUIDANCE'
  | 'FOLLOW_THERAPY'
  | 'LEAVE_HOME'
  | 'NO_CONTACT'
  | 'NO_WEAPON'
  | 'REPORT_TO_POLICE'
  | 'STAY_AWAY'
  | 'SUPERVISED_VISIT_ALLOWED';

export type ConflictKind =
  | 'BLOCKING'
  | 'CONDITIONAL'
  | 'EXPECTATION'
  | 'IMPOSSIBLE_CONDITION'
  | 'SAFETY_GAP'
  | 'SCHEDULE';

export type ConflictSeverity =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type ConflictStatus =
  | 'ACCEPTED'
  | 'OPEN'
  | 'RESOLVED';

export type ConsentStatus =
  | 'GIVEN'
  | 'NOT_ASKED_UNSAFE'
  | 'REFUSED'
  | 'WITHDRAWN';

export type ContactChannel =
  | 'MAIL'
  | 'PHONE'
  | 'THROUGH_WORKER';

export type CustodyKind =
  | 'GUARDIAN'
  | 'JOINT'
  | 'SOLE';

export type DangerDirection =
  | 'TO_OTHERS'
  | 'TO_SELF'
  | 'TO_SELF_AND_OTHERS';

export type DataCategory =
  | 'ACCESS_LOG'
  | 'ADDR_CONF'
  | 'ADDR_OFF'
  | 'ADMIN_MEAS'
  | 'ALERT'
  | 'CASE_CORE'
  | 'CASE_LEGAL'
  | 'CASE_PERSON'
  | 'CASE_TEAM'
  | 'CHILD_CONCERN'
  | 'CHILD_CONCL'
  | 'CHILD_VOICE'
  | 'CLIENT_VOICE'
  | 'CONF_MIN'
  | 'CONSENT'
  | 'CONTACT_SAFE'
  | 'CRIM_RECORD'
  | 'DISPATCH'
  | 'EXPECTATION'
  | 'GUID_COMPL'
  | 'GUID_REPORT'
  | 'HOUSEHOLD'
  | 'ID_CORE'
  | 'ID_NRN'
  | 'INC_FACT'
  | 'INC_NARR'
  | 'JUD_INVEST'
  | 'JUD_MEASURE'
  | 'JUD_STATUS'
  | 'MH_CLIN'
  | 'MH_ENGAGE'
  | 'MH_RISK'
  | 'PLACEMENT_ADDR'
  | 'PLAN'
  | 'POL_INTEL'
  | 'PROF_CONTACT'
  | 'PROTECT'
  | 'REPORTER'
  | 'RISK_ITEMS'
  | 'RISK_LEVEL'
  | 'SAFETY_PLAN'
  | 'SCHOOL_HEALTH'
  | 'SERVICE'
  | 'SHELTER'
  | 'SOCIO'
  | 'STALK_ALARM'
  | 'STRUCTURE'
  | 'SUBST'
  | 'TRIAGE'
  | 'VICT_DECL'
  | 'WEAPON'
  | 'WELF_CONT'
  | 'WELF_ENGAGE'
  | 'YOUTH_FILE'
  | 'YOUTH_STATUS';

export type DebtBand =
  | 'FROM_1K_TO_5K'
  | 'FROM_5K_TO_20K'
  | 'OVER_20K'
  | 'UP_TO_1K';

/** Which request you decline. */
export type DeclineReleaseInput = {
  /** From releaseRequests. */
  readonly requestId: string | number;
};

export type DirectorDuty =
  | 'DEPUTY'
  | 'DIRECTOR';

/** Why a case must be opened at once. It is recorded, and reviewed. */
export type EmergencyInput = {
  /** Whom it is about, as far as you know them; at most 200 characters. */
  readonly aboutWhom: string;
  /** Somebody is in danger now. */
  readonly imminentDanger: boolean;
  /** In at least 30 characters. */
  readonly reason: string;
};

export type EmergencyInstruction =
  | 'CALL_BACK_ON_SAFE_NUMBER'
  | 'DISPATCH_AT_ONCE'
  | 'DO_NOT_CALL_BACK';

export type EmergencyVerdict =
  | 'JUSTIFIED'
  | 'NOT_JUSTIFIED';

export type EmploymentStatus =
  | 'EMPLOYED'
  | 'LOST_JOB'
  | 'NOT_WORKING'
  | 'UNEMPLOYED';

export type EngagementStatus =
  | 'ENDED'
  | 'ENGAGED'
  | 'WAITING';

export type EvidenceLevel =
  | 'PRACTICE_BASED'
  | 'PROMISING'
  | 'PROVEN'
  | 'UNKNOWN';

export type ExpectationKind =
  | 'APPOINTMENT'
  | 'CONDITION'
  | 'CONTACT_ARRANGEMENT'
  | 'PROHIBITION'
  | 'REQUEST';

export type GoalKind =
  | 'REDUCE_RISK_FACTOR'
  | 'STOP_VIOLENCE'
  | 'STRENGTHEN_PROTECTIVE_FACTOR';

export type GoalStatus =
  | 'DROPPED'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'REACHED';

export type HousingKind =
  | 'CRISIS_HOUSING'
  | 'HOMELESS'
  | 'OWNED'
  | 'RENT'
  | 'SOCIAL_RENT';

export type IncidentRole =
  | 'REPORTING_PERSON'
  | 'SUSPECT'
  | 'VICTIM'
  | 'WITNESS';

export type IncidentSeverity =
  | 'LIFE_THREATENING'
  | 'LOW'
  | 'MODERATE'
  | 'SERIOUS';

export type InformationChannel =
  | 'LETTER'
  | 'PHONE'
  | 'TALK';

export type InformationTopic =
  | 'CASE_OPENED'
  | 'CLOSURE'
  | 'PLAN'
  | 'RIGHTS'
  | 'SHARING';

export type InformedSubject =
  | 'BREACH'
  | 'END_OF_MEASURE'
  | 'EVERY_DECISION'
  | 'HEARING'
  | 'RELEASE';

export type IntelligenceReliability =
  | 'RELIABLE'
  | 'UNCERTAIN'
  | 'UNKNOWN';

export type InterventionKind =
  | 'AGGRESSION_PROGRAMME'
  | 'ASSESSMENT'
  | 'BUDGET_GUIDANCE'
  | 'CHILDCARE'
  | 'COUPLE_SESSION'
  | 'GUIDANCE'
  | 'HOUSING_SUPPORT'
  | 'INFORMATION'
  | 'MEDIATION'
  | 'MONITORING'
  | 'PARENTING_SUPPORT'
  | 'SAFETY_MEASURE'
  | 'SUPERVISED_VISIT'
  | 'SUPPORT'
  | 'THERAPY';

export type InterventionLevel =
  | 'INDIVIDUAL'
  | 'SYSTEMIC';

export type InterventionStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'OVERDUE'
  | 'PLANNED'
  | 'STARTED';

export type InvestigationActKind =
  | 'FORENSIC_EXAMINATION'
  | 'HEARING'
  | 'OTHER'
  | 'SEARCH'
  | 'TELEPHONY'
  | 'VIDEO_HEARING_OF_MINOR';

export type Language =
  | 'DE'
  | 'EN'
  | 'FR'
  | 'NL'
  | 'OTHER';

export type LegalBasisKind =
  | 'CONSENT'
  | 'DECREE'
  | 'PROSECUTOR_PERMISSION';

export type LifeDomain =
  | 'EDUCATION_WORK'
  | 'FINANCE'
  | 'HOUSING'
  | 'JUDICIAL'
  | 'PARENTING'
  | 'PHYSICAL_HEALTH'
  | 'PSYCHOLOGICAL'
  | 'RESIDENCE_STATUS'
  | 'SOCIAL';

export type MandateGiver =
  | 'COURT'
  | 'FAMILY_COURT'
  | 'INVESTIGATING_JUDGE'
  | 'PROSECUTOR';

export type MandateKind =
  | 'BARRING_ORDER_FOLLOW_UP'
  | 'CIVIL_INQUIRY'
  | 'ELECTRONIC_MONITORING'
  | 'MEDIATION_AND_MEASURES'
  | 'PROBATION'
  | 'RELEASE_UNDER_CONDITIONS'
  | 'WORK_PENALTY';

export type MeasureKind =
  | 'AREA_BAN'
  | 'BARRING_ORDER'
  | 'CONTACT_BAN'
  | 'DETENTION'
  | 'RELEASE_CONDITIONS'
  | 'TRAVEL_BAN';

export type MeasureStatus =
  | 'ACTIVE'
  | 'BREACHED'
  | 'EXPIRED'
  | 'EXTENDED'
  | 'LIFTED';

export type MediationOutcome =
  | 'ACCEPTED'
  | 'COMPLETED'
  | 'PROPOSED'
  | 'REFUSED';

/** Which case, in which of your functions, and what for. */
export type OpenCaseInput = {
  /** From myCases; in an emergency the chain number will do. */
  readonly caseId: string | number;
  /** For the purpose EMERGENCY, and for no other. */
  readonly emergency?: EmergencyInput | null | undefined;
  /** The function you act in now. */
  readonly function: ReaderFunction;
  /** What you need the information for. */
  readonly purpose: Purpose;
};

export type Parquet =
  | 'ANTWERP'
  | 'EAST_FLANDERS'
  | 'HALLE_VILVOORDE'
  | 'LEUVEN'
  | 'LIMBURG'
  | 'WEST_FLANDERS';

export type ParticipationStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'ENDED'
  | 'INVITED';

export type PartySide =
  | 'NEUTRAL'
  | 'OFFENDER_SIDE'
  | 'VICTIM_SIDE';

export type PlaceKind =
  | 'EX_HOME'
  | 'HOME'
  | 'NEIGHBOURHOOD'
  | 'ONLINE'
  | 'PUBLIC'
  | 'SCHOOL'
  | 'WORK';

export type ProsecutionRole =
  | 'CIVIL_PARTY'
  | 'MINOR_CONCERNED'
  | 'SUSPECT'
  | 'VICTIM';

export type ProsecutionStatus =
  | 'ACQUITTED'
  | 'CONVICTED'
  | 'DISMISSED'
  | 'DISMISSED_WITH_CONDITIONS'
  | 'INFORMATION'
  | 'JUDICIAL_INQUIRY'
  | 'MEDIATION_AND_MEASURES'
  | 'SUMMONED';

export type ProsecutionStatusGroup =
  | 'BEFORE_COURT'
  | 'CLOSED'
  | 'DECIDED'
  | 'MEASURES'
  | 'OPEN';

export type ProtectedAddressKind =
  | 'ADMINISTRATIVE'
  | 'HOME';

export type ProtectiveFactorCode =
  | 'EFFECTIVE_ORDER'
  | 'HOUSING_SECURITY'
  | 'OFFENDER_MOTIVATED'
  | 'SCHOOL_STABLE'
  | 'SOCIAL_NETWORK'
  | 'TREATMENT_ATTENDED'
  | 'TRUSTED_ADULT'
  | 'VICTIM_INFORMED';

export type Purpose =
  | 'CASE_CONSULTATION'
  | 'CLIENT_INFORMATION'
  | 'EMERGENCY'
  | 'INTERVENTION_COORDINATION'
  | 'JUDICIAL_FOLLOW_UP'
  | 'OVERSIGHT'
  | 'RISK_ASSESSMENT'
  | 'SAFETY_PLANNING'
  | 'STATISTICS'
  | 'TRIAGE';

export type ReaderFunction =
  | 'AGENCY_SPOC'
  | 'AGENCY_WORKER'
  | 'CASE_DIRECTOR'
  | 'CHAIN_COORDINATOR'
  | 'CLIENT'
  | 'DPO'
  | 'DUTY_OFFICER'
  | 'INTEGRATION_CLIENT'
  | 'JUSTICE_ASSISTANT_OFFENDER'
  | 'JUSTICE_ASSISTANT_VICTIM'
  | 'MAGISTRATE'
  | 'PROSECUTION_CRIMINOLOGIST'
  | 'STATISTICIAN';

export type RelationKind =
  | 'CARER'
  | 'CHILD'
  | 'EX_PARTNER'
  | 'GRANDCHILD'
  | 'GRANDPARENT'
  | 'HOUSEMATE'
  | 'OTHER_FAMILY'
  | 'PARENT'
  | 'PARTNER'
  | 'SIBLING'
  | 'STEPCHILD'
  | 'STEPPARENT';

export type RelationQuality =
  | 'BROKEN_OFF'
  | 'CLOSE'
  | 'CONFLICT'
  | 'DISTANT'
  | 'UNKNOWN';

export type ReleaseDecision =
  | 'ASK_DPO'
  | 'RELEASE'
  | 'WITHHOLD';

/** What you open, to whom, for how long, and for what use. */
export type ReleaseInput = {
  /** What: a category of which your agency is the owner. */
  readonly category: DataCategory;
  /** About whom: a person of the case. */
  readonly personId: string | number;
  /** The request that this answers. */
  readonly requestId?: string | number | null | undefined;
  /** To whom: an agency that takes part in the case. */
  readonly toAgency: AgencyCode;
  /** Last day; at most a year from now. */
  readonly until: string;
  /** For what it may be used. */
  readonly useLimitation: UseLimitation;
};

export type ReleaseRequestStatus =
  | 'ASKED'
  | 'DECLINED'
  | 'GRANTED';

export type ReportAsker =
  | 'PARENT'
  | 'SUBJECT';

export type ReporterCategory =
  | 'CHILD_SELF'
  | 'CLB_SCHOOL'
  | 'FAMILY'
  | 'HEALTH'
  | 'JUSTICE'
  | 'OTHER'
  | 'WELFARE';

/** What you ask the owner of a category to open. */
export type RequestReleaseInput = {
  /** What. */
  readonly category: DataCategory;
  /** About whom: a person of the case. */
  readonly personId: string | number;
  /** Your question, in at most 500 characters. */
  readonly question: string;
};

export type RequestStatus =
  | 'ANSWERED'
  | 'OPEN'
  | 'REFUSED'
  | 'WITHDRAWN';

/** The verdict on a case that was opened in an emergency; given once. */
export type ReviewEmergencyInput = {
  /** From myReviews. */
  readonly id: string | number;
  /** In at most 1,000 characters. */
  readonly note?: string | null | undefined;
  /** Whether the emergency was one. */
  readonly verdict: EmergencyVerdict;
};

/** Which release you take back. */
export type RevokeReleaseInput = {
  /** From releases. */
  readonly releaseId: string | number;
};

export type RiskFactorCode =
  | 'BREACH_OF_ORDER'
  | 'CHILD_CONTACT_CONFLICT'
  | 'COERCIVE_CONTROL'
  | 'COLLECTIVE_PRESSURE'
  | 'ESCALATION'
  | 'FINANCIAL_DEPENDENCY'
  | 'HARM_TO_ANIMALS'
  | 'ISOLATION'
  | 'JOB_LOSS'
  | 'PREGNANCY_OR_INFANT'
  | 'PRIOR_VICTIMS'
  | 'RECENT_SEPARATION'
  | 'SEXUAL_VIOLENCE'
  | 'STALKING'
  | 'STRANGULATION'
  | 'SUBSTANCE_USE'
  | 'SUICIDALITY'
  | 'THREAT_TO_KILL'
  | 'VICTIM_FEAR'
  | 'WEAPON_ACCESS';

export type RiskFactorGroup =
  | 'CHILDREN'
  | 'FAMILY_PRESSURE'
  | 'LIVING_CONDITIONS'
  | 'OFFENDER_STATE'
  | 'SEPARATION_AND_CONTROL'
  | 'THREAT_AND_WEAPON'
  | 'VIOLENCE_PATTERN';

export type RiskInstrument =
  | 'CHAIN_DEMO_LIST'
  | 'FIRST_LINE_TOOL'
  | 'PROFESSIONAL_JUDGEMENT';

export type RiskLevel =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'VERY_HIGH';

export type RiskLevelGroup =
  | 'ATTENTION'
  | 'HIGH_ATTENTION';

export type RiskPresence =
  | 'PRESENT'
  | 'SUSPECTED';

export type RiskTrend =
  | 'DOWN'
  | 'FIRST'
  | 'SAME'
  | 'UP';

export type SafetyAdvice =
  | 'CALL_BEFORE_VISIT'
  | 'CALL_DIRECTOR'
  | 'CALL_EMERGENCY'
  | 'DO_NOT_VISIT_ALONE';

export type SafetyJudgement =
  | 'SAFE'
  | 'UNCLEAR'
  | 'UNSAFE'
  | 'UNSAFE_NOW';

export type SchoolHealthAttention =
  | 'ATTENTION'
  | 'URGENT';

export type SchoolHealthSource =
  | 'CHILD_HEALTH'
  | 'CLB'
  | 'SCHOOL';

export type SeverityBand =
  | 'LESS_SERIOUS'
  | 'SERIOUS';

export type Sex =
  | 'F'
  | 'M'
  | 'X';

export type SignalAdvice =
  | 'CALL_CLINIC'
  | 'CALL_EMERGENCY'
  | 'DO_NOT_LEAVE_ALONE'
  | 'STAY_IN_TOUCH';

export type SignalLevel =
  | 'ACUTE'
  | 'HIGH'
  | 'RAISED';

export type SocialSupportKind =
  | 'BUDGET_GUIDANCE'
  | 'CRISIS_CHILDCARE'
  | 'FOOD_AID'
  | 'HOME_CARE'
  | 'RENT_GUARANTEE';

export type StaffSafetyAdvice =
  | 'DO_NOT_VISIT_ALONE'
  | 'VISIT_WITH_POLICE';

export type SubstanceKind =
  | 'ALCOHOL'
  | 'DRUGS'
  | 'GAMBLING';

export type SupportGroup =
  | 'ADVICE'
  | 'CONTACT'
  | 'PROGRAMME'
  | 'SUPPORT';

export type TriageColour =
  | 'ANONYMOUS'
  | 'ORANGE'
  | 'RED'
  | 'YELLOW';

export type TriageDecision =
  | 'ACCEPTED'
  | 'ADVICE'
  | 'REFERRED_BACK';

export type TriageTrack =
  | 'COMMON_HANDLING'
  | 'INTER_SECTOR_ADVICE'
  | 'SINGLE_PARTNER_FOLLOW_UP';

export type UseLimitation =
  | 'NOT_FOR_CLIENTS'
  | 'NOT_FOR_PROSECUTION'
  | 'OFFENCES_IN_SCOPE_ONLY'
  | 'SAFETY_ONLY'
  | 'THIS_CASE_ONLY';

export type ViolenceContext =
  | 'CHILD'
  | 'ELDER'
  | 'HONOUR'
  | 'OTHER_FAMILY'
  | 'PARTNER';

export type ViolenceKind =
  | 'ECONOMIC'
  | 'NEGLECT'
  | 'PHYSICAL'
  | 'PSYCHOLOGICAL'
  | 'SEXUAL'
  | 'STALKING'
  | 'THREAT';

export type WeaponInvolved =
  | 'FIREARM'
  | 'KNIFE'
  | 'NONE'
  | 'OTHER';

export type WeaponKind =
  | 'FIREARM'
  | 'KNIFE'
  | 'OTHER';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type WelfareKind =
  | 'DEBT'
  | 'ELDER_ABUSE'
  | 'HELPLINE_1712'
  | 'NEUTRAL_VISITING_ROOM'
  | 'OFFENDER_PROGRAMME'
  | 'PARENTING'
  | 'VICTIM_SUPPORT';

export type WelfareStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  | 'REQUESTED'
  | 'STOPPED'
  | 'WAITING_LIST';

export type YouthFileKind =
  | 'JUDICIAL_SDJ'
  | 'MANDATED_OCJ'
  | 'VOLUNTARY';

export type YouthInvolvement =
  | 'JUDICIAL'
  | 'MANDATED'
  | 'VOLUNTARY';

export type YouthMeasureKind =
  | 'CONTACT_RESTRICTION'
  | 'FOSTER_CARE'
  | 'HOME_GUIDANCE'
  | 'KINSHIP'
  | 'NONE'
  | 'RESIDENTIAL'
  | 'SUPERVISION';

export type YouthOrderSource =
  | 'AGREEMENT'
  | 'FAMILY_COURT'
  | 'MANDATED_CENTRE'
  | 'YOUTH_COURT';

export type AcknowledgeAlertMutationVariables = Exact<{
  alertId: string | number;
}>;


export type AcknowledgeAlertMutation = { readonly acknowledgeAlert: { readonly acknowledgedAt: string | null, readonly professional: { readonly id: string | null, readonly displayName: string | null, readonly function: string | null, readonly agencyPhone: string | null, readonly directPhone: string | null } | null } | null };

export type CaseDisclosuresQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseDisclosuresQuery = { readonly case: { readonly disclosures: ReadonlyArray<{ readonly category: DataCategory | null, readonly disclosedAt: string | null, readonly disclosedIn: string | null, readonly disclosedOn: string | null, readonly fromAgency: AgencyCode | null, readonly legalBasis: LegalBasisKind | null, readonly purpose: Purpose | null, readonly readerFunction: ReaderFunction | null, readonly toAgency: AgencyCode | null, readonly useLimitation: UseLimitation | null }> | null } | null };

export type DeclineReleaseMutationVariables = Exact<{
  input: DeclineReleaseInput;
}>;


export type DeclineReleaseMutation = { readonly declineRelease: { readonly askedOn: string | null, readonly byAgency: AgencyCode | null, readonly category: DataCategory | null, readonly id: string | null, readonly personId: string | null, readonly question: string | null, readonly status: ReleaseRequestStatus | null } | null };

export type FamilyViewQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyViewQuery = { readonly agencies: ReadonlyArray<{ readonly code: AgencyCode | null, readonly phone: string | null, readonly asOf: string | null }> | null, readonly case: { readonly acceptedOn: string | null, readonly id: string, readonly nextConferenceOn: string | null, readonly number: string | null, readonly openedOn: string | null, readonly phaseGroup: CasePhaseGroup | null, readonly state: CaseState | null, readonly alerts: ReadonlyArray<{ readonly aboutPersonIds: ReadonlyArray<string> | null, readonly advice: SafetyAdvice | null, readonly id: string | null, readonly kind: AlertKind | null, readonly raisedAt: string | null, readonly raisedOn: string | null, readonly acknowledgements: ReadonlyArray<{ readonly acknowledgedAt: string | null, readonly professional: ProfessionalFragment | null }> | null }> | null, readonly closure: { readonly aftercareOn: ReadonlyArray<string> | null, readonly closedOn: string | null, readonly destroyAfter: string | null, readonly reason: ClosureReason | null } | null, readonly consultation: { readonly aim: string | null, readonly legalBasis: LegalBasisKind | null, readonly reference: string | null, readonly validFrom: string | null, readonly validUntil: string | null } | null, readonly deputy: ProfessionalFragment | null, readonly director: ProfessionalFragment | null, readonly disclosures: ReadonlyArray<{ readonly disclosedAt: string | null, readonly disclosedOn: string | null, readonly disclosedIn: string | null, readonly readerFunction: ReaderFunction | null, readonly toAgency: AgencyCode | null, readonly purpose: Purpose | null, readonly category: DataCategory | null }> | null, readonly directorHistory: ReadonlyArray<{ readonly duty: DirectorDuty | null, readonly reason: string | null, readonly since: string | null, readonly until: string | null, readonly professional: ProfessionalFragment | null }> | null, readonly expectationConflicts: ReadonlyArray<{ readonly agencies: ReadonlyArray<AgencyCode> | null, readonly detectedOn: string | null, readonly id: string | null, readonly kind: ConflictKind | null, readonly resolution: string | null, readonly resolvedOn: string | null, readonly severity: ConflictSeverity | null, readonly status: ConflictStatus | null }> | null, readonly expectations: ReadonlyArray<{ readonly byAgency: AgencyCode | null, readonly endTime: string | null, readonly id: string | null, readonly kind: ExpectationKind | null, readonly onDate: string | null, readonly onPersonId: string | null, readonly place: string | null, readonly rule: string | null, readonly startTime: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly weekday: Weekday | null, readonly withPersonIds: ReadonlyArray<string> | null }> | null, readonly informationDeferrals: ReadonlyArray<{ readonly decidedOn: string | null, readonly personId: string | null, readonly reason: string | null, readonly reviewOn: string | null }> | null, readonly informationRequests: ReadonlyArray<{ readonly answer: string | null, readonly askedOn: string | null, readonly concernedPersonId: string | null, readonly dueOn: string | null, readonly fromAgency: AgencyCode | null, readonly id: string | null, readonly question: string | null, readonly status: RequestStatus | null, readonly toAgency: AgencyCode | null }> | null, readonly participants: ReadonlyArray<{ readonly caseRole: CaseRole | null, readonly joinedOn: string | null, readonly leftOn: string | null, readonly side: PartySide | null, readonly person: { readonly callName: string | null, readonly id: string, readonly knownAs: string | null, readonly chain: ChainPersonRecordFragment | null, readonly childAbuseCentre: ChildAbuseCentreRecordFragment | null, readonly generalWelfare: GeneralWelfareRecordFragment | null, readonly housesOfJustice: HousesOfJusticeRecordFragment | null, readonly mentalHealth: MentalHealthRecordFragment | null, readonly municipality: MunicipalityRecordFragment | null, readonly police: PoliceRecordFragment | null, readonly prosecution: ProsecutionRecordFragment | null, readonly youthWelfare: YouthWelfareRecordFragment | null } | null }> | null, readonly participations: ReadonlyArray<{ readonly invitedOn: string | null, readonly protocolSignedOn: string | null, readonly since: string | null, readonly status: ParticipationStatus | null, readonly until: string | null, readonly agency: AgencyFragment | null, readonly workers: ReadonlyArray<{ readonly since: string | null, readonly until: string | null, readonly professional: ProfessionalFragment | null }> | null }> | null, readonly plan: { readonly agreedOn: string | null, readonly reviewOn: string | null, readonly signedBy: ReadonlyArray<AgencyCode> | null, readonly goals: ReadonlyArray<{ readonly agreedOn: string | null, readonly clientText: string | null, readonly concernedPersonIds: ReadonlyArray<string> | null, readonly id: string | null, readonly kind: GoalKind | null, readonly lifeDomain: LifeDomain | null, readonly measureOfSuccess: string | null, readonly statement: string | null, readonly status: GoalStatus | null, readonly targetFactor: RiskFactorCode | null, readonly interventions: ReadonlyArray<{ readonly clientText: string | null, readonly completedOn: string | null, readonly concernedPersonIds: ReadonlyArray<string> | null, readonly dueOn: string | null, readonly evidenceLevel: EvidenceLevel | null, readonly id: string | null, readonly kind: InterventionKind | null, readonly level: InterventionLevel | null, readonly ownerAgency: AgencyCode | null, readonly startedOn: string | null, readonly status: InterventionStatus | null, readonly ownerWorker: ProfessionalFragment | null }> | null }> | null } | null, readonly relations: ReadonlyArray<{ readonly fromId: string | null, readonly id: string | null, readonly isViolent: boolean | null, readonly kind: RelationKind | null, readonly quality: RelationQuality | null, readonly since: string | null, readonly toId: string | null, readonly until: string | null }> | null, readonly releaseRequests: ReadonlyArray<{ readonly askedOn: string | null, readonly byAgency: AgencyCode | null, readonly category: DataCategory | null, readonly id: string | null, readonly personId: string | null, readonly question: string | null, readonly status: ReleaseRequestStatus | null }> | null, readonly releases: ReadonlyArray<{ readonly category: DataCategory | null, readonly givenAt: string | null, readonly givenBy: AgencyCode | null, readonly id: string | null, readonly personId: string | null, readonly revokedAt: string | null, readonly toAgency: AgencyCode | null, readonly until: string | null, readonly useLimitation: UseLimitation | null }> | null, readonly roundTables: ReadonlyArray<{ readonly agenciesPresent: ReadonlyArray<AgencyCode> | null, readonly agenda: string | null, readonly heldAt: string | null, readonly id: string | null, readonly isUrgent: boolean | null, readonly contributions: ReadonlyArray<{ readonly agency: AgencyCode | null, readonly concernedPersonIds: ReadonlyArray<string> | null, readonly item: string | null, readonly useLimitation: UseLimitation | null }> | null, readonly decisions: ReadonlyArray<{ readonly dueOn: string | null, readonly ownerAgency: AgencyCode | null, readonly text: string | null }> | null }> | null, readonly stateHistory: ReadonlyArray<{ readonly changedAt: string | null, readonly reason: string | null, readonly state: CaseState | null }> | null, readonly triage: TriageRecordFragment | null, readonly workOverlaps: ReadonlyArray<{ readonly agencies: ReadonlyArray<AgencyCode> | null, readonly concernedPersonIds: ReadonlyArray<string> | null, readonly detectedOn: string | null, readonly endsOn: string | null, readonly id: string | null, readonly kind: InterventionKind | null, readonly resolution: string | null, readonly resolvedOn: string | null, readonly startsOn: string | null, readonly status: ConflictStatus | null }> | null, readonly prosecution: ProsecutionCaseRecordFragment | null } | null };

export type ProfessionalFragment = { readonly id: string | null, readonly displayName: string | null, readonly function: string | null, readonly agencyPhone: string | null, readonly directPhone: string | null };

export type ChainPersonRecordFragment = { readonly consents: ReadonlyArray<ConsentRecordFragment> | null, readonly informationMoments: ReadonlyArray<{ readonly byAgency: AgencyCode | null, readonly channel: InformationChannel | null, readonly id: string | null, readonly informedAt: string | null, readonly topics: ReadonlyArray<InformationTopic> | null }> | null, readonly protectiveFactors: ReadonlyArray<{ readonly byAgency: AgencyCode | null, readonly factor: ProtectiveFactorCode | null, readonly id: string | null, readonly recordedOn: string | null }> | null, readonly riskAssessments: ReadonlyArray<{ readonly assessedOn: string | null, readonly byAgency: AgencyCode | null, readonly id: string | null, readonly instrument: RiskInstrument | null, readonly isProfessionalOverride: boolean | null, readonly level: RiskLevel | null, readonly levelGroup: RiskLevelGroup | null, readonly month: string | null, readonly overrideReason: string | null, readonly towardsId: string | null, readonly trend: RiskTrend | null, readonly factors: ReadonlyArray<{ readonly factor: RiskFactorCode | null, readonly group: RiskFactorGroup | null, readonly isAlarming: boolean | null, readonly note: string | null, readonly presence: RiskPresence | null, readonly sourceAgency: AgencyCode | null }> | null }> | null, readonly statements: ReadonlyArray<{ readonly id: string | null, readonly isPresentAtTable: boolean | null, readonly kind: ClientStatementKind | null, readonly month: string | null, readonly recordedBy: AgencyCode | null, readonly recordedOn: string | null, readonly statement: string | null }> | null };

export type ConsentRecordFragment = { readonly categories: ReadonlyArray<DataCategory> | null, readonly givenTo: ReadonlyArray<AgencyCode> | null, readonly id: string | null, readonly purposes: ReadonlyArray<Purpose> | null, readonly reason: string | null, readonly recordedBy: AgencyCode | null, readonly recordedOn: string | null, readonly status: ConsentStatus | null, readonly validUntil: string | null, readonly withheldFromAgencies: ReadonlyArray<AgencyCode> | null, readonly withheldFromPersonIds: ReadonlyArray<string> | null };

export type ChildAbuseCentreRecordFragment = { readonly childStatements: ReadonlyArray<{ readonly id: string | null, readonly saidOn: string | null, readonly sentence: string | null }> | null, readonly conclusions: ReadonlyArray<{ readonly concludedOn: string | null, readonly id: string | null, readonly releasedOn: string | null, readonly text: string | null }> | null, readonly reports: ReadonlyArray<{ readonly centreNumber: string | null, readonly closedOn: string | null, readonly concernGroup: ChildConcernGroup | null, readonly id: string | null, readonly inquiryOpenedOn: string | null, readonly judgedOn: string | null, readonly kind: ChildReportKind | null, readonly month: string | null, readonly parentsInformedOn: string | null, readonly problem: ChildProblem | null, readonly receivedOn: string | null, readonly reporterCategory: ReporterCategory | null, readonly safetyJudgement: SafetyJudgement | null, readonly status: ChildReportStatus | null, readonly assessments: ReadonlyArray<{ readonly id: string | null, readonly kind: ChildAssessmentKind | null, readonly plannedOn: string | null, readonly status: AppointmentStatus | null }> | null }> | null };

export type GeneralWelfareRecordFragment = { readonly notes: ReadonlyArray<{ readonly id: string | null, readonly text: string | null, readonly writtenOn: string | null }> | null, readonly protectedAddress: { readonly kind: ProtectedAddressKind | null, readonly municipalityCode: string | null, readonly postalCode: string | null, readonly since: string | null, readonly street: string | null } | null, readonly safeContact: { readonly afraidOfIds: ReadonlyArray<string> | null, readonly isVoicemailAllowed: boolean | null, readonly notSafeToTalkTo: ReadonlyArray<string> | null, readonly phone: string | null, readonly preferredChannel: ContactChannel | null, readonly recordedOn: string | null, readonly safeHours: string | null, readonly safeToTalkTo: ReadonlyArray<string> | null, readonly throughAgency: AgencyCode | null } | null, readonly safetyPlan: { readonly childArrangements: ReadonlyArray<string> | null, readonly codeWord: string | null, readonly emergencyInstruction: EmergencyInstruction | null, readonly exits: ReadonlyArray<string> | null, readonly reviewedMonth: string | null, readonly reviewedOn: string | null, readonly signs: ReadonlyArray<string> | null, readonly safePersons: ReadonlyArray<{ readonly name: string | null, readonly phone: string | null, readonly relation: string | null }> | null } | null, readonly shelterStays: ReadonlyArray<{ readonly endsOn: string | null, readonly house: string | null, readonly id: string | null, readonly startsOn: string | null }> | null, readonly trajectories: ReadonlyArray<{ readonly attendanceBand: AttendanceBand | null, readonly endsOn: string | null, readonly engagement: EngagementStatus | null, readonly id: string | null, readonly kind: WelfareKind | null, readonly startedMonth: string | null, readonly startsOn: string | null, readonly status: WelfareStatus | null, readonly supportGroup: SupportGroup | null, readonly workerId: string | null, readonly needs: ReadonlyArray<{ readonly domain: LifeDomain | null, readonly recordedOn: string | null, readonly text: string | null }> | null, readonly sessions: ReadonlyArray<{ readonly endTime: string | null, readonly endsOn: string | null, readonly id: string | null, readonly place: string | null, readonly startTime: string | null, readonly startsOn: string | null, readonly weekday: Weekday | null }> | null }> | null };

export type HousesOfJusticeRecordFragment = { readonly mandates: ReadonlyArray<{ readonly assistantId: string | null, readonly compliance: ComplianceStatus | null, readonly complianceGroup: ComplianceGroup | null, readonly endsOn: string | null, readonly givenBy: MandateGiver | null, readonly id: string | null, readonly isActive: boolean | null, readonly kind: MandateKind | null, readonly reference: string | null, readonly startedMonth: string | null, readonly startsOn: string | null, readonly appointments: ReadonlyArray<{ readonly attendance: AppointmentAttendance | null, readonly endTime: string | null, readonly id: string | null, readonly place: string | null, readonly startTime: string | null, readonly startsOn: string | null, readonly weekday: Weekday | null }> | null, readonly breaches: ReadonlyArray<{ readonly breachedAt: string | null, readonly consequence: string | null, readonly id: string | null, readonly kind: BreachKind | null, readonly month: string | null, readonly reportedToProsecutorOn: string | null, readonly touchesSafety: boolean | null }> | null, readonly reports: ReadonlyArray<{ readonly id: string | null, readonly text: string | null, readonly writtenOn: string | null }> | null }> | null, readonly victimReception: { readonly assistantId: string | null, readonly filedOn: string | null, readonly informedAbout: ReadonlyArray<InformedSubject> | null, readonly isDeclarationFiled: boolean | null, readonly wishes: string | null } | null };

export type MentalHealthRecordFragment = { readonly acuteSignals: ReadonlyArray<{ readonly advice: SignalAdvice | null, readonly danger: DangerDirection | null, readonly id: string | null, readonly kind: AcuteSignalKind | null, readonly level: SignalLevel | null, readonly month: string | null, readonly since: string | null }> | null, readonly episodes: ReadonlyArray<{ readonly attendanceBand: AttendanceBand | null, readonly attendanceRate: number | null, readonly careType: CareType | null, readonly clinic: string | null, readonly contactId: string | null, readonly endsOn: string | null, readonly engagement: EngagementStatus | null, readonly id: string | null, readonly isUnderCondition: boolean | null, readonly startedMonth: string | null, readonly startsOn: string | null, readonly status: CareStatus | null, readonly appointments: ReadonlyArray<{ readonly id: string | null, readonly kind: CareType | null, readonly startTime: string | null, readonly startsOn: string | null, readonly status: AppointmentStatus | null, readonly weekday: Weekday | null, readonly withPersonIds: ReadonlyArray<string> | null }> | null }> | null, readonly substanceFlags: ReadonlyArray<{ readonly certainty: Certainty | null, readonly id: string | null, readonly kind: SubstanceKind | null, readonly since: string | null, readonly sinceYear: number | null }> | null };

export type MunicipalityRecordFragment = { readonly administrativeMeasures: ReadonlyArray<{ readonly area: string | null, readonly endsOn: string | null, readonly id: string | null, readonly isInForce: boolean | null, readonly kind: AdministrativeMeasureKind | null, readonly reason: string | null, readonly reference: string | null, readonly startedMonth: string | null, readonly startsOn: string | null }> | null, readonly civilRecord: CivilRecordFragment | null, readonly socialFiles: ReadonlyArray<{ readonly arrearsMonths: number | null, readonly benefits: ReadonlyArray<Benefit> | null, readonly debtBand: DebtBand | null, readonly employment: EmploymentStatus | null, readonly housing: HousingKind | null, readonly id: string | null, readonly problemDomains: ReadonlyArray<LifeDomain> | null, readonly recordedOn: string | null, readonly supports: ReadonlyArray<SocialSupportKind> | null, readonly updatedMonth: string | null, readonly workerId: string | null, readonly appointments: ReadonlyArray<{ readonly id: string | null, readonly place: string | null, readonly startTime: string | null, readonly startsOn: string | null, readonly withPersonIds: ReadonlyArray<string> | null }> | null }> | null };

export type CivilRecordFragment = { readonly birthDate: string | null, readonly civilStatus: CivilStatus | null, readonly familyName: string | null, readonly givenNames: string | null, readonly language: Language | null, readonly nationalNumber: string | null, readonly nationality: string | null, readonly sex: Sex | null, readonly custody: ReadonlyArray<{ readonly childId: string | null, readonly holderIds: ReadonlyArray<string> | null, readonly kind: CustodyKind | null, readonly since: string | null }> | null, readonly domicile: { readonly houseNumber: string | null, readonly municipalityCode: string | null, readonly municipalityName: string | null, readonly postalCode: string | null, readonly since: string | null, readonly street: string | null } | null, readonly household: ReadonlyArray<{ readonly personId: string | null, readonly relation: RelationKind | null, readonly since: string | null }> | null };

export type PoliceRecordFragment = { readonly staffSafetyAdvice: StaffSafetyAdvice | null, readonly alarmActivations: ReadonlyArray<{ readonly activatedAt: string | null, readonly id: string | null, readonly outcome: AlarmOutcome | null, readonly responseMinutes: number | null }> | null, readonly dispatch: { readonly hasPhoto: boolean | null, readonly vehicles: ReadonlyArray<{ readonly description: string | null, readonly plate: string | null }> | null } | null, readonly firstLineRisks: ReadonlyArray<{ readonly completedOn: string | null, readonly id: string | null, readonly level: RiskLevel | null, readonly levelGroup: RiskLevelGroup | null, readonly month: string | null, readonly factors: ReadonlyArray<{ readonly factor: RiskFactorCode | null, readonly group: RiskFactorGroup | null, readonly isAlarming: boolean | null }> | null }> | null, readonly informationNotes: ReadonlyArray<{ readonly id: string | null, readonly notedOn: string | null, readonly reliability: IntelligenceReliability | null, readonly text: string | null }> | null, readonly reports: ReadonlyArray<{ readonly id: string | null, readonly isBreachOfMeasure: boolean | null, readonly isChildPresent: boolean | null, readonly isNonFatalStrangulation: boolean | null, readonly month: string | null, readonly narrative: string | null, readonly occurredAt: string | null, readonly personRole: IncidentRole | null, readonly pvNumber: string | null, readonly reportedAt: string | null, readonly severity: IncidentSeverity | null, readonly severityBand: SeverityBand | null, readonly violenceKinds: ReadonlyArray<ViolenceKind> | null, readonly weaponInvolved: WeaponInvolved | null, readonly zone: string | null, readonly involved: ReadonlyArray<{ readonly personId: string | null, readonly role: IncidentRole | null }> | null, readonly place: { readonly kind: PlaceKind | null, readonly municipalityCode: string | null } | null }> | null, readonly weaponNotes: ReadonlyArray<{ readonly handedInOn: string | null, readonly id: string | null, readonly isLicensed: boolean | null, readonly isSeized: boolean | null, readonly kind: WeaponKind | null, readonly location: string | null, readonly notedOn: string | null }> | null };

export type ProsecutionRecordFragment = { readonly antecedentSummary: { readonly hasRelevant: boolean | null, readonly kinds: ReadonlyArray<AntecedentKind> | null, readonly lastYear: number | null } | null, readonly antecedents: ReadonlyArray<{ readonly court: string | null, readonly id: string | null, readonly kind: AntecedentKind | null, readonly year: number | null }> | null, readonly confidentialAreas: ReadonlyArray<{ readonly description: string | null, readonly kind: PlaceKind | null, readonly municipalityCode: string | null }> | null, readonly files: ReadonlyArray<{ readonly dismissalReason: string | null, readonly id: string | null, readonly mediation: MediationOutcome | null, readonly natureCode: string | null, readonly nextHearingMonth: string | null, readonly noticeNumber: string | null, readonly openedOn: string | null, readonly parquet: Parquet | null, readonly personRole: ProsecutionRole | null, readonly status: ProsecutionStatus | null, readonly statusGroup: ProsecutionStatusGroup | null, readonly statusSince: string | null, readonly updatedMonth: string | null, readonly violenceContext: ViolenceContext | null, readonly warningLetterOn: string | null, readonly nextHearing: { readonly court: string | null, readonly heldOn: string | null, readonly rollNumber: string | null } | null }> | null, readonly measures: ReadonlyArray<{ readonly endsAt: string | null, readonly endsOn: string | null, readonly id: string | null, readonly imposedOnId: string | null, readonly isExtendedByCourt: boolean | null, readonly kind: MeasureKind | null, readonly protectedPersonIds: ReadonlyArray<string> | null, readonly reference: string | null, readonly startsAt: string | null, readonly startsOn: string | null, readonly status: MeasureStatus | null, readonly areas: ReadonlyArray<{ readonly description: string | null, readonly kind: PlaceKind | null, readonly municipalityCode: string | null }> | null, readonly conditions: ReadonlyArray<{ readonly code: ConditionCode | null, readonly endTime: string | null, readonly isCourtException: boolean | null, readonly startTime: string | null, readonly text: string | null, readonly weekday: Weekday | null }> | null }> | null, readonly protectedBy: ReadonlyArray<{ readonly endsAt: string | null, readonly endsOn: string | null, readonly id: string | null, readonly imposedOnId: string | null, readonly isExtendedByCourt: boolean | null, readonly kind: MeasureKind | null, readonly protectedPersonIds: ReadonlyArray<string> | null, readonly reference: string | null, readonly startsAt: string | null, readonly startsOn: string | null, readonly status: MeasureStatus | null, readonly areas: ReadonlyArray<{ readonly description: string | null, readonly kind: PlaceKind | null, readonly municipalityCode: string | null }> | null, readonly conditions: ReadonlyArray<{ readonly code: ConditionCode | null, readonly endTime: string | null, readonly isCourtException: boolean | null, readonly startTime: string | null, readonly text: string | null, readonly weekday: Weekday | null }> | null }> | null, readonly secretInvestigations: ReadonlyArray<{ readonly id: string | null, readonly noticeNumber: string | null, readonly openedOn: string | null, readonly acts: ReadonlyArray<{ readonly doneOn: string | null, readonly kind: InvestigationActKind | null, readonly text: string | null }> | null }> | null, readonly stalkingAlarm: { readonly endsOn: string | null, readonly grantedOn: string | null, readonly isGranted: boolean | null } | null };

export type YouthWelfareRecordFragment = { readonly contactArrangements: ReadonlyArray<{ readonly endTime: string | null, readonly endsOn: string | null, readonly id: string | null, readonly isCourtException: boolean | null, readonly isInForce: boolean | null, readonly isSupervised: boolean | null, readonly orderedBy: YouthOrderSource | null, readonly startTime: string | null, readonly startsOn: string | null, readonly venue: string | null, readonly weekday: Weekday | null, readonly withPersonId: string | null }> | null, readonly files: ReadonlyArray<{ readonly endsOn: string | null, readonly id: string | null, readonly involvement: YouthInvolvement | null, readonly isPlaced: boolean | null, readonly kind: YouthFileKind | null, readonly measure: YouthMeasureKind | null, readonly orderedBy: YouthOrderSource | null, readonly reference: string | null, readonly startedMonth: string | null, readonly startsOn: string | null, readonly workerId: string | null, readonly assessments: ReadonlyArray<{ readonly id: string | null, readonly kind: ChildAssessmentKind | null, readonly plannedOn: string | null, readonly status: AppointmentStatus | null }> | null, readonly reports: ReadonlyArray<{ readonly id: string | null, readonly text: string | null, readonly writtenOn: string | null }> | null }> | null, readonly placementAddress: { readonly carer: string | null, readonly municipalityCode: string | null, readonly postalCode: string | null, readonly since: string | null, readonly street: string | null } | null, readonly safetyAgreements: ReadonlyArray<{ readonly agreedMonth: string | null, readonly agreedOn: string | null, readonly clientText: string | null, readonly endsOn: string | null, readonly id: string | null, readonly isInForce: boolean | null, readonly terms: string | null, readonly withPersonIds: ReadonlyArray<string> | null }> | null, readonly schoolHealthNotes: ReadonlyArray<{ readonly attention: SchoolHealthAttention | null, readonly id: string | null, readonly month: string | null, readonly notedOn: string | null, readonly schoolName: string | null, readonly sourceKind: SchoolHealthSource | null, readonly text: string | null }> | null };

export type AgencyFragment = { readonly code: AgencyCode | null };

export type TriageRecordFragment = { readonly approachesNeeded: ReadonlyArray<ApproachKind> | null, readonly colour: TriageColour | null, readonly decidedOn: string | null, readonly decision: TriageDecision | null, readonly isComplex: boolean | null, readonly isSerious: boolean | null, readonly isUrgent: boolean | null, readonly reason: string | null, readonly reportedBy: AgencyCode | null, readonly reportedOn: string | null, readonly track: TriageTrack | null, readonly decidedBy: ReadonlyArray<ProfessionalFragment> | null, readonly issues: ReadonlyArray<{ readonly domain: LifeDomain | null }> | null, readonly obstacles: ReadonlyArray<{ readonly obstacle: string | null, readonly tried: string | null, readonly triedBy: AgencyCode | null }> | null };

export type ProsecutionCaseRecordFragment = { readonly permissions: ReadonlyArray<{ readonly aim: string | null, readonly offencesInScope: ReadonlyArray<string> | null, readonly reference: string | null, readonly validFrom: string | null, readonly validUntil: string | null }> | null };

export type MyCasesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCasesQuery = { readonly reader: { readonly displayName: string | null, readonly agency: AgencyCode | null, readonly functions: ReadonlyArray<ReaderFunction> | null, readonly assuranceLevel: AssuranceLevel | null } | null, readonly myCases: ReadonlyArray<{ readonly caseId: string | null, readonly number: string | null, readonly phaseGroup: CasePhaseGroup | null, readonly readerFunctions: ReadonlyArray<ReaderFunction> | null, readonly memberSince: string | null, readonly nextConferenceOn: string | null, readonly needsYou: boolean | null }> | null };

export type MyReviewsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReviewsQuery = { readonly myReviews: ReadonlyArray<{ readonly id: string | null, readonly caseId: string | null, readonly agency: AgencyCode | null, readonly openedAt: string | null, readonly aboutWhom: string | null, readonly reason: string | null, readonly imminentDanger: boolean | null, readonly verdict: EmergencyVerdict | null, readonly reviewedAt: string | null, readonly mayReview: boolean | null }> | null };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { readonly openCase: { readonly caseId: string | null, readonly token: string | null, readonly expiresAt: string | null, readonly purpose: Purpose | null } | null };

export type ReleaseMutationVariables = Exact<{
  input: ReleaseInput;
}>;


export type ReleaseMutation = { readonly release: { readonly id: string | null } | null };

export type RequestReleaseMutationVariables = Exact<{
  input: RequestReleaseInput;
}>;


export type RequestReleaseMutation = { readonly requestRelease: { readonly askedOn: string | null, readonly byAgency: AgencyCode | null, readonly category: DataCategory | null, readonly id: string | null, readonly personId: string | null, readonly question: string | null, readonly status: ReleaseRequestStatus | null } | null };

export type ReviewEmergencyMutationVariables = Exact<{
  input: ReviewEmergencyInput;
}>;


export type ReviewEmergencyMutation = { readonly reviewEmergency: { readonly id: string | null, readonly verdict: EmergencyVerdict | null, readonly reviewedAt: string | null } | null };

export type RevokeReleaseMutationVariables = Exact<{
  input: RevokeReleaseInput;
}>;


export type RevokeReleaseMutation = { readonly revokeRelease: { readonly id: string | null } | null };

export type SealedCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SealedCategoriesQuery = { readonly case: { readonly sealedCategories: ReadonlyArray<DataCategory> | null } | null };

export type SubjectReportQueryVariables = Exact<{
  personId: string | number;
  askedBy?: ReportAsker | null | undefined;
}>;


export type SubjectReportQuery = { readonly subjectReport: { readonly letter: string | null, readonly letterNl: string | null, readonly lines: ReadonlyArray<{ readonly agency: AgencyCode | null, readonly because: string | null, readonly becauseNl: string | null, readonly categories: ReadonlyArray<DataCategory> | null, readonly decision: ReleaseDecision | null, readonly period: string | null, readonly purpose: Purpose | null, readonly text: string | null, readonly textNl: string | null }> | null } | null };

export type UnusualAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type UnusualAccessQuery = { readonly overseenCases: ReadonlyArray<{ readonly caseId: string | null, readonly number: string | null }> | null, readonly unusualAccess: ReadonlyArray<{ readonly rule: string | null, readonly because: string | null, readonly becauseNl: string | null, readonly reader: string | null, readonly caseId: string | null, readonly since: string | null, readonly until: string | null, readonly count: number | null }> | null };

/** Its code lists, by name. */
export interface CodeLists {
  readonly AcuteSignalKind: AcuteSignalKind;
  readonly AdministrativeMeasureKind: AdministrativeMeasureKind;
  readonly AgencyCode: AgencyCode;
  readonly AlarmOutcome: AlarmOutcome;
  readonly AlertKind: AlertKind;
  readonly AntecedentKind: AntecedentKind;
  readonly AppointmentAttendance: AppointmentAttendance;
  readonly AppointmentStatus: AppointmentStatus;
  readonly ApproachKind: ApproachKind;
  readonly AssuranceLevel: AssuranceLevel;
  readonly AttendanceBand: AttendanceBand;
  readonly Benefit: Benefit;
  readonly BreachKind: BreachKind;
  readonly CareStatus: CareStatus;
  readonly CareType: CareType;
  readonly CasePhaseGroup: CasePhaseGroup;
  readonly CaseRole: CaseRole;
  readonly CaseState: CaseState;
  readonly Certainty: Certainty;
  readonly ChildAssessmentKind: ChildAssessmentKind;
  readonly ChildConcernGroup: ChildConcernGroup;
  readonly ChildProblem: ChildProblem;
  readonly ChildReportKind: ChildReportKind;
  readonly ChildReportStatus: ChildReportStatus;
  readonly CivilStatus: CivilStatus;
  readonly ClientStatementKind: ClientStatementKind;
  readonly ClosureReason: ClosureReason;
  readonly ComplianceGroup: ComplianceGroup;
  readonly ComplianceStatus: ComplianceStatus;
  readonly ConditionCode: ConditionCode;
  readonly ConflictKind: ConflictKind;
  readonly ConflictSeverity: ConflictSeverity;
  readonly ConflictStatus: ConflictStatus;
  readonly ConsentStatus: ConsentStatus;
  readonly ContactChannel: ContactChannel;
  readonly CustodyKind: CustodyKind;
  readonly DangerDirection: DangerDirection;
  readonly DataCategory: DataCategory;
  readonly DebtBand: DebtBand;
  readonly DirectorDuty: DirectorDuty;
  readonly EmergencyInstruction: EmergencyInstruction;
  readonly EmergencyVerdict: EmergencyVerdict;
  readonly EmploymentStatus: EmploymentStatus;
  readonly EngagementStatus: EngagementStatus;
  readonly EvidenceLevel: EvidenceLevel;
  readonly ExpectationKind: ExpectationKind;
  readonly GoalKind: GoalKind;
  readonly GoalStatus: GoalStatus;
  readonly HousingKind: HousingKind;
  readonly IncidentRole: IncidentRole;
  readonly IncidentSeverity: IncidentSeverity;
  readonly InformationChannel: InformationChannel;
  readonly InformationTopic: InformationTopic;
  readonly InformedSubject: InformedSubject;
  readonly IntelligenceReliability: IntelligenceReliability;
  readonly InterventionKind: InterventionKind;
  readonly InterventionLevel: InterventionLevel;
  readonly InterventionStatus: InterventionStatus;
  readonly InvestigationActKind: InvestigationActKind;
  readonly Language: Language;
  readonly LegalBasisKind: LegalBasisKind;
  readonly LifeDomain: LifeDomain;
  readonly MandateGiver: MandateGiver;
  readonly MandateKind: MandateKind;
  readonly MeasureKind: MeasureKind;
  readonly MeasureStatus: MeasureStatus;
  readonly MediationOutcome: MediationOutcome;
  readonly Parquet: Parquet;
  readonly ParticipationStatus: ParticipationStatus;
  readonly PartySide: PartySide;
  readonly PlaceKind: PlaceKind;
  readonly ProsecutionRole: ProsecutionRole;
  readonly ProsecutionStatus: ProsecutionStatus;
  readonly ProsecutionStatusGroup: ProsecutionStatusGroup;
  readonly ProtectedAddressKind: ProtectedAddressKind;
  readonly ProtectiveFactorCode: ProtectiveFactorCode;
  readonly Purpose: Purpose;
  readonly ReaderFunction: ReaderFunction;
  readonly RelationKind: RelationKind;
  readonly RelationQuality: RelationQuality;
  readonly ReleaseDecision: ReleaseDecision;
  readonly ReleaseRequestStatus: ReleaseRequestStatus;
  readonly ReportAsker: ReportAsker;
  readonly ReporterCategory: ReporterCategory;
  readonly RequestStatus: RequestStatus;
  readonly RiskFactorCode: RiskFactorCode;
  readonly RiskFactorGroup: RiskFactorGroup;
  readonly RiskInstrument: RiskInstrument;
  readonly RiskLevel: RiskLevel;
  readonly RiskLevelGroup: RiskLevelGroup;
  readonly RiskPresence: RiskPresence;
  readonly RiskTrend: RiskTrend;
  readonly SafetyAdvice: SafetyAdvice;
  readonly SafetyJudgement: SafetyJudgement;
  readonly SchoolHealthAttention: SchoolHealthAttention;
  readonly SchoolHealthSource: SchoolHealthSource;
  readonly SeverityBand: SeverityBand;
  readonly Sex: Sex;
  readonly SignalAdvice: SignalAdvice;
  readonly SignalLevel: SignalLevel;
  readonly SocialSupportKind: SocialSupportKind;
  readonly StaffSafetyAdvice: StaffSafetyAdvice;
  readonly SubstanceKind: SubstanceKind;
  readonly SupportGroup: SupportGroup;
  readonly TriageColour: TriageColour;
  readonly TriageDecision: TriageDecision;
  readonly TriageTrack: TriageTrack;
  readonly UseLimitation: UseLimitation;
  readonly ViolenceContext: ViolenceContext;
  readonly ViolenceKind: ViolenceKind;
  readonly WeaponInvolved: WeaponInvolved;
  readonly WeaponKind: WeaponKind;
  readonly Weekday: Weekday;
  readonly WelfareKind: WelfareKind;
  readonly WelfareStatus: WelfareStatus;
  readonly YouthFileKind: YouthFileKind;
  readonly YouthInvolvement: YouthInvolvement;
  readonly YouthMeasureKind: YouthMeasureKind;
  readonly YouthOrderSource: YouthOrderSource;
}

/** What each operation is answered with, and what it takes. */
export interface OperationTypes {
  readonly AcknowledgeAlert: { readonly data: AcknowledgeAlertMutation; readonly variables: AcknowledgeAlertMutationVariables };
  readonly CaseDisclosures: { readonly data: CaseDisclosuresQuery; readonly variables: CaseDisclosuresQueryVariables };
  readonly DeclineRelease: { readonly data: DeclineReleaseMutation; readonly variables: DeclineReleaseMutationVariables };
  readonly FamilyView: { readonly data: FamilyViewQuery; readonly variables: FamilyViewQueryVariables };
  readonly MyCases: { readonly data: MyCasesQuery; readonly variables: MyCasesQueryVariables };
  readonly MyReviews: { readonly data: MyReviewsQuery; readonly variables: MyReviewsQueryVariables };
  readonly OpenCase: { readonly data: OpenCaseMutation; readonly variables: OpenCaseMutationVariables };
  readonly Release: { readonly data: ReleaseMutation; readonly variables: ReleaseMutationVariables };
  readonly RequestRelease: { readonly data: RequestReleaseMutation; readonly variables: RequestReleaseMutationVariables };
  readonly ReviewEmergency: { readonly data: ReviewEmergencyMutation; readonly variables: ReviewEmergencyMutationVariables };
  readonly RevokeRelease: { readonly data: RevokeReleaseMutation; readonly variables: RevokeReleaseMutationVariables };
  readonly SealedCategories: { readonly data: SealedCategoriesQuery; readonly variables: SealedCategoriesQueryVariables };
  readonly SubjectReport: { readonly data: SubjectReportQuery; readonly variables: SubjectReportQueryVariables };
  readonly UnusualAccess: { readonly data: UnusualAccessQuery; readonly variables: UnusualAccessQueryVariables };
  readonly FamilyPrint: OperationTypes['FamilyView'];
}

/** The texts of those that a first view needs, to the byte as the gateway prepared them. */
export const OPERATIONS = {
  FamilyView: `# What the page shows of a family, in one request. It asks for nothing that it does not show.
query FamilyView {
  agencies {
    code
    phone
    asOf
  }
  case {
    acceptedOn
    alerts {
      aboutPersonIds
      acknowledgements {
        acknowledgedAt
        professional {
          ...Professional
        }
      }
      advice
      id
      kind
      raisedAt
      raisedOn
    }
    closure {
      aftercareOn
      closedOn
      destroyAfter
      reason
    }
    consultation {
      aim
      legalBasis
      reference
      validFrom
      validUntil
    }
    deputy {
      ...Professional
    }
    director {
      ...Professional
    }
    disclosures {
      disclosedAt
      disclosedOn
      disclosedIn
      readerFunction
      toAgency
      purpose
      category
    }
    directorHistory {
      duty
      professional {
        ...Professional
      }
      reason
      since
      until
    }
    expectationConflicts {
      agencies
      detectedOn
      id
      kind
      resolution
      resolvedOn
      severity
      status
    }
    expectations {
      byAgency
      endTime
      id
      kind
      onDate
      onPersonId
      place
      rule
      startTime
      validFrom
      validUntil
      weekday
      withPersonIds
    }
    id
    informationDeferrals {
      decidedOn
      personId
      reason
      reviewOn
    }
    informationRequests {
      answer
      askedOn
      concernedPersonId
      dueOn
      fromAgency
      id
      question
      status
      toAgency
    }
    nextConferenceOn
    number
    openedOn
    participants {
      caseRole
      joinedOn
      leftOn
      person {
        callName
        chain {
          ...ChainPersonRecord
        }
        id
        knownAs
        childAbuseCentre {
          ...ChildAbuseCentreRecord
        }
        generalWelfare {
          ...GeneralWelfareRecord
        }
        housesOfJustice {
          ...HousesOfJusticeRecord
        }
        mentalHealth {
          ...MentalHealthRecord
        }
        municipality {
          ...MunicipalityRecord
        }
        police {
          ...PoliceRecord
        }
        prosecution {
          ...ProsecutionRecord
        }
        youthWelfare {
          ...YouthWelfareRecord
        }
      }
      side
    }
    participations {
      agency {
        ...Agency
      }
      invitedOn
      protocolSignedOn
      since
      status
      until
      workers {
        professional {
          ...Professional
        }
        since
        until
      }
    }
    phaseGroup
    plan {
      agreedOn
      goals {
        agreedOn
        clientText
        concernedPersonIds
        id
        interventions {
          clientText
          completedOn
          concernedPersonIds
          dueOn
          evidenceLevel
          id
          kind
          level
          ownerAgency
          ownerWorker {
            ...Professional
          }
          startedOn
          status
        }
        kind
        lifeDomain
        measureOfSuccess
        statement
        status
        targetFactor
      }
      reviewOn
      signedBy
    }
    relations {
      fromId
      id
      isViolent
      kind
      quality
      since
      toId
      until
    }
    releaseRequests {
      askedOn
      byAgency
      category
      id
      personId
      question
      status
    }
    releases {
      category
      givenAt
      givenBy
      id
      personId
      revokedAt
      toAgency
      until
      useLimitation
    }
    roundTables {
      agenciesPresent
      agenda
      contributions {
        agency
        concernedPersonIds
        item
        useLimitation
      }
      decisions {
        dueOn
        ownerAgency
        text
      }
      heldAt
      id
      isUrgent
    }
    state
    stateHistory {
      changedAt
      reason
      state
    }
    triage {
      ...TriageRecord
    }
    workOverlaps {
      agencies
      concernedPersonIds
      detectedOn
      endsOn
      id
      kind
      resolution
      resolvedOn
      startsOn
      status
    }
    prosecution {
      ...ProsecutionCaseRecord
    }
  }
}

fragment Professional on Professional {
  id
  displayName
  function
  agencyPhone
  directPhone
}

fragment ChainPersonRecord on ChainPersonRecord {
  consents {
    ...ConsentRecord
  }
  informationMoments {
    byAgency
    channel
    id
    informedAt
    topics
  }
  protectiveFactors {
    byAgency
    factor
    id
    recordedOn
  }
  riskAssessments {
    assessedOn
    byAgency
    factors {
      factor
      group
      isAlarming
      note
      presence
      sourceAgency
    }
    id
    instrument
    isProfessionalOverride
    level
    levelGroup
    month
    overrideReason
    towardsId
    trend
  }
  statements {
    id
    isPresentAtTable
    kind
    month
    recordedBy
    recordedOn
    statement
  }
}

fragment ConsentRecord on ConsentRecord {
  categories
  givenTo
  id
  purposes
  reason
  recordedBy
  recordedOn
  status
  validUntil
  withheldFromAgencies
  withheldFromPersonIds
}

fragment ChildAbuseCentreRecord on ChildAbuseCentreRecord {
  childStatements {
    id
    saidOn
    sentence
  }
  conclusions {
    concludedOn
    id
    releasedOn
    text
  }
  reports {
    assessments {
      id
      kind
      plannedOn
      status
    }
    centreNumber
    closedOn
    concernGroup
    id
    inquiryOpenedOn
    judgedOn
    kind
    month
    parentsInformedOn
    problem
    receivedOn
    reporterCategory
    safetyJudgement
    status
  }
}

fragment GeneralWelfareRecord on GeneralWelfareRecord {
  notes {
    id
    text
    writtenOn
  }
  protectedAddress {
    kind
    municipalityCode
    postalCode
    since
    street
  }
  safeContact {
    afraidOfIds
    isVoicemailAllowed
    notSafeToTalkTo
    phone
    preferredChannel
    recordedOn
    safeHours
    safeToTalkTo
    throughAgency
  }
  safetyPlan {
    childArrangements
    codeWord
    emergencyInstruction
    exits
    reviewedMonth
    reviewedOn
    safePersons {
      name
      phone
      relation
    }
    signs
  }
  shelterStays {
    endsOn
    house
    id
    startsOn
  }
  trajectories {
    attendanceBand
    endsOn
    engagement
    id
    kind
    needs {
      domain
      recordedOn
      text
    }
    sessions {
      endTime
      endsOn
      id
      place
      startTime
      startsOn
      weekday
    }
    startedMonth
    startsOn
    status
    supportGroup
    workerId
  }
}

fragment HousesOfJusticeRecord on HousesOfJusticeRecord {
  mandates {
    appointments {
      attendance
      endTime
      id
      place
      startTime
      startsOn
      weekday
    }
    assistantId
    breaches {
      breachedAt
      consequence
      id
      kind
      month
      reportedToProsecutorOn
      touchesSafety
    }
    compliance
    complianceGroup
    endsOn
    givenBy
    id
    isActive
    kind
    reference
    reports {
      id
      text
      writtenOn
    }
    startedMonth
    startsOn
  }
  victimReception {
    assistantId
    filedOn
    informedAbout
    isDeclarationFiled
    wishes
  }
}

fragment MentalHealthRecord on MentalHealthRecord {
  acuteSignals {
    advice
    danger
    id
    kind
    level
    month
    since
  }
  episodes {
    appointments {
      id
      kind
      startTime
      startsOn
      status
      weekday
      withPersonIds
    }
    attendanceBand
    attendanceRate
    careType
    clinic
    contactId
    endsOn
    engagement
    id
    isUnderCondition
    startedMonth
    startsOn
    status
  }
  substanceFlags {
    certainty
    id
    kind
    since
    sinceYear
  }
}

fragment MunicipalityRecord on MunicipalityRecord {
  administrativeMeasures {
    area
    endsOn
    id
    isInForce
    kind
    reason
    reference
    startedMonth
    startsOn
  }
  civilRecord {
    ...CivilRecord
  }
  socialFiles {
    appointments {
      id
      place
      startTime
      startsOn
      withPersonIds
    }
    arrearsMonths
    benefits
    debtBand
    employment
    housing
    id
    problemDomains
    recordedOn
    supports
    updatedMonth
    workerId
  }
}

fragment CivilRecord on CivilRecord {
  birthDate
  civilStatus
  custody {
    childId
    holderIds
    kind
    since
  }
  domicile {
    houseNumber
    municipalityCode
    municipalityName
    postalCode
    since
    street
  }
  familyName
  givenNames
  household {
    personId
    relation
    since
  }
  language
  nationalNumber
  nationality
  sex
}

fragment PoliceRecord on PoliceRecord {
  alarmActivations {
    activatedAt
    id
    outcome
    responseMinutes
  }
  dispatch {
    hasPhoto
    vehicles {
      description
      plate
    }
  }
  firstLineRisks {
    completedOn
    factors {
      factor
      group
      isAlarming
    }
    id
    level
    levelGroup
    month
  }
  informationNotes {
    id
    notedOn
    reliability
    text
  }
  reports {
    id
    involved {
      personId
      role
    }
    isBreachOfMeasure
    isChildPresent
    isNonFatalStrangulation
    month
    narrative
    occurredAt
    personRole
    place {
      kind
      municipalityCode
    }
    pvNumber
    reportedAt
    severity
    severityBand
    violenceKinds
    weaponInvolved
    zone
  }
  staffSafetyAdvice
  weaponNotes {
    handedInOn
    id
    isLicensed
    isSeized
    kind
    location
    notedOn
  }
}

fragment ProsecutionRecord on ProsecutionRecord {
  antecedentSummary {
    hasRelevant
    kinds
    lastYear
  }
  antecedents {
    court
    id
    kind
    year
  }
  confidentialAreas {
    description
    kind
    municipalityCode
  }
  files {
    dismissalReason
    id
    mediation
    natureCode
    nextHearing {
      court
      heldOn
      rollNumber
    }
    nextHearingMonth
    noticeNumber
    openedOn
    parquet
    personRole
    status
    statusGroup
    statusSince
    updatedMonth
    violenceContext
    warningLetterOn
  }
  measures {
    areas {
      description
      kind
      municipalityCode
    }
    conditions {
      code
      endTime
      isCourtException
      startTime
      text
      weekday
    }
    endsAt
    endsOn
    id
    imposedOnId
    isExtendedByCourt
    kind
    protectedPersonIds
    reference
    startsAt
    startsOn
    status
  }
  protectedBy {
    areas {
      description
      kind
      municipalityCode
    }
    conditions {
      code
      endTime
      isCourtException
      startTime
      text
      weekday
    }
    endsAt
    endsOn
    id
    imposedOnId
    isExtendedByCourt
    kind
    protectedPersonIds
    reference
    startsAt
    startsOn
    status
  }
  secretInvestigations {
    acts {
      doneOn
      kind
      text
    }
    id
    noticeNumber
    openedOn
  }
  stalkingAlarm {
    endsOn
    grantedOn
    isGranted
  }
}

fragment YouthWelfareRecord on YouthWelfareRecord {
  contactArrangements {
    endTime
    endsOn
    id
    isCourtException
    isInForce
    isSupervised
    orderedBy
    startTime
    startsOn
    venue
    weekday
    withPersonId
  }
  files {
    assessments {
      id
      kind
      plannedOn
      status
    }
    endsOn
    id
    involvement
    isPlaced
    kind
    measure
    orderedBy
    reference
    reports {
      id
      text
      writtenOn
    }
    startedMonth
    startsOn
    workerId
  }
  placementAddress {
    carer
    municipalityCode
    postalCode
    since
    street
  }
  safetyAgreements {
    agreedMonth
    agreedOn
    clientText
    endsOn
    id
    isInForce
    terms
    withPersonIds
  }
  schoolHealthNotes {
    attention
    id
    month
    notedOn
    schoolName
    sourceKind
    text
  }
}

fragment Agency on Agency {
  code
}

fragment TriageRecord on TriageRecord {
  approachesNeeded
  colour
  decidedBy {
    ...Professional
  }
  decidedOn
  decision
  isComplex
  isSerious
  isUrgent
  issues {
    domain
  }
  obstacles {
    obstacle
    tried
    triedBy
  }
  reason
  reportedBy
  reportedOn
  track
}

fragment ProsecutionCaseRecord on ProsecutionCaseRecord {
  permissions {
    aim
    offencesInScope
    reference
    validFrom
    validUntil
  }
}
`,
  MyCases: `# The cases a reader is named in, before a purpose is given: no facts.
query MyCases {
  reader {
    displayName
    agency
    functions
    assuranceLevel
  }
  myCases {
    caseId
    number
    phaseGroup
    readerFunctions
    memberSince
    nextConferenceOn
    needsYou
  }
}
`,
  OpenCase: `# Opens one case, in one function, for one purpose.
mutation OpenCase(\$input: OpenCaseInput!) {
  openCase(input: \$input) {
    caseId
    token
    expiresAt
    purpose
  }
}
`,
} as const satisfies Readonly<Partial<Record<keyof OperationTypes, string>>>;
