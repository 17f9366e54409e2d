import {
  ANOTHER_CASE,
  ASSISTANT_OF_OFFENDER,
  ASSISTANT_OF_VICTIM,
  CARE,
  type Change,
  CITY,
  COORDINATOR,
  DIRECTOR,
  MAGISTRATE,
  POLICE,
  WELFARE,
  type ProtectedFact,
  REGISTRY,
  STRANGER,
  together,
  withOther,
} from './stores';

const withoutFactors = withOther(
  ...([REGISTRY, 'risk_factor', 'risk_assessment_id'] as const),
  `(SELECT id FROM risk_assessment WHERE person_id = '${STRANGER}' LIMIT 1)`,
);

/** Every expectation contradicts one that rests on a treatment. */
const againstTreatment = together(
  {
    agency: REGISTRY,
    change: `INSERT INTO expectation (id, case_id, on_person_id, by_agency, kind, source_category)
      SELECT 'planted-' || id, case_id, on_person_id, 'MENTAL_HEALTH', kind, 'MH_ENGAGE' FROM expectation`,
    undo: `DELETE FROM expectation WHERE id LIKE 'planted-%'`,
  },
  withOther(REGISTRY, 'expectation_conflict', 'second_id', `'planted-' || first_id`),
);

/** Alerts that rest on a category, and that nobody took up: a director's listing asks for them. */
const unansweredOn = (category: string): Change =>
  together(withOther(REGISTRY, 'safety_alert', 'source_category', `'${category}'`), {
    agency: REGISTRY,
    change: `CREATE TABLE kept_answers AS SELECT * FROM alert_acknowledgement;
      DELETE FROM alert_acknowledgement`,
    undo: `INSERT INTO alert_acknowledgement SELECT * FROM kept_answers; DROP TABLE kept_answers`,
  });

/** What is derived from facts or rests on them: privacy review, part C, and alerts. */
export const DERIVED_FACTS: readonly ProtectedFact[] = [
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
    ...{
      item: '63, 69',
      fact: 'an alert that nobody took up, and that rests on police intelligence',
    },
    given: unansweredOn('POL_INTEL'),
    ...withOther(REGISTRY, 'safety_alert', 'case_id', ANOTHER_CASE),
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      [COORDINATOR, 'SAFETY_PLANNING'],
    ],
    seeing: [[POLICE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{
      item: '63, 69',
      fact: 'an alert that nobody took up, and that rests on a stay in a refuge',
    },
    given: unansweredOn('SHELTER'),
    ...withOther(REGISTRY, 'safety_alert', 'case_id', ANOTHER_CASE),
    blind: [[DIRECTOR, 'SAFETY_PLANNING']],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '33', fact: 'a risk factor that rests on a clinical fact' },
    given: withOther(REGISTRY, 'risk_factor', 'source_category', `'MH_RISK'`),
    ...withoutFactors,
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
    ...{ item: '34', fact: 'that a question of a fixed list was answered no, or not at all' },
    given: withOther(
      ...([REGISTRY, 'risk_factor', 'presence'] as const),
      `(ARRAY['NO', 'UNKNOWN'])[1 + abs(hashtext(id)) % 2]`,
    ),
    ...withoutFactors,
    blind: [
      [DIRECTOR, 'RISK_ASSESSMENT'],
      [POLICE, 'RISK_ASSESSMENT'],
      [ASSISTANT_OF_VICTIM, 'RISK_ASSESSMENT'],
    ],
    seeing: [],
  },
  {
    ...{ item: '38', fact: 'a contradiction of which one side rests on a treatment' },
    given: againstTreatment,
    ...withOther(REGISTRY, 'expectation_conflict', 'case_id', ANOTHER_CASE),
    blind: [
      [POLICE, 'SAFETY_PLANNING'],
      [CITY, 'SAFETY_PLANNING'],
      [ASSISTANT_OF_OFFENDER, 'SAFETY_PLANNING'],
    ],
    seeing: [
      [CARE, 'SAFETY_PLANNING'],
      [DIRECTOR, 'SAFETY_PLANNING'],
    ],
  },
  {
    ...{ item: '38', fact: 'what was agreed about a contradiction with a treatment' },
    given: againstTreatment,
    ...withOther(
      ...([REGISTRY, 'expectation_conflict', 'resolution'] as const),
      `'The session for couples was cancelled.'`,
    ),
    // Who reads the treatment in summary reads of the contradiction no more.
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      [MAGISTRATE, 'SAFETY_PLANNING'],
    ],
    seeing: [[CARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '38', fact: 'double work of which one side is a treatment' },
    given: withOther(REGISTRY, 'work_overlap', 'source_categories', `'{SERVICE,MH_ENGAGE}'`),
    ...withOther(REGISTRY, 'work_overlap', 'case_id', ANOTHER_CASE),
    blind: [
      [POLICE, 'SAFETY_PLANNING'],
      [CITY, 'SAFETY_PLANNING'],
    ],
    seeing: [[CARE, 'SAFETY_PLANNING']],
  },
];
