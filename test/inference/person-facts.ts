import {
  ANOTHER_CASE,
  type Change,
  CHILD,
  CITY,
  COORDINATOR,
  DIRECTOR,
  MAGISTRATE,
  NEUTRAL,
  OFFENDER,
  POLICE,
  type ProtectedFact,
  REGISTRY,
  STRANGER,
  together,
  VICTIM,
  WELFARE,
  withOther,
  withoutRows,
  YOUTH,
} from './stores';

const involved = (role: string, person: string) => ({
  agency: 'police',
  change: `INSERT INTO incident_involvement (id, police_report_id, person_id, role)
    SELECT 'planted-' || row_number() OVER (), police_report_id, '${person}', '${role}'
    FROM incident_involvement WHERE person_id = '${OFFENDER}'`,
  undo: `DELETE FROM incident_involvement WHERE id LIKE 'planted-%'`,
});
const withoutReports = withoutRows('police', 'incident_involvement', OFFENDER);
const refusing = (person: string, category: string) =>
  withOther(
    ...([REGISTRY, 'consent_record', 'categories'] as const),
    `CASE person_id WHEN '${person}' THEN '{${category}}' ELSE categories END`,
  );
const protect = (person: string): Change => ({
  agency: 'municipality',
  change: `INSERT INTO protected_person (person_id, since) VALUES ('${person}', '2026-06-01')`,
  undo: `DELETE FROM protected_person WHERE person_id = '${person}'`,
});

/** Who is there, who is bound to whom, and where they live: privacy review, part A. */
export const PERSON_FACTS: readonly ProtectedFact[] = [
  {
    ...{ item: '1, 2, 21', fact: 'a report about somebody whom the reader does not know' },
    given: involved('SUSPECT', STRANGER),
    ...withoutReports,
    blind: [
      [POLICE, 'RISK_ASSESSMENT'],
      [DIRECTOR, 'RISK_ASSESSMENT'],
      [COORDINATOR, 'TRIAGE'],
    ],
    seeing: [],
  },
  {
    ...{ item: '1', fact: 'that somebody whom the reader does not know was a witness' },
    ...involved('WITNESS', STRANGER),
    blind: [
      [POLICE, 'RISK_ASSESSMENT'],
      [MAGISTRATE, 'RISK_ASSESSMENT'],
    ],
    seeing: [],
    control: involved('WITNESS', NEUTRAL),
  },
  {
    ...{ item: '1', fact: 'who else was in a report about a victim, to herself' },
    given: involved('VICTIM', VICTIM),
    ...withoutReports,
    blind: [['client-victim', 'CLIENT_INFORMATION']],
    seeing: [[MAGISTRATE, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '4, 5', fact: 'that a measure protects somebody whom the reader does not know' },
    ...withOther(
      ...(['prosecution', 'protective_measure', 'protected_person_ids'] as const),
      `protected_person_ids || '{${STRANGER}}'`,
    ),
    blind: [
      [MAGISTRATE, 'SAFETY_PLANNING'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [],
    control: withOther(
      ...(['prosecution', 'protective_measure', 'protected_person_ids'] as const),
      `protected_person_ids || '{${CHILD}}'`,
    ),
  },
  ...[
    { person: VICTIM, fact: 'a person of the case whom the reader may not know' },
    { person: NEUTRAL, fact: 'another person of the case whom the reader may not know' },
  ].map(({ person, fact }) => ({
    ...{ item: '1, 6', fact },
    given: together(
      refusing(person, 'CASE_PERSON'),
      withOther(REGISTRY, 'consent_record', 'overridden_because', 'NULL'),
    ),
    ...withOther(
      ...([REGISTRY, 'case_participant', 'case_id'] as const),
      `CASE person_id WHEN '${person}' THEN ${ANOTHER_CASE} ELSE case_id END`,
    ),
    // Reports and files of others were shared with them: they are gone as well.
    blind: [
      [COORDINATOR, 'TRIAGE'],
      [POLICE, 'RISK_ASSESSMENT'],
      [MAGISTRATE, 'CASE_CONSULTATION'],
    ] as const,
    seeing: [],
  })),
  {
    ...{ item: '7, 8', fact: 'a bond with somebody whom the reader does not know' },
    given: withOther(REGISTRY, 'relation', 'to_id', `'${STRANGER}'`),
    ...withOther(REGISTRY, 'relation', 'case_id', ANOTHER_CASE),
    blind: [
      [DIRECTOR, 'RISK_ASSESSMENT'],
      ['client-victim', 'CLIENT_INFORMATION'],
    ],
    seeing: [],
  },
  {
    ...{ item: '7', fact: 'a bond of others, by the action that aims at it' },
    given: refusing(VICTIM, 'HOUSEHOLD'),
    ...withOther(...([REGISTRY, 'intervention', 'relation_id'] as const), 'NULL'),
    blind: [
      [DIRECTOR, 'INTERVENTION_COORDINATION'],
      [CITY, 'INTERVENTION_COORDINATION'],
    ],
    seeing: [],
  },
  {
    ...{ item: '53', fact: 'a bond between two others, to a client' },
    given: withOther(REGISTRY, 'relation', 'to_id', `'${CHILD}'`),
    ...withOther(REGISTRY, 'relation', 'case_id', ANOTHER_CASE),
    blind: [
      ['client-offender', 'CLIENT_INFORMATION'],
      ['client-neutral', 'CLIENT_INFORMATION'],
    ],
    seeing: [
      ['client-victim', 'CLIENT_INFORMATION'],
      [DIRECTOR, 'RISK_ASSESSMENT'],
    ],
  },
  {
    ...{ item: '10, 11', fact: 'which of them is protected' },
    given: protect(VICTIM),
    ...protect(CHILD),
    blind: [
      ...([
        [DIRECTOR, 'SAFETY_PLANNING'],
        [CITY, 'SAFETY_PLANNING'],
      ] as const),
      ...([
        [POLICE, 'SAFETY_PLANNING'],
        [WELFARE, 'SAFETY_PLANNING'],
      ] as const),
    ],
    seeing: [],
  },
  {
    ...{ item: '11', fact: 'a domicile of somebody beside whom one is protected' },
    given: protect(CHILD),
    ...withoutRows('municipality', 'domicile', VICTIM),
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      [CITY, 'SAFETY_PLANNING'],
    ],
    seeing: [],
  },
  {
    ...{ item: '15', fact: 'an alert about somebody whom the reader does not know' },
    given: withOther(REGISTRY, 'safety_alert', 'about_person_ids', `'{${STRANGER}}'`),
    ...withOther(REGISTRY, 'safety_alert', 'case_id', ANOTHER_CASE),
    blind: [
      [DIRECTOR, 'TRIAGE'],
      [POLICE, 'TRIAGE'],
    ],
    seeing: [],
  },
  {
    ...{ item: '53', fact: 'what a school wrote about a child, to both parents' },
    ...withoutRows('youth-welfare', 'school_health_note', CHILD),
    blind: [
      ['client-victim', 'CLIENT_INFORMATION'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[YOUTH, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '53', fact: 'what only clients of the victim read of themselves, to a neutral one' },
    ...withoutRows('municipality', 'domicile', NEUTRAL),
    blind: [['client-neutral', 'CLIENT_INFORMATION']],
    seeing: [[CITY, 'SAFETY_PLANNING']],
  },
];
