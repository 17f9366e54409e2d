import {
  aboutNobody,
  ASSISTANT_OF_OFFENDER,
  CARE,
  CHILD,
  CHILD_CENTRE,
  CITY,
  DIRECTOR,
  MAGISTRATE,
  OFFENDER,
  POLICE,
  type ProtectedFact,
  REGISTRY,
  together,
  withOther,
  withoutRows,
  YOUTH,
} from './stores';

const withoutTreatment = withOther('mental-health', 'care_episode', 'is_under_condition', 'false');

/** Records of one agency, and what their summaries and labels tell: privacy review, part B. */
export const RECORD_FACTS: readonly ProtectedFact[] = [
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
    ...aboutNobody('mental-health', 'care_episode', OFFENDER),
    blind: [[MAGISTRATE, 'INTERVENTION_COORDINATION']],
    seeing: [[CARE, 'INTERVENTION_COORDINATION']],
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
    ...{
      item: '28',
      fact: 'what a worker wrote and whom they named, in a row of which the label is read',
    },
    ...together(
      withOther(REGISTRY, 'expectation', 'rule', `'Collects the children at the refuge.'`),
      withOther(REGISTRY, 'expectation', 'place', `'Where she stays'`),
      withOther(REGISTRY, 'expectation', 'with_person_ids', `'{${CHILD}}'`),
    ),
    blind: [
      [POLICE, 'SAFETY_PLANNING'],
      [CITY, 'SAFETY_PLANNING'],
    ],
    seeing: [[DIRECTOR, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '28', fact: 'what a breach led to, where the label says only its month' },
    ...together(
      withOther('houses-of-justice', 'mandate_breach', 'consequence', `'Sofie was warned.'`),
      withOther('houses-of-justice', 'mandate_breach', 'kind', `'CONTACT'`),
    ),
    blind: [
      [POLICE, 'SAFETY_PLANNING'],
      [CARE, 'SAFETY_PLANNING'],
    ],
    seeing: [[DIRECTOR, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '28', fact: 'the terms of an agreement, where the label says only its month' },
    ...withOther('youth-welfare', 'safety_agreement', 'terms', `'Grandmother brings them.'`),
    blind: [
      [POLICE, 'SAFETY_PLANNING'],
      [ASSISTANT_OF_OFFENDER, 'SAFETY_PLANNING'],
    ],
    seeing: [[YOUTH, 'SAFETY_PLANNING']],
  },
];
