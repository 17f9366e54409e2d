import { columnsOf } from '../../schema/policy/facts';
import { MATRIX } from '../../schema/policy/generated/matrix';
import type { Detail } from '../../schema/policy/vocabulary';
import type { Membership } from './membership.entity';

/**
 * How much of a case its listing shows before there is a purpose: what the matrix gives of CASE_CORE
 * in one of the reader's functions, nothing where it gives nothing (design §4.1). A reader who could
 * open the case in several functions sees the most that one of them gives.
 */
export function listedDetail(memberships: readonly Membership[]): Detail | undefined {
  const details = memberships.map(detailOf);
  if (details.includes('FULL')) return 'FULL';
  return details.includes('SUMMARY') ? 'SUMMARY' : undefined;
}

const OPEN: ReadonlySet<string> = new Set(['O', 'F', 'S']);

/** Of two columns the lower counts. A system sees a case only if its agreement says so. */
function detailOf({ function: as, agency, side, agreement }: Membership): Detail | undefined {
  if (as === 'INTEGRATION_CLIENT' && !agreement.includes('CASE_CORE')) return undefined;
  const columns = columnsOf(as, agency ?? undefined, side);
  const cells = columns.map((column): string => MATRIX.CASE_CORE.cells[column]);
  if (cells.length === 0 || cells.some((cell) => !OPEN.has(cell))) return undefined;
  return cells.includes('S') ? 'SUMMARY' : 'FULL';
}
