// Generated from schema/operations/family-view.graphql by `npm run compose`. Do not edit.

/** What the family view asks of each type, and what it is: a line for each, read by `fields.ts`. */
export const FIELD_LINES = `
AcuteSignal advice:SignalAdvice danger:DangerDirection kind:AcuteSignalKind level:SignalLevel month:D since:D
AdministrativeMeasure area endsOn:D isInForce kind:AdministrativeMeasureKind reason reference startedMonth:D startsOn:D
Agency code:AgencyCode phone asOf:D
AgencyParticipation agency:Agency invitedOn:D protocolSignedOn:D since:D status:ParticipationStatus until:D workers:CaseWorker
AlarmActivation activatedAt:D outcome:AlarmOutcome responseMinutes
AlertAcknowledgement acknowledgedAt:D professional:Professional
Antecedent court kind:AntecedentKind year
AntecedentSummary hasRelevant kinds:AntecedentKind lastYear
BannedArea description kind:PlaceKind municipalityCode
CareAppointment kind:CareType startTime startsOn:D status:AppointmentStatus weekday:Weekday withPersonIds:ID
CareEpisode appointments:CareAppointment attendanceBand:AttendanceBand attendanceRate careType:CareType clinic contactId:ID endsOn:D engagement:EngagementStatus isUnderCondition startedMonth:D startsOn:D status:CareStatus
CaseClosure aftercareOn:D closedOn:D destroyAfter:D reason:ClosureReason
CaseConsultation aim legalBasis:LegalBasisKind reference validFrom:D validUntil:D
CaseParticipant caseRole:CaseRole joinedOn:D leftOn:D person:Person side:PartySide
CaseStateChange changedAt:D reason state:CaseState
CaseWorker professional:Professional since:D until:D
ChainCase acceptedOn:D alerts:SafetyAlert closure:CaseClosure consultation:CaseConsultation deputy:Professional director:Professional disclosures:Disclosure directorHistory:DirectorAssignment expectationConflicts:ExpectationConflict expectations:Expectation informationDeferrals:InformationDeferral informationRequests:InformationRequest nextConferenceOn:D number openedOn:D participants:CaseParticipant participations:AgencyParticipation phaseGroup:CasePhaseGroup plan:Plan relations:Relation releaseRequests:ReleaseRequest releases:Release roundTables:RoundTable state:CaseState stateHistory:CaseStateChange triage:TriageRecord workOverlaps:WorkOverlap prosecution:ProsecutionCaseRecord
ChainPersonRecord consents:ConsentRecord informationMoments:InformationMoment protectiveFactors:ProtectiveFactor riskAssessments:RiskAssessment statements:ClientStatement
ChildAbuseCentreRecord childStatements:ChildStatement conclusions:ChildConclusion reports:ChildReport
ChildAssessment kind:ChildAssessmentKind plannedOn:D status:AppointmentStatus
ChildConclusion concludedOn:D releasedOn:D text
ChildReport assessments:ChildAssessment centreNumber closedOn:D concernGroup:ChildConcernGroup inquiryOpenedOn:D judgedOn:D kind:ChildReportKind month:D parentsInformedOn:D problem:ChildProblem receivedOn:D reporterCategory:ReporterCategory safetyJudgement:SafetyJudgement status:ChildReportStatus
ChildStatement saidOn:D sentence
CivilRecord birthDate:D civilStatus:CivilStatus custody:Custody domicile:Domicile familyName givenNames household:HouseholdMember language:Language nationalNumber nationality sex:Sex
ClientNeed domain:LifeDomain recordedOn:D text
ClientStatement isPresentAtTable kind:ClientStatementKind month:D recordedBy:AgencyCode recordedOn:D statement
ConfidentialArea description kind:PlaceKind municipalityCode
ConsentRecord categories:DataCategory givenTo:AgencyCode purposes:Purpose reason recordedBy:AgencyCode recordedOn:D status:ConsentStatus validUntil:D withheldFromAgencies:AgencyCode withheldFromPersonIds:ID
ConsultationPermission aim offencesInScope reference validFrom:D validUntil:D
ContactArrangement endTime endsOn:D isCourtException isInForce isSupervised orderedBy:YouthOrderSource startTime startsOn:D venue weekday:Weekday withPersonId:ID
CourtHearing court heldOn:D rollNumber
Custody childId:ID holderIds:ID kind:CustodyKind since:D
DirectorAssignment duty:DirectorDuty professional:Professional reason since:D until:D
Disclosure disclosedAt:D disclosedOn:D disclosedIn:D readerFunction:ReaderFunction toAgency:AgencyCode purpose:Purpose category:DataCategory
DispatchProfile hasPhoto vehicles:Vehicle
Domicile houseNumber municipalityCode municipalityName postalCode since:D street
Expectation byAgency:AgencyCode endTime kind:ExpectationKind onDate:D onPersonId:ID place rule startTime validFrom:D validUntil:D weekday:Weekday withPersonIds:ID
ExpectationConflict agencies:AgencyCode detectedOn:D kind:ConflictKind resolution resolvedOn:D severity:ConflictSeverity status:ConflictStatus
FirstLineFactor factor:RiskFactorCode group:RiskFactorGroup isAlarming
FirstLineRisk completedOn:D factors:FirstLineFactor level:RiskLevel levelGroup:RiskLevelGroup month:D
GeneralWelfareRecord notes:WelfareNote protectedAddress:ProtectedAddress safeContact:SafeContact safetyPlan:SafetyPlan shelterStays:ShelterStay trajectories:WelfareTrajectory
Goal agreedOn:D clientText concernedPersonIds:ID interventions:Intervention kind:GoalKind lifeDomain:LifeDomain measureOfSuccess statement status:GoalStatus targetFactor:RiskFactorCode
GuidanceAppointment attendance:AppointmentAttendance endTime place startTime startsOn:D weekday:Weekday
GuidanceReport text writtenOn:D
HouseholdMember personId:ID relation:RelationKind since:D
HousesOfJusticeRecord mandates:Mandate victimReception:VictimReception
IncidentInvolvement personId:ID role:IncidentRole
IncidentPlace kind:PlaceKind municipalityCode
InformationDeferral decidedOn:D personId:ID reason reviewOn:D
InformationMoment byAgency:AgencyCode channel:InformationChannel informedAt:D topics:InformationTopic
InformationRequest answer askedOn:D concernedPersonId:ID dueOn:D fromAgency:AgencyCode question status:RequestStatus toAgency:AgencyCode
Intervention clientText completedOn:D concernedPersonIds:ID dueOn:D evidenceLevel:EvidenceLevel kind:InterventionKind level:InterventionLevel ownerAgency:AgencyCode ownerWorker:Professional startedOn:D status:InterventionStatus
InvestigationAct doneOn:D kind:InvestigationActKind text
Mandate appointments:GuidanceAppointment assistantId:ID breaches:MandateBreach compliance:ComplianceStatus complianceGroup:ComplianceGroup endsOn:D givenBy:MandateGiver isActive kind:MandateKind reference reports:GuidanceReport startedMonth:D startsOn:D
MandateBreach breachedAt:D consequence kind:BreachKind month:D reportedToProsecutorOn:D touchesSafety
MeasureCondition code:ConditionCode endTime isCourtException startTime text weekday:Weekday
MentalHealthRecord acuteSignals:AcuteSignal episodes:CareEpisode substanceFlags:SubstanceFlag
MunicipalityRecord administrativeMeasures:AdministrativeMeasure civilRecord:CivilRecord socialFiles:SocialFile
Person callName chain:ChainPersonRecord knownAs childAbuseCentre:ChildAbuseCentreRecord generalWelfare:GeneralWelfareRecord housesOfJustice:HousesOfJusticeRecord mentalHealth:MentalHealthRecord municipality:MunicipalityRecord police:PoliceRecord prosecution:ProsecutionRecord youthWelfare:YouthWelfareRecord
PlacementAddress carer municipalityCode postalCode since:D street
Plan agreedOn:D goals:Goal reviewOn:D signedBy:AgencyCode
PoliceInformationNote notedOn:D reliability:IntelligenceReliability text
PoliceRecord alarmActivations:AlarmActivation dispatch:DispatchProfile firstLineRisks:FirstLineRisk informationNotes:PoliceInformationNote reports:PoliceReport staffSafetyAdvice:StaffSafetyAdvice weaponNotes:WeaponNote
PoliceReport involved:IncidentInvolvement isBreachOfMeasure isChildPresent isNonFatalStrangulation month:D narrative occurredAt:D personRole:IncidentRole place:IncidentPlace pvNumber reportedAt:D severity:IncidentSeverity severityBand:SeverityBand violenceKinds:ViolenceKind weaponInvolved:WeaponInvolved zone
Professional displayName function agencyPhone directPhone
ProsecutionCaseRecord permissions:ConsultationPermission
ProsecutionFile dismissalReason mediation:MediationOutcome natureCode nextHearing:CourtHearing nextHearingMonth:D noticeNumber openedOn:D parquet:Parquet personRole:ProsecutionRole status:ProsecutionStatus statusGroup:ProsecutionStatusGroup statusSince:D updatedMonth:D violenceContext:ViolenceContext warningLetterOn:D
ProsecutionRecord antecedentSummary:AntecedentSummary antecedents:Antecedent confidentialAreas:ConfidentialArea files:ProsecutionFile measures:ProtectiveMeasure protectedBy:ProtectiveMeasure secretInvestigations:SecretInvestigation stalkingAlarm:StalkingAlarm
ProtectedAddress kind:ProtectedAddressKind municipalityCode postalCode since:D street
ProtectiveFactor byAgency:AgencyCode factor:ProtectiveFactorCode recordedOn:D
ProtectiveMeasure areas:BannedArea conditions:MeasureCondition endsAt:D endsOn:D imposedOnId:ID isExtendedByCourt kind:MeasureKind protectedPersonIds:ID reference startsAt:D startsOn:D status:MeasureStatus
Relation fromId:ID isViolent kind:RelationKind quality:RelationQuality since:D toId:ID until:D
Release category:DataCategory givenAt:D givenBy:AgencyCode personId:ID revokedAt:D toAgency:AgencyCode until:D useLimitation:UseLimitation
ReleaseRequest askedOn:D byAgency:AgencyCode category:DataCategory personId:ID question status:ReleaseRequestStatus
RiskAssessment assessedOn:D byAgency:AgencyCode factors:RiskFactor instrument:RiskInstrument isProfessionalOverride level:RiskLevel levelGroup:RiskLevelGroup month:D overrideReason towardsId:ID trend:RiskTrend
RiskFactor factor:RiskFactorCode group:RiskFactorGroup isAlarming note presence:RiskPresence sourceAgency:AgencyCode
RoundTable agenciesPresent:AgencyCode agenda contributions:RoundTableContribution decisions:RoundTableDecision heldAt:D isUrgent
RoundTableContribution agency:AgencyCode concernedPersonIds:ID item useLimitation:UseLimitation
RoundTableDecision dueOn:D ownerAgency:AgencyCode text
SafeContact afraidOfIds:ID isVoicemailAllowed notSafeToTalkTo phone preferredChannel:ContactChannel recordedOn:D safeHours safeToTalkTo throughAgency:AgencyCode
SafePerson name phone relation
SafetyAgreement agreedMonth:D agreedOn:D clientText endsOn:D isInForce terms withPersonIds:ID
SafetyAlert aboutPersonIds:ID acknowledgements:AlertAcknowledgement advice:SafetyAdvice kind:AlertKind raisedAt:D raisedOn:D
SafetyPlan childArrangements codeWord emergencyInstruction:EmergencyInstruction exits reviewedMonth:D reviewedOn:D safePersons:SafePerson signs
SchoolHealthNote attention:SchoolHealthAttention month:D notedOn:D schoolName sourceKind:SchoolHealthSource text
SecretInvestigation acts:InvestigationAct noticeNumber openedOn:D
ShelterStay endsOn:D house startsOn:D
SocialAppointment place startTime startsOn:D withPersonIds:ID
SocialFile appointments:SocialAppointment arrearsMonths benefits:Benefit debtBand:DebtBand employment:EmploymentStatus housing:HousingKind problemDomains:LifeDomain recordedOn:D supports:SocialSupportKind updatedMonth:D workerId:ID
StalkingAlarm endsOn:D grantedOn:D isGranted
StartUpObstacle obstacle tried triedBy:AgencyCode
SubstanceFlag certainty:Certainty kind:SubstanceKind since:D sinceYear
TriageIssue domain:LifeDomain
TriageRecord approachesNeeded:ApproachKind colour:TriageColour decidedBy:Professional decidedOn:D decision:TriageDecision isComplex isSerious isUrgent issues:TriageIssue obstacles:StartUpObstacle reason reportedBy:AgencyCode reportedOn:D track:TriageTrack
Vehicle description plate
VictimReception assistantId:ID filedOn:D informedAbout:InformedSubject isDeclarationFiled wishes
WeaponNote handedInOn:D isLicensed isSeized kind:WeaponKind location notedOn:D
WelfareNote text writtenOn:D
WelfareSession endTime endsOn:D place startTime startsOn:D weekday:Weekday
WelfareTrajectory attendanceBand:AttendanceBand endsOn:D engagement:EngagementStatus kind:WelfareKind needs:ClientNeed sessions:WelfareSession startedMonth:D startsOn:D status:WelfareStatus supportGroup:SupportGroup workerId:ID
WorkOverlap agencies:AgencyCode concernedPersonIds:ID detectedOn:D endsOn:D kind:InterventionKind resolution resolvedOn:D startsOn:D status:ConflictStatus
YouthAssessment kind:ChildAssessmentKind plannedOn:D status:AppointmentStatus
YouthFile assessments:YouthAssessment endsOn:D involvement:YouthInvolvement isPlaced kind:YouthFileKind measure:YouthMeasureKind orderedBy:YouthOrderSource reference reports:YouthReport startedMonth:D startsOn:D workerId:ID
YouthReport text writtenOn:D
YouthWelfareRecord contactArrangements:ContactArrangement files:YouthFile placementAddress:PlacementAddress safetyAgreements:SafetyAgreement schoolHealthNotes:SchoolHealthNote
`;
