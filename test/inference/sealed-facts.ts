import {
  aboutNobody,
  ASSISTANT_OF_OFFENDER,
  CHILD,
  CHILD_CENTRE,
  CITY,
  DIRECTOR,
  MAGISTRATE,
  OFFENDER,
  POLICE,
  type ProtectedFact,
  together,
  WELFARE,
  WELFARE_OF_OFFENDER,
  withOther,
  withoutRows,
  YOUTH,
} from './stores';

/** Facts of sealed categories: who may not know finds no trace of them. */
export const SEALED_FACTS: readonly ProtectedFact[] = [
  {
    ...{ item: '16', fact: 'a stay in a refuge (SHELTER)' },
    ...withoutRows('general-welfare', 'shelter_stay'),
    blind: [
      ...([
        [DIRECTOR, 'SAFETY_PLANNING'],
        [POLICE, 'SAFETY_PLANNING'],
      ] as const),
      ...([
        [WELFARE_OF_OFFENDER, 'SAFETY_PLANNING'],
        ['client-offender', 'CLIENT_INFORMATION'],
      ] as const),
    ],
    seeing: [
      [WELFARE, 'SAFETY_PLANNING'],
      ['duty-officer-police', 'EMERGENCY'],
    ],
  },
  {
    ...{ item: '16', fact: 'a protected address (ADDR_CONF)' },
    ...withoutRows('general-welfare', 'protected_address'),
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      ['duty-officer-police', 'EMERGENCY'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '12', fact: 'an area that tells where somebody lives (ADDR_CONF)' },
    ...withoutRows('prosecution', 'confidential_area'),
    blind: [
      [MAGISTRATE, 'SAFETY_PLANNING'],
      [WELFARE_OF_OFFENDER, 'SAFETY_PLANNING'],
    ],
    seeing: [[WELFARE, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '16', fact: 'a safety plan (SAFETY_PLAN)' },
    ...together(
      withoutRows('general-welfare', 'safe_person'),
      withoutRows('general-welfare', 'safety_plan'),
    ),
    blind: [
      [MAGISTRATE, 'SAFETY_PLANNING'],
      [ASSISTANT_OF_OFFENDER, 'SAFETY_PLANNING'],
    ],
    seeing: [[DIRECTOR, 'SAFETY_PLANNING']],
  },
  {
    ...{ item: '16', fact: 'a stalking alarm (STALK_ALARM)' },
    ...withoutRows('prosecution', 'stalking_alarm'),
    blind: [
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
      [CITY, 'SAFETY_PLANNING'],
    ],
    seeing: [[POLICE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '16', fact: 'that an alarm was pressed (STALK_ALARM)' },
    ...withoutRows('police', 'alarm_activation'),
    blind: [
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[POLICE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '16', fact: 'unconfirmed police information (POL_INTEL)' },
    ...withoutRows('police', 'police_information_note', OFFENDER),
    blind: [
      [DIRECTOR, 'JUDICIAL_FOLLOW_UP'],
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
    ],
    seeing: [[POLICE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '16', fact: 'a secret investigation (JUD_INVEST)' },
    ...aboutNobody('prosecution', 'secret_investigation', OFFENDER),
    blind: [
      [DIRECTOR, 'JUDICIAL_FOLLOW_UP'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[MAGISTRATE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '17', fact: 'a sealed motive within a readable file (JUD_INVEST)' },
    ...withOther('prosecution', 'prosecution_file', 'dismissal_reason', 'NULL'),
    blind: [
      [DIRECTOR, 'JUDICIAL_FOLLOW_UP'],
      [ASSISTANT_OF_OFFENDER, 'JUDICIAL_FOLLOW_UP'],
    ],
    seeing: [[MAGISTRATE, 'JUDICIAL_FOLLOW_UP']],
  },
  {
    ...{ item: '16', fact: 'what a child said (CHILD_VOICE)' },
    ...withoutRows('child-abuse-centre', 'child_statement', CHILD),
    blind: [
      [DIRECTOR, 'RISK_ASSESSMENT'],
      [POLICE, 'RISK_ASSESSMENT'],
    ],
    seeing: [[CHILD_CENTRE, 'RISK_ASSESSMENT']],
  },
  {
    ...{ item: '13, 16', fact: 'where a child is placed (PLACEMENT_ADDR)' },
    ...withoutRows('youth-welfare', 'placement_address', CHILD),
    blind: [
      [DIRECTOR, 'SAFETY_PLANNING'],
      ['client-offender', 'CLIENT_INFORMATION'],
    ],
    seeing: [[YOUTH, 'SAFETY_PLANNING']],
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
];
