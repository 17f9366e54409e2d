import { type Context, passOf } from '../kit/context';
import { readablePrincipals } from '../kit/principals';
import { foundBy } from '../kit/row-conditions';

/**
 * For the id of a file. It is about all its suspects and victims at once: it is there for who may
 * read of each of them, under whichever of them it is read. One that the prosecutor marked secret
 * is for full readers alone, and never for clients (privacy review 54).
 */

/** Files that are there for the reader, in whatever detail. */
export function isReadableFile(context: Context) {
  return foundBy(
    `SELECT file.id FROM prosecution_file file
      WHERE (NOT file.is_secret AND ${allAmong(':inSummary')})
        OR (file.is_secret AND :seesSecrets AND ${allAmong(':inFull')})`,
    {
      inSummary: readablePrincipals(context, 'JUD_STATUS', 'SUMMARY'),
      inFull: readablePrincipals(context, 'JUD_STATUS', 'FULL'),
      seesSecrets: seesSecrets(context),
    },
  );
}

/** Those of them that the reader may read in full. */
export function isFullyReadableFile(context: Context) {
  return foundBy(
    `SELECT file.id FROM prosecution_file file
      WHERE (NOT file.is_secret OR :seesSecrets) AND ${allAmong(':inFull')}`,
    {
      inFull: readablePrincipals(context, 'JUD_STATUS', 'FULL'),
      seesSecrets: seesSecrets(context),
    },
  );
}

function seesSecrets(context: Context): boolean {
  return passOf(context).function !== 'CLIENT';
}

function allAmong(readable: string): string {
  return `NOT EXISTS (
    SELECT FROM file_involvement principal
    WHERE principal.prosecution_file_id = file.id
      AND principal.role IN ('SUSPECT', 'VICTIM', 'CIVIL_PARTY')
      AND principal.person_id <> ALL (${readable}))`;
}
