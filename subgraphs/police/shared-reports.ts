import type { Detail } from '../../schema/policy/vocabulary';
import type { Context } from '../kit/context';
import { readablePrincipals } from '../kit/principals';
import { foundBy } from '../kit/row-conditions';

/**
 * For the id of a report. It is about all its victims and suspects at once: it is there for who may
 * read of each of them in this detail, under whichever of them it is read (privacy review 1, 2, 21).
 * Somebody whom the police could not name keeps it from nobody.
 */
export function isReadableReport(context: Context, detail: Detail) {
  return foundBy(
    `SELECT report.id FROM police_report report WHERE NOT EXISTS (
      SELECT FROM incident_involvement principal
      WHERE principal.police_report_id = report.id
        AND principal.role IN ('VICTIM', 'SUSPECT')
        AND principal.person_id <> ALL (:readable))`,
    { readable: readablePrincipals(context, 'INC_FACT', detail) },
  );
}
