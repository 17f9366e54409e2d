import type { FamilyViewQuery } from '../generated/operations';
import type { Told } from '../hub';
import { type Family, familyOf } from '../view/family';

/** A family view as the page gets it, made from little. Fictional people only. */

const NOBODY_SILENT: Told = { withheld: [], silent: [] };

/** @param parts of `Query.case`; whatever is not given is null, as for a reader who may not see it */
export function familyWith(
  parts: Readonly<Record<string, unknown>>,
  told: Partial<Told> = {},
  isEmergency = false,
): Family {
  const view = { reader: null, agencies: [], case: { id: 'c', participants: [], ...parts } };
  const family = familyOf(
    view as unknown as FamilyViewQuery,
    { ...NOBODY_SILENT, ...told },
    isEmergency,
    'somebody',
  );
  if (!family) throw new Error('Expected a case.');
  return family;
}

/** A row of `participants`. */
export function participant(
  id: string,
  name: string,
  caseRole: string,
  records: Readonly<Record<string, unknown>> = {},
) {
  return { caseRole, side: null, person: { id, knownAs: name, callName: null, ...records } };
}
