import { SEALED_FACTS } from './sealed-facts';
import {
  ANOTHER_CASE,
  ASSISTANT_OF_OFFENDER,
  ASSISTANT_OF_VICTIM,
  CARE,
  type Change,
  CHILD,
  CHILD_CENTRE,
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
  WELFARE_OF_OFFENDER,
  withOther,
  withoutRows,
} from './stores';

const involved = (role: string, person: string) => ({
  agency: 'police',
  change: `INSERT INTO incident_involvement (id, police_report_id, person_id, role)
    SELECT 'planted-' || row_number() OVER (), police_report_id, '${person}', '${role}'
    FROM incident_involvement WHERE person_id = '${OFFENDER}'`,
  undo: `DELETE FROM incident_involvement WHERE id LIKE 'planted-%'`,
});
const withoutReports = withoutRows('police', 'incident_involvement', OFFENDER);
const protect = (person: string): Change => ({
  agency: 'municipality',
  change: `INSERT INTO protected_person (person_id, since) VALUES ('${person}', '2026-06-01')`,
  undo: `DELETE FROM protected_person WHERE person_id = '${person}'`,
});
const withoutTreatment = withOther('mental-health', 'care_episode', 'is_under_condition', 'false');

/** The ways of inference of the privacy review that two stores can test, on the plain family. */
export const PROTECTED_FACTS: readonly ProtectedFact[] = [
  ...SEALED_FACTS,
  {
    ...{ item: '18, 19, 43', fact: 'an acute clinical signal, which is withheld and said to be' },
    ...withoutRows('mental-health', 'acute_signal', OFFENDER),
    blind: [
      [MAGISTRATE, 'RISK_ASSESSMENT'],
      [POLICE, 'RISK_ASSESSMENT'],
    ],
    seeing: [[CARE, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '19, 42, 43', fact: 'a treatment that is no condition' },
    given: withoutTreatment,
    ...withoutRows('mental-health', 'care_episode', OFFENDER),
    blind: [[MAGISTRATE, 'INTERVENTION_COORDINATION']],
    seeing: [[CARE, 'INTERVENTION_COORDINATION']],
  },
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
  {
    ...{ item: '6', fact: 'a person of the case whom the reader may not know' },
    given: withOther(
      ...([REGISTRY, 'consent_record', 'categories'] as const),
      `CASE person_id WHEN '${VICTIM}' THEN '{CASE_PERSON}' ELSE categories END`,
    ),
    ...withOther(
      ...([REGISTRY, 'case_participant', 'case_id'] as const),
      `CASE person_id WHEN '${VICTIM}' THEN ${ANOTHER_CASE} ELSE case_id END`,
    ),
    blind: [
      [COORDINATOR, 'TRIAGE'],
      [POLICE, 'RISK_ASSESSMENT'],
    ],
    seeing: [],
  },
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
    ...{ item: '63', fact: 'an alert that rests on a stalking alarm' },
    given: withOther(REGISTRY, 'safety_alert', 'source_category', `'STALK_ALARM'`),
    ...withOther(REGISTRY, 'safety_alert', 'case_id', ANOTHER_CASE),
    blind: [
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
      [CITY, 'TRIAGE'],
    ],
    seeing: [[POLICE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '33', fact: 'a risk factor that rests on a clinical fact' },
    given: withOther(REGISTRY, 'risk_factor', 'source_category', `'MH_RISK'`),
    ...withOther(
      ...([REGISTRY, 'risk_factor', 'risk_assessment_id'] as const),
      `(SELECT id FROM risk_assessment WHERE person_id = '${STRANGER}' LIMIT 1)`,
    ),
    blind: [[POLICE, 'RISK_ASSESSMENT']],
    seeing: [[CARE, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '38', fact: 'an expectation that rests on a treatment' },
    given: withOther(REGISTRY, 'expectation', 'source_category', `'MH_ENGAGE'`),
    ...withOther(REGISTRY, 'expectation', 'case_id', ANOTHER_CASE),
    blind: [[POLICE, 'SAFETY_PLANNING']],
    seeing: [[CARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '22', fact: 'the day and the severity of a report within its month' },
    ...together(
      withOther(
        ...(['police', 'police_report', 'occurred_at'] as const),
        `date_trunc('month', occurred_at) + make_interval(days => 1 + abs(hashtext(id)) % 20)`,
      ),
      withOther('police', 'police_report', 'severity', `(SELECT max(severity) FROM police_report)`),
    ),
    blind: [
      [CARE, 'RISK_ASSESSMENT'],
      [CITY, 'RISK_ASSESSMENT'],
    ],
    seeing: [[MAGISTRATE, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '21, 54', fact: 'a file that the prosecutor keeps secret' },
    given: withOther('prosecution', 'prosecution_file', 'is_secret', 'true'),
    agency: 'prosecution',
    change: `UPDATE file_involvement SET person_id = '~' || person_id`,
    undo: `UPDATE file_involvement SET person_id = substr(person_id, 2)`,
    blind: [
      [CHILD_CENTRE, 'CASE_CONSULTATION'],
      ['client-victim', 'CLIENT_INFORMATION'],
    ],
    seeing: [[MAGISTRATE, 'CASE_CONSULTATION']],
  },
  {
    ...{ item: '45', fact: 'which agencies take part, to clients' },
    ...withOther(REGISTRY, 'agency_participation', 'case_id', ANOTHER_CASE),
    blind: [
      ['client-victim', 'CLIENT_INFORMATION'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[DIRECTOR, 'TRIAGE']],
  },
  {
    ...{ item: '24, 48', fact: 'a round table at which the reader was not' },
    given: withOther(REGISTRY, 'round_table', 'agencies_present', `'{PROSECUTION}'`),
    ...withOther(REGISTRY, 'round_table', 'case_id', ANOTHER_CASE),
    blind: [
      [POLICE, 'CASE_CONSULTATION'],
      [WELFARE, 'CASE_CONSULTATION'],
    ],
    seeing: [[MAGISTRATE, 'CASE_CONSULTATION']],
  },
  {
    ...{ item: '55', fact: 'the help that a victim gets, to who works for the other side' },
    ...withoutRows('general-welfare', 'welfare_trajectory'),
    blind: [
      [WELFARE_OF_OFFENDER, 'SAFETY_PLANNING'],
      [ASSISTANT_OF_OFFENDER, 'SAFETY_PLANNING'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{
      item: '50, 55',
      fact: 'with whom it is not safe to talk, to who works for the other side',
    },
    ...withoutRows('general-welfare', 'safe_contact'),
    blind: [
      [WELFARE_OF_OFFENDER, 'SAFETY_PLANNING'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '55', fact: 'that a victim wants to be heard, to who works for the other side' },
    ...withoutRows('houses-of-justice', 'victim_reception'),
    blind: [
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
      [POLICE, 'JUDICIAL_FOLLOW_UP'],
    ],
    seeing: [[ASSISTANT_OF_VICTIM, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '56', fact: 'from whom she keeps it, in a consent that is readable' },
    ...withOther(REGISTRY, 'consent_record', 'withheld_from_agencies', `'{}'`),
    blind: [
      [COORDINATOR, 'SAFETY_PLANNING'],
      [CITY, 'SAFETY_PLANNING'],
    ],
    seeing: [[DIRECTOR, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '57', fact: 'a consent about the refuge alone' },
    given: withOther(REGISTRY, 'consent_record', 'categories', `'{SHELTER}'`),
    ...withOther(REGISTRY, 'consent_record', 'person_id', `'${STRANGER}'`),
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      [ASSISTANT_OF_VICTIM, 'TRIAGE'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '57', fact: 'that a consent names the refuge as well' },
    given: withOther(REGISTRY, 'consent_record', 'categories', `'{SOCIO,SHELTER}'`),
    agency: REGISTRY,
    change: `UPDATE consent_record SET categories = '{SOCIO}'`,
    undo: `UPDATE consent_record SET categories = '{SOCIO,SHELTER}'`,
    blind: [
      [DIRECTOR, 'TRIAGE'],
      [POLICE, 'TRIAGE'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '60', fact: 'that the owner of something sealed cannot read it' },
    agency: 'general-welfare',
    change: 'ALTER TABLE shelter_stay RENAME TO out_of_reach',
    undo: 'ALTER TABLE out_of_reach RENAME TO shelter_stay',
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      [MAGISTRATE, 'SAFETY_PLANNING'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '65', fact: 'a question between two other agencies' },
    given: withOther(REGISTRY, 'information_request', 'from_agency', `'CHILD_ABUSE_CENTRE'`),
    ...withOther(REGISTRY, 'information_request', 'case_id', ANOTHER_CASE),
    blind: [
      [CARE, 'TRIAGE'],
      [WELFARE, 'TRIAGE'],
    ],
    seeing: [[DIRECTOR, 'TRIAGE']],
  },
];
