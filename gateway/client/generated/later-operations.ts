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
  UnusualAccess: `# Who looked as people seldom do, each with the rule that found it.
query UnusualAccess {
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
};
