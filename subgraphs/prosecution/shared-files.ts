import { type Context, passOf } from '../kit/context';
import { readablePrincipals } from '../kit/principals';
import { foundBy } from '../kit/row-conditions';
import type { ProsecutionRole } from './enums';
import type { FileInvolvement } from './file-involvement.entity';

/** A file is about all its suspects and victims at once; whoever else it names is a mention. */
const PRINCIPALS: readonly ProsecutionRole[] = ['SUSPECT', 'VICTIM', 'CIVIL_PARTY'];

/**
 * For the id of a file. It is there for who may read of each of its principals, at least in
 * summary, under whichever of them it is read. One that the prosecutor marked secret is for full
 * readers alone, and never for clients (privacy review 54).
 */
export function isReadableFile(context: Context) {
  return foundBy(
    `SELECT file.id FROM prosecution_file file
      WHERE (NOT file.is_secret AND ${allAmong(':inSummary')})
        OR (file.is_secret AND :seesSecrets AND ${allAmong(':inFull')})`,
    {
      roles: PRINCIPALS,
      inSummary: readablePrincipals(context, 'JUD_STATUS', 'SUMMARY'),
      inFull: readablePrincipals(context, 'JUD_STATUS', 'FULL'),
      seesSecrets: passOf(context).function !== 'CLIENT',
    },
  );
}

function allAmong(readable: string): string {
  return `NOT EXISTS (
    SELECT FROM file_involvement principal
    WHERE principal.prosecution_file_id = file.id
      AND principal.role = ANY (:roles)
      AND principal.person_id <> ALL (${readable}))`;
}

/** The principals among those involved. */
export function principalsAmong(involved: readonly FileInvolvement[]): string[] {
  return involved.filter(({ role }) => PRINCIPALS.includes(role)).map(({ personId }) => personId);
}
