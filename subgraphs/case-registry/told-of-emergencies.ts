import { AGENCY_CODES } from '../../schema/policy/vocabulary';
import { type Context, readerOf } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { foundBy } from '../kit/row-conditions';
import type { AgencyCode } from '../kit/shared-enums';
import { AgencyParticipation } from './agency-participation.entity';
import { concernedIn } from './concerned-in';
import { isBorneOut, membershipsToday } from './memberships';
import { TAKES_PART } from './taking-part';

/** Runs the case registry: what its data-protection officer oversees is every case. */
const RUNS_THE_REGISTRY: AgencyCode = 'HOUSES_OF_JUSTICE';

/** Not in a case that is restricted to others, nor in one in which the reader has a conflict. */
const OPEN_TO_IT = `
  SELECT part.id FROM agency_participation AS part
  JOIN chain_case ON chain_case.id = part.case_id
  WHERE ${TAKES_PART} AND (
    cardinality(chain_case.restricted_to) = 0 OR part.agency_code = ANY (chain_case.restricted_to)
  ) AND NOT EXISTS (
    SELECT FROM conflict_of_interest AS conflict
    WHERE conflict.case_id = part.case_id AND conflict.subject = :sub
  )`;
const casesOfAgency = manyBy(AgencyParticipation, 'agencyCode', {
  order: { id: 'ASC' },
  visible: (context) => ({
    id: foundBy(OPEN_TO_IT, { today: context.settings.today, sub: readerOf(context).sub }),
  }),
});

/** Of which cases a reader is told what emergencies there were, and which they may judge. */
export interface Told {
  readonly caseIds: readonly string[];
  /** Of these the reader may judge; a contact point may of none. */
  readonly judged: ReadonlySet<string>;
}

/**
 * Owner, director and data-protection officer are told (domain §4). The director is named in the
 * case. The other two hold an office of their agency, which the identity provider vouches for, as it
 * does for the duty officer: an emergency must not go unseen where nobody named them in the case.
 * None of them is told where they are of the family or on the offender's side: what the officer wrote
 * may say what the victim said, and there is no wall in a sentence (0033).
 */
export async function toldOfEmergencies(context: Context): Promise<Told> {
  const reader = readerOf(context);
  const [memberships, ofOffice, concerned] = await Promise.all([
    membershipsToday(context),
    Promise.all(officesOf(context).map((agency) => casesOfAgency(context, agency))),
    concernedIn(context),
  ]);
  const told = (cases: readonly { readonly caseId: string }[]) =>
    cases.map(({ caseId }) => caseId).filter((caseId) => !concerned.has(caseId));
  const directed = told(
    memberships.filter((one) => one.function === 'CASE_DIRECTOR' && isBorneOut(one, reader)),
  );
  const overseen = told(ofOffice.flat());
  const isOfficer = reader.functions.includes('DPO');
  return {
    caseIds: [...new Set([...directed, ...overseen])],
    judged: new Set([...directed, ...(isOfficer ? overseen : [])]),
  };
}

/** The agencies for whose cases the reader, as officer or contact point, is told. */
function officesOf(context: Context): readonly AgencyCode[] {
  const { agency, functions } = readerOf(context);
  if (agency === undefined) return [];
  if (functions.includes('DPO')) return agency === RUNS_THE_REGISTRY ? AGENCY_CODES : [agency];
  return functions.includes('AGENCY_SPOC') ? [agency] : [];
}
