import {
  ANOTHER_CASE,
  ASSISTANT_OF_VICTIM,
  CARE,
  CITY,
  COORDINATOR,
  DIRECTOR,
  MAGISTRATE,
  POLICE,
  type ProtectedFact,
  REGISTRY,
  STRANGER,
  together,
  WELFARE,
  withOther,
} from './stores';

const amongProsecutors = withOther(
  ...([REGISTRY, 'round_table', 'agencies_present'] as const),
  `'{PROSECUTION}'`,
);

/** Who takes part, what they ask each other, and what a client agreed to: privacy review, part D. */
export const CASEWORK_FACTS: readonly ProtectedFact[] = [
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
    given: amongProsecutors,
    ...withOther(REGISTRY, 'round_table', 'case_id', ANOTHER_CASE),
    blind: [
      [POLICE, 'CASE_CONSULTATION'],
      [WELFARE, 'CASE_CONSULTATION'],
    ],
    seeing: [[MAGISTRATE, 'CASE_CONSULTATION']],
  },
  {
    ...{ item: '24, 48', fact: 'the day of a round table to which the reader is not invited' },
    given: together(
      amongProsecutors,
      withOther(REGISTRY, 'round_table', 'held_at', `'2026-12-15T14:00:00+01:00'`),
    ),
    ...withOther(REGISTRY, 'round_table', 'case_id', ANOTHER_CASE),
    blind: [
      ...([
        [DIRECTOR, 'CASE_CONSULTATION'],
        [COORDINATOR, 'CASE_CONSULTATION'],
      ] as const),
      [POLICE, 'TRIAGE'],
    ],
    seeing: [[MAGISTRATE, 'TRIAGE']], // in which nobody reads minutes
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
