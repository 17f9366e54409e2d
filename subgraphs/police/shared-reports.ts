import type { Context } from '../kit/context';
import { readablePrincipals } from '../kit/principals';
import { foundBy } from '../kit/row-conditions';
import type { IncidentRole } from './enums';
import type { IncidentInvolvement } from './incident-involvement.entity';

/** A report is about all its victims and suspects at once; whoever else it names is a mention. */
const PRINCIPALS: readonly IncidentRole[] = ['VICTIM', 'SUSPECT'];

/**
 * For the id of a report. It is there for who may read of each of its principals, at least in
 * summary, under whichever of them it is read (privacy review 1, 2, 21). Somebody whom the police
 * could not name keeps it from nobody.
 */
export function isReadableReport(context: Context) {
  return foundBy(
    `SELECT report.id FROM police_report report WHERE NOT EXISTS (
      SELECT FROM incident_involvement principal
      WHERE principal.police_report_id = report.id
        AND principal.role = ANY (:roles)
        AND principal.person_id <> ALL (:readable))`,
    { roles: PRINCIPALS, readable: readablePrincipals(context, 'INC_FACT', 'SUMMARY') },
  );
}

/** The principals among those involved, as far as the police could name them. */
export function principalsAmong(involved: readonly IncidentInvolvement[]): string[] {
  return involved.flatMap(({ personId, role }) =>
    personId !== null && role !== null && PRINCIPALS.includes(role) ? [personId] : [],
  );
}
