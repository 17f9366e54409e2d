// Generated from schema/operations/*.graphql by `npm run compose`. Do not edit.
import type { OPERATIONS, OperationTypes } from './operations';

/** The texts of those that only some need, to the byte as the gateway prepared them. */
export const LATER_OPERATIONS: Readonly<
  Record<Exclude<keyof OperationTypes, keyof typeof OPERATIONS>, string>
> = {
  AcknowledgeAlert: `# Whom an alert calls on says that they took it up.
mutation AcknowledgeAlert(\$alertId: ID!) {
  acknowledgeAlert(alertId: \$alertId) {
    acknowledgedAt
    professional {
      id
      displayName
      function
      agencyPhone
      directPhone
    }
  }
}
`,
  CaseDisclosures: `# What a data-protection officer sees of one case: who was shown what, never a value.
query CaseDisclosures {
  case {
    disclosures {
      category
      disclosedAt
      disclosedIn
      disclosedOn
      fromAgency
      legalBasis
      purpose
      readerFunction
      toAgency
      useLimitation
    }
  }
}
`,
  DeclineRelease: `# Declines a request about data of the reader's agency.
mutation DeclineRelease(\$input: DeclineReleaseInput!) {
  declineRelease(input: \$input) {
    askedOn
    byAgency
    category
    id
    personId
    question
    status
  }
}
`,
  MyReviews: `# The emergencies that the reader is told of, and may review.
query MyReviews {
  myReviews {
    id
    caseId
    agency
    openedAt
    aboutWhom
    reason
    imminentDanger
    verdict
    reviewedAt
    mayReview
  }
}
`,
  Release: `# Opens a category of the reader's agency about a person to another agency. Every pass is stale then.
mutation Release(\$input: ReleaseInput!) {
  release(input: \$input) {
    id
  }
}
`,
  RequestRelease: `# Asks the owner of a category to open it for one person; the same reply whatever there is.
mutation RequestRelease(\$input: RequestReleaseInput!) {
  requestRelease(input: \$input) {
    askedOn
    byAgency
    category
    id
    personId
    question
    status
  }
}
`,
  ReviewEmergency: `# Gives the one verdict on an emergency.
mutation ReviewEmergency(\$input: ReviewEmergencyInput!) {
  reviewEmergency(input: \$input) {
    id
    verdict
    reviewedAt
  }
}
`,
  RevokeRelease: `# Takes a release back, from this moment on. Every pass is stale then.
mutation RevokeRelease(\$input: RevokeReleaseInput!) {
  revokeRelease(input: \$input) {
    id
  }
}
`,
  SealedCategories: `# What may be asked for blindly: the same list in every case.
query SealedCategories {
  case {
    sealedCategories
  }
}
`,
  SubjectReport: `# What a person may be told of who looked at their data, and the letter that says it.
query SubjectReport(\$personId: ID!, \$askedBy: ReportAsker) {
  subjectReport(personId: \$personId, askedBy: \$askedBy) {
    letter
    letterNl
    lines {
      agency
      because
      becauseNl
      categories
      decision
      period
      purpose
      text
      textNl
    }
  }
}
`,
  UnusualAccess: `# What an officer oversees, and who looked there as people seldom do, each with the rule that found it.
query UnusualAccess {
  overseenCases {
    caseId
    number
  }
  unusualAccess {
    rule
    because
    becauseNl
    reader
    caseId
    since
    until
    count
  }
}
`,
  FamilyPrint: `# Generated from family-view.graphql by \`npm run compose\`: a print is a disclosure of its own.
query FamilyPrint {
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
};
