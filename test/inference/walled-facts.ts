import {
  aboutNobody,
  ASSISTANT_OF_OFFENDER,
  ASSISTANT_OF_VICTIM,
  POLICE,
  type ProtectedFact,
  WELFARE,
  WELFARE_OF_OFFENDER,
  withoutRows,
} from './stores';

/** What the victim wall keeps from who works for the offender's side. */
export const WALLED_FACTS: readonly ProtectedFact[] = [
  {
    ...{ item: '55', fact: 'the help that a victim gets, to who works for the other side' },
    ...aboutNobody('general-welfare', 'welfare_trajectory'),
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
];
