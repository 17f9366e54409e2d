import { columnsOf, type PassFacts } from '../../schema/policy/facts';
import type { Column } from '../../schema/policy/generated/matrix';
import {
  AGENCY_CODES,
  type AgencyCode,
  PARTY_SIDES,
  type PartySide,
  type Purpose,
  READER_FUNCTIONS,
  type ReaderFunction,
} from '../../schema/policy/vocabulary';

/** A kind of reader whom the matrix tells from others. */
export interface ReaderKind {
  readonly function: ReaderFunction;
  /** Where the column follows the agency. */
  readonly agency?: AgencyCode;
  /** Where the column follows the side. */
  readonly side?: PartySide;
  readonly columns: readonly Column[];
}

/** Every kind of reader that may read something. */
export const READER_KINDS: readonly ReaderKind[] = READER_FUNCTIONS.flatMap(
  (as): readonly ReaderKind[] => {
    if (as === 'CLIENT') {
      return PARTY_SIDES.map((side) => ({
        ...{ function: as, side },
        columns: columnsOf(as, undefined, side),
      }));
    }
    const alone = columnsOf(as, undefined, undefined);
    if (alone.length > 0 || as === 'DPO') return [{ function: as, columns: alone }];
    return AGENCY_CODES.map((agency) => ({
      ...{ function: as, agency },
      columns: columnsOf(as, agency, undefined),
    })).filter(({ columns }) => columns.length > 0);
  },
);

/** How a kind of reader is called in tables. */
export function nameOf({ function: as, agency, side }: ReaderKind): string {
  return [as, agency ?? side].filter((part) => part !== undefined).join(' ');
}

const ALWAYS = { since: null, until: null } as const;

/** A pass in which only matrix and purpose close anything. */
export function openPass(kind: Omit<ReaderKind, 'columns'>, purpose: Purpose): PassFacts {
  return {
    ...{ caseId: 'case', function: kind.function, purpose, assurance: 'HIGH' },
    ...(kind.agency ? { agency: kind.agency } : {}),
    ...{ membership: ALWAYS, isInformed: true },
    consultation: { ...ALWAYS, legalBasis: 'DECREE' },
    persons: [
      {
        ...{ id: 'person', side: kind.side ?? 'NEUTRAL', minor: false },
        self: kind.function === 'CLIENT',
      },
    ],
  };
}
