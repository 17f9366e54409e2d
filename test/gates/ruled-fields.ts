import { idOf } from '../../subgraphs/kit/fixtures';
import type { Change } from '../inference/stores';
import type { AskedField } from './gate-table';

/**
 * A fact that a rule in the code of its owner keeps, and no decision: there is no gate to switch
 * off, so nobody is told, whatever is off.
 */
export interface RuledField extends AskedField {
  /** The fact that the rule looks at. Without it the reader is told. */
  readonly rule: Change;
  /** The types whose rows the registry decides about one by one, that are asked for. */
  readonly decidedByRow: readonly string[];
}

const S1 = idOf('S1');
const [SOFIE, KRISTOF] = ['P-0101', 'P-0102'].map(idOf) as [string, string];

const director = { reader: 'ilse-maes' };
const officer = { reader: 'nora-claeys' };

/** Named in the case until the day before today. */
const namedNoMore = (reader: string): Change => ({
  agency: 'case-registry',
  change: `UPDATE membership SET until = '2026-11-21' WHERE subject = 'reader:${reader}' AND case_id = '${S1}'`,
  undo: `UPDATE membership SET until = NULL WHERE subject = 'reader:${reader}' AND case_id = '${S1}'`,
});

export const RULED_FIELDS: readonly RuledField[] = [
  {
    kind: 'a domicile beside which somebody is protected',
    ...{ ...director, opens: { as: 'CASE_DIRECTOR', purpose: 'SAFETY_PLANNING' } },
    asks: 'case { participants { person { municipality { civilRecord { domicile { street } } } } } }',
    tells: 'Voorbeeldstraat',
    rule: {
      agency: 'municipality',
      change: `INSERT INTO protected_person (person_id, since) VALUES ('${SOFIE}', '2026-06-01'), ('${KRISTOF}', '2026-06-01')`,
      undo: `DELETE FROM protected_person WHERE person_id IN ('${SOFIE}', '${KRISTOF}')`,
    },
    decidedByRow: [],
  },
  {
    kind: 'a case in which the reader has a conflict of interest, in their list',
    ...director,
    asks: 'myCases { number }',
    tells: 'KD-LIM-2026-00321',
    rule: {
      agency: 'case-registry',
      change: `INSERT INTO conflict_of_interest (id, case_id, subject) VALUES ('planted', '${S1}', 'reader:ilse-maes')`,
      undo: `DELETE FROM conflict_of_interest WHERE id = 'planted'`,
    },
    decidedByRow: ['CaseListing'],
  },
  {
    kind: 'an emergency in a case that the reader directs no more',
    ...director,
    asks: 'myReviews { reason }',
    tells: 'Neighbours hear screaming',
    rule: namedNoMore('ilse-maes'),
    decidedByRow: ['EmergencyReview'],
  },
  {
    kind: 'who was shown data of an agency, for who is its contact point no more',
    reader: 'wendy-stas',
    asks: 'disclosuresOfMyAgency { categories }',
    tells: 'INC_FACT',
    rule: namedNoMore('wendy-stas'),
    decidedByRow: ['AgencyDisclosure'],
  },
  {
    kind: 'who looked at somebody, for who oversees their case no more',
    ...officer,
    asks: `subjectReport(personId: "${SOFIE}") { lines { because } }`,
    tells: '"because":"',
    rule: namedNoMore('nora-claeys'),
    decidedByRow: ['SubjectReport', 'SubjectReportLine'],
  },
  {
    kind: 'that somebody looked as people seldom do, for who oversees the case no more',
    ...officer,
    asks: 'unusualAccess { rule }',
    tells: 'reads-for-both-sides',
    rule: namedNoMore('nora-claeys'),
    decidedByRow: ['UnusualAccess'],
  },
  {
    kind: 'which case it is, for who oversees it no more',
    ...officer,
    asks: 'overseenCases { number }',
    tells: 'KD-LIM-2026-00321',
    rule: namedNoMore('nora-claeys'),
    decidedByRow: ['OverseenCase'],
  },
];
