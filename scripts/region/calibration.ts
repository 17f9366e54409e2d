import type { AgencyCode } from '../../schema/policy/vocabulary';

/**
 * What a region looks like in numbers: the calibration of the domain study (its §5.1), as data. A
 * family's shape is told after one of the five families, so a share is a share of cases unless it
 * says otherwise. Sources: [prop] the study's own proposal for a generator; [10] yearly figures of
 * the Veilige Huizen, 2025; [11] triage of Limburg; [ours] an assumption of this project.
 */
export const CALIBRATION = {
  /** What a case is about [prop]. */
  kinds: { PARTNER_VIOLENCE: 0.78, CHILD_ABUSE: 0.14, ELDER_ABUSE: 0.05, HONOUR: 0.03 },
  /** Cases with minors, of all [prop]. */
  withMinors: 0.62,
  /** Of partner violence, how much is stalking after a separation [ours]. */
  stalking: 0.25,
  /** How many minors, where there are: gives 2 to 6 persons a case, 3.4 at the mean [prop]. */
  minors: { 1: 0.3, 2: 0.38, 3: 0.22, 4: 0.1 },
  /** Police reports a case: negative binomial, cut to 1 to 9 [prop]. */
  incidents: { least: 1, most: 9, successes: 2, chance: 0.45 },
  /** Agencies with data [prop]. */
  agencies: { 3: 0.12, 4: 0.22, 5: 0.28, 6: 0.23, 7: 0.15 },
  /** How readily an agency is among them, beside those that a case cannot do without [ours]. */
  likelihood: {
    POLICE: 9,
    PROSECUTION: 6,
    GENERAL_WELFARE: 6,
    YOUTH_WELFARE: 4,
    MENTAL_HEALTH: 4,
    CHILD_ABUSE_CENTRE: 3,
    HOUSES_OF_JUSTICE: 3,
    MUNICIPALITY: 3,
  } satisfies Record<AgencyCode, number>,
  /** Reported by police or prosecutor: 92 % in Limburg [10], less elsewhere [ours]. */
  reportedByJustice: { LIM: 0.92, elsewhere: 0.75 },
  /** Triage colours [11]. */
  colours: { RED: 0.2, ORANGE: 0.35, YELLOW: 0.45 },
  /** With a sealed stay in a shelter [prop]. */
  sealedStay: 0.06,
  /** Of all persons: known in another region too [prop]. */
  knownElsewhere: 0.08,
  /** Of all persons: written otherwise in the civil registry than at the chain [prop]. */
  spelledOtherwise: 0.04,
  /** Of all persons: a wrong birth date in the civil registry [prop]. */
  wrongBirthDate: 0.015,
  /** Cases a year of each chain approach [10]; what is not published there is divided evenly. */
  approaches: {
    ANT: 1593,
    LIM: 1582,
    KOR: 152,
    BRG: 433, // Ostend, 118, is part of it
    MEC: 315,
    TUR: 315,
    GEN: 315,
    DEN: 315,
    LEU: 315,
    HAV: 320,
  },
  /** Cases that one professional has at a time [ours]. */
  caseload: 40,
  /** Weeks by which the days of a family are moved back, at most [ours]. */
  weeksEarlier: 8,
} as const;

export type CaseKind = keyof typeof CALIBRATION.kinds;
export type ApproachCode = keyof typeof CALIBRATION.approaches;
