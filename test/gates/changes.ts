import { idOf } from '../../subgraphs/kit/fixtures';

export const S1 = idOf('S1');
export const SOFIE = idOf('P-0101');
const KRISTOF = idOf('P-0102');

export const ofPersons = (selection: string) => `participants { person { ${selection} } }`;
export const youthWorker = {
  reader: 'joke-peters',
  as: 'AGENCY_WORKER',
  purpose: 'SAFETY_PLANNING',
};
export const herWorker = { reader: 'nele-jans', as: 'AGENCY_WORKER', purpose: 'SAFETY_PLANNING' };
export const director = { reader: 'ilse-maes', as: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' };

const HER_SUPPORT = {
  ...youthWorker,
  asks: ofPersons('generalWelfare { trajectories { startedMonth } }'),
  tells: '2026-01',
};
export const THE_NUMBER = { ...youthWorker, asks: 'number', tells: 'KD-LIM-2026-00321' };

/** What a reader is told when they open the case again. */
export interface Truth {
  readonly isTold: boolean;
  /** The policies that withhold what was asked; sealed things have none. */
  readonly because: readonly string[];
}
export const TOLD: Truth = { isTold: true, because: [] };
export const SEALED: Truth = { isTold: false, because: [] };
const withheldBy = (policy: string): Truth => ({ isTold: false, because: [policy] });
export const NO_CASE = 'cannot be opened';

/** Something that changes who may read what, and what one reader can tell of it. */
export interface Change {
  readonly what: string;
  readonly reader: string;
  readonly as: string;
  readonly purpose: string;
  readonly asks: string;
  readonly tells: string;
  readonly after: Truth | typeof NO_CASE;
  readonly change: string;
  readonly back: string;
}

export const CHANGES: readonly Change[] = [
  {
    what: 'the side for which the reader works',
    ...herWorker,
    asks: ofPersons('generalWelfare { safetyPlan { codeWord } }'),
    tells: 'the blue scarf',
    after: SEALED,
    change: `UPDATE membership SET side = 'OFFENDER_SIDE' WHERE subject = 'reader:nele-jans'`,
    back: `UPDATE membership SET side = 'VICTIM_SIDE' WHERE subject = 'reader:nele-jans'`,
  },
  {
    what: 'consent that is refused',
    ...HER_SUPPORT,
    after: withheldBy('need-to-know'),
    change: `INSERT INTO consent_record (id, person_id, recorded_on, status, categories)
             VALUES ('refused', '${SOFIE}', '2026-11-20', 'REFUSED', '{WELF_ENGAGE}')`,
    back: `DELETE FROM consent_record WHERE id = 'refused'`,
  },
  {
    what: 'consent that is withdrawn',
    ...HER_SUPPORT,
    after: withheldBy('need-to-know'),
    change: `UPDATE consent_record SET status = 'WITHDRAWN' WHERE person_id = '${SOFIE}'`,
    back: `UPDATE consent_record SET status = 'GIVEN' WHERE person_id = '${SOFIE}'`,
  },
  {
    what: 'consent that is kept from a client',
    ...{ reader: 'kristof-vermeulen', as: 'CLIENT', purpose: 'CLIENT_INFORMATION' },
    asks: ofPersons('id'),
    tells: SOFIE,
    after: SEALED,
    change: `INSERT INTO consent_record
               (id, person_id, recorded_on, status, given_to, categories, withheld_from_person_ids)
             VALUES ('kept', '${SOFIE}', '2026-11-20', 'GIVEN', '{GENERAL_WELFARE}',
               '{CASE_PERSON}', '{${KRISTOF}}')`,
    back: `DELETE FROM consent_record WHERE id = 'kept'`,
  },
  {
    what: 'a client who leaves the family',
    ...{ reader: 'kristof-vermeulen', as: 'CLIENT', purpose: 'CLIENT_INFORMATION' },
    asks: ofPersons('id'),
    tells: KRISTOF,
    after: NO_CASE,
    change: `UPDATE case_participant SET left_on = '2026-11-21' WHERE person_id = '${KRISTOF}'`,
    back: `UPDATE case_participant SET left_on = NULL WHERE person_id = '${KRISTOF}'`,
  },
  {
    what: 'a membership that ends',
    ...THE_NUMBER,
    after: NO_CASE,
    change: `UPDATE membership SET until = '2026-11-21' WHERE subject = 'reader:joke-peters'`,
    back: `UPDATE membership SET until = NULL WHERE subject = 'reader:joke-peters'`,
  },
  {
    what: 'an agency that takes part no more',
    ...THE_NUMBER,
    after: NO_CASE,
    change: `UPDATE agency_participation SET status = 'ENDED', until = '2026-11-01'
             WHERE case_id = '${S1}' AND agency_code = 'YOUTH_WELFARE'`,
    back: `UPDATE agency_participation SET status = 'ACCEPTED', until = NULL
           WHERE case_id = '${S1}' AND agency_code = 'YOUTH_WELFARE'`,
  },
  {
    what: 'a conflict of interest',
    ...THE_NUMBER,
    after: NO_CASE,
    change: `INSERT INTO conflict_of_interest (id, case_id, subject)
             VALUES ('conflict', '${S1}', 'reader:joke-peters')`,
    back: `DELETE FROM conflict_of_interest WHERE id = 'conflict'`,
  },
  {
    what: 'a consultation that ends',
    ...THE_NUMBER,
    after: NO_CASE,
    change: `UPDATE case_consultation SET valid_until = '2026-11-21' WHERE case_id = '${S1}'`,
    back: `UPDATE case_consultation SET valid_until = '2027-03-18' WHERE case_id = '${S1}'`,
  },
  {
    what: 'a case that closes',
    ...{ ...THE_NUMBER, ...director },
    after: withheldBy('case-closed'),
    change: `UPDATE chain_case SET state = 'CLOSED' WHERE id = '${S1}'`,
    back: `UPDATE chain_case SET state = 'AFTERCARE' WHERE id = '${S1}'`,
  },
  {
    what: 'a case that is restricted',
    ...THE_NUMBER,
    after: withheldBy('restricted-case'),
    change: `UPDATE chain_case SET restricted_to = '{POLICE}' WHERE id = '${S1}'`,
    back: `UPDATE chain_case SET restricted_to = '{}' WHERE id = '${S1}'`,
  },
];
