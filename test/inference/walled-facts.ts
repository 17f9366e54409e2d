import {
  aboutNobody,
  ASSISTANT_OF_OFFENDER,
  ASSISTANT_OF_VICTIM,
  POLICE,
  ANOTHER_CASE,
  type Change,
  type ProtectedFact,
  REGISTRY,
  together,
  VICTIM,
  WELFARE,
  WELFARE_OF_OFFENDER,
  withOther,
  withoutRows,
} from './stores';

/** The welfare agency was asked how to reach somebody without danger. */
const askedAbout = (person: string): Change =>
  together(
    withOther(REGISTRY, 'information_request', 'to_agency', `'GENERAL_WELFARE'`),
    withOther(REGISTRY, 'information_request', 'source_category', `'CONTACT_SAFE'`),
    withOther(REGISTRY, 'information_request', 'concerned_person_id', person),
  );

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
  ...[
    { about: `'${VICTIM}'`, fact: 'a question about a victim to the reader’s own agency' },
    { about: 'NULL', fact: 'a question about nobody in particular to the reader’s own agency' },
  ].map(({ about, fact }) => ({
    ...{ item: '55, 65', fact: `${fact}, to who works for the other side` },
    given: askedAbout(about),
    ...withOther(REGISTRY, 'information_request', 'case_id', ANOTHER_CASE),
    blind: [[WELFARE_OF_OFFENDER, 'SAFETY_PLANNING']] as const,
    seeing: [[WELFARE, 'SAFETY_PLANNING']] as const,
  })),
];
