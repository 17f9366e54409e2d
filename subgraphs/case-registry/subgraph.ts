import { defineSubgraph } from '../kit/define-subgraph';
import { AccessDecision } from './access-decision';
import { AgencyDisclosure } from './agency-disclosure';
import { Disclosure } from './disclosure';
import { Disclosures } from './disclosures.resolver';
import { Access } from './access.resolver';
import { ChainCaseReleases } from './case-releases.resolver';
import { EmergencyReview } from './emergency-review';
import { EmergencyReviews } from './emergency-review.resolver';
import { Emergency } from './emergency.entity';
import { ReleaseRequest } from './release-request.entity';
import { ReleaseRequests } from './release-request.resolver';
import { Release } from './release.entity';
import { Releases } from './release.resolver';
import { AddEmergenciesAndReleases1767571200000 } from './migrations/1767571200000-add-emergencies-and-releases';
import { EndAccessWithParticipation1767744000000 } from './migrations/1767744000000-end-access-with-participation';
import { NameCaseAndPersonInAnEmergency1767830400000 } from './migrations/1767830400000-name-case-and-person-in-an-emergency';
import { AgencyParticipation } from './agency-participation.entity';
import { AgencyParticipationFields } from './agency-participation.resolver';
import { AgencyService } from './agency-service.entity';
import { Agency } from './agency.entity';
import { AgencyFields } from './agency.resolver';
import { AcknowledgeAlert } from './acknowledge-alert.resolver';
import { AlertAcknowledgement } from './alert-acknowledgement.entity';
import { AlertAcknowledgementFields } from './alert-acknowledgement.resolver';
import { CaseClosure } from './case-closure.entity';
import { CaseConsultation } from './case-consultation.entity';
import { CaseListing } from './case-listing';
import { CaseParticipant } from './case-participant.entity';
import { CaseParticipantFields } from './case-participant.resolver';
import { CasePass } from './case-pass';
import { CaseStateChange } from './case-state-change.entity';
import { CaseWorker } from './case-worker.entity';
import { CaseWorkerFields } from './case-worker.resolver';
import { ChainCaseWork } from './casework.resolver';
import { ChainApproach } from './chain-approach.entity';
import { ChainCase } from './chain-case.entity';
import { ChainCaseFields } from './chain-case.resolver';
import { ChainPersonRecord } from './chain-person-record';
import { ChainPersonRecordFields } from './chain-person-record.resolver';
import { ClientStatement } from './client-statement.entity';
import { ChainCaseClientSystem } from './client-system.resolver';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { ConsentRecord } from './consent-record.entity';
import { ChainCaseConsultation } from './consultation.resolver';
import { DirectorAssignment } from './director-assignment.entity';
import { DirectorAssignmentFields } from './director-assignment.resolver';
import { ChainCaseDirectors } from './directors.resolver';
import { ExpectationConflict } from './expectation-conflict.entity';
import { ExpectationConflictFields } from './expectation-conflict.resolver';
import { Expectation } from './expectation.entity';
import { fixtures } from './fixtures';
import { Goal } from './goal.entity';
import { GoalFields } from './goal.resolver';
import { InformationDeferral } from './information-deferral.entity';
import { InformationMoment } from './information-moment.entity';
import { InformationRequest } from './information-request.entity';
import { Intervention } from './intervention.entity';
import { InterventionFields } from './intervention.resolver';
import { Membership } from './membership.entity';
import { CreateCaseRegistry1767225600000 } from './migrations/1767225600000-create-case-registry';
import { AddFactsOfAPass1767312000000 } from './migrations/1767312000000-add-facts-of-a-pass';
import { RaiseAccessVersion1767398400000 } from './migrations/1767398400000-raise-access-version';
import { RefuseSealedSources1767484800000 } from './migrations/1767484800000-refuse-sealed-sources';
import { Person } from './person.entity';
import { OpenCase } from './open-case.resolver';
import { OverseenCase } from './overseen-case';
import { OverseenCases } from './overseen-cases.resolver';
import { PersonFields } from './person.resolver';
import { Plan } from './plan.entity';
import { PlanFields } from './plan.resolver';
import { Professional } from './professional.entity';
import { ProfessionalFields } from './professional.resolver';
import { ProtectiveFactor } from './protective-factor.entity';
import { QueryFields } from './query.resolver';
import { Reader } from './reader';
import { Relation } from './relation.entity';
import { RiskAssessment } from './risk-assessment.entity';
import { RiskAssessmentFields } from './risk-assessment.resolver';
import { RiskFactor } from './risk-factor.entity';
import { SubjectReport, SubjectReportLine } from './reported-overview';
import { SubjectReports } from './subject-report.resolver';
import { UnusualAccesses } from './unusual-access.resolver';
import { UnusualAccess } from './unusual-look';
import { RoundTableContribution } from './round-table-contribution.entity';
import { RoundTableDecision } from './round-table-decision.entity';
import { RoundTable } from './round-table.entity';
import { RoundTableFields } from './round-table.resolver';
import { SafetyAlert } from './safety-alert.entity';
import { SafetyAlertFields } from './safety-alert.resolver';
import { StartUpObstacle } from './start-up-obstacle.entity';
import { TriageIssue } from './triage-issue.entity';
import { TriageRecord } from './triage-record.entity';
import { TriageRecordFields } from './triage-record.resolver';
import { WorkOverlap } from './work-overlap.entity';

export const caseRegistry = defineSubgraph({
  name: 'case-registry',
  entities: [
    Person,
    ChainApproach,
    Agency,
    AgencyService,
    Professional,
    ChainCase,
    CaseParticipant,
    Relation,
    DirectorAssignment,
    CaseStateChange,
    CaseClosure,
    AgencyParticipation,
    CaseWorker,
    CaseConsultation,
    TriageRecord,
    TriageIssue,
    StartUpObstacle,
    InformationRequest,
    InformationDeferral,
    RoundTable,
    RoundTableContribution,
    RoundTableDecision,
    Plan,
    Goal,
    Intervention,
    Expectation,
    ExpectationConflict,
    WorkOverlap,
    SafetyAlert,
    AlertAcknowledgement,
    RiskAssessment,
    RiskFactor,
    ProtectiveFactor,
    ConsentRecord,
    InformationMoment,
    ClientStatement,
    Membership,
    ConflictOfInterest,
    Emergency,
    ReleaseRequest,
    Release,
  ],
  types: [
    Person,
    ChainCase,
    ChainPersonRecord,
    Reader,
    CaseListing,
    CasePass,
    EmergencyReview,
    AccessDecision,
    Disclosure,
    AgencyDisclosure,
    SubjectReport,
    SubjectReportLine,
    UnusualAccess,
    OverseenCase,
  ],
  resolvers: [
    QueryFields,
    OpenCase,
    Access,
    EmergencyReviews,
    Disclosures,
    SubjectReports,
    UnusualAccesses,
    OverseenCases,
    ReleaseRequests,
    Releases,
    ChainCaseReleases,
    ChainCaseFields,
    ChainCaseClientSystem,
    ChainCaseConsultation,
    ChainCaseDirectors,
    ChainCaseWork,
    PersonFields,
    ChainPersonRecordFields,
    AgencyParticipationFields,
    AgencyFields,
    AcknowledgeAlert,
    AlertAcknowledgementFields,
    CaseParticipantFields,
    CaseWorkerFields,
    DirectorAssignmentFields,
    ExpectationConflictFields,
    GoalFields,
    InterventionFields,
    PlanFields,
    ProfessionalFields,
    RiskAssessmentFields,
    RoundTableFields,
    SafetyAlertFields,
    TriageRecordFields,
  ],
  migrations: [
    CreateCaseRegistry1767225600000,
    AddFactsOfAPass1767312000000,
    RaiseAccessVersion1767398400000,
    RefuseSealedSources1767484800000,
    AddEmergenciesAndReleases1767571200000,
    EndAccessWithParticipation1767744000000,
    NameCaseAndPersonInAnEmergency1767830400000,
  ],
  fixtures,
});
