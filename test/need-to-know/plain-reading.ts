import type { Category } from '../../schema/policy/generated/matrix';
import type {
  AgencyCode,
  PartySide,
  Purpose,
  ReaderFunction,
} from '../../schema/policy/vocabulary';
import { opened, RULES } from '../policy/plain-reading';
import type { Situation } from '../policy/situation';

/**
 * The agreement, read as a person would read it (`test/policy/plain-reading.ts`), for readers and
 * members of a family that is open to them: named, informed, in an open consultation. It shares no
 * code with what decides.
 */

/** What a duty officer gives as the reason to break the glass; nothing for any other purpose. */
export function emergencyFor(purpose: string): string | undefined {
  return purpose === 'EMERGENCY'
    ? 'Neighbours hear screaming and the children are inside.'
    : undefined;
}

/** Who reads: a column of the matrix, and what else about them lowers it. */
export interface PlainReader {
  readonly as: string;
  readonly agency: string | null;
  /** Columns; a client who is neutral has two, and the lower counts. */
  readonly columns: readonly string[];
  readonly offenderSide: boolean;
  /** The label of the person they are. */
  readonly self?: string;
  /** A system's data agreement. */
  readonly agreement?: readonly string[];
}

/** Whom it is about; nobody means the case as a whole. */
export interface PlainPerson {
  readonly name: string;
  readonly side: PartySide;
  readonly minor: boolean;
  readonly refused?: readonly string[];
  readonly inDanger?: boolean;
}

export type PlainLevel = 'nothing' | 'summary' | 'everything';

const EVERY_PURPOSE =
  'TRIAGE RISK_ASSESSMENT SAFETY_PLANNING CASE_CONSULTATION INTERVENTION_COORDINATION JUDICIAL_FOLLOW_UP EMERGENCY'.split(
    ' ',
  );
const JUDICIAL_COLUMNS = 'OM POL JHO JHV CD'.split(' ');

/** Purposes that a function may open a case for. */
export function purposesOf({ as, columns }: PlainReader): string[] {
  if (as === 'CLIENT') return ['CLIENT_INFORMATION'];
  if (as === 'DPO') return ['OVERSIGHT'];
  if (as === 'STATISTICIAN') return [];
  return EVERY_PURPOSE.filter((purpose) => {
    if (purpose === 'EMERGENCY') return as === 'DUTY_OFFICER';
    if (purpose !== 'JUDICIAL_FOLLOW_UP') return true;
    return columns.some((column) => JUDICIAL_COLUMNS.includes(column));
  });
}

/** What a reader has of one category of one person, from one agency. */
export function plainLevel(
  reader: PlainReader,
  purpose: string,
  category: string,
  owner: string,
  person?: PlainPerson,
): PlainLevel {
  const situation = situationOf(reader, purpose, category, owner, person);
  if (category === 'STRUCTURE') return 'everything';
  if (RULES.some((rule) => rule.closes(situation))) return 'nothing';
  const level = opened(situation);
  if (level === 'FULL') return 'everything';
  return level === 'SUMMARY' ? 'summary' : 'nothing';
}

function situationOf(
  { as, agency, columns, offenderSide, self, agreement = [] }: PlainReader,
  purpose: string,
  category: string,
  owner: string,
  person: PlainPerson | undefined,
): Situation {
  const [column, another] = columns;
  const isSelf = person !== undefined && person.name === self;
  return {
    ...{ category: category as Category, owner },
    reader: {
      ...{ function: as as ReaderFunction, agency: (agency ?? 'NONE') as AgencyCode | 'NONE' },
      ...{ assurance: 'HIGH', purpose: purpose as Purpose, named: true, offenderSide },
      ...{ conflict: false, informed: true, consultationOpen: true, closed: false },
      ...{ legalBasis: 'PROSECUTOR_PERMISSION', restricted: false },
      agreed: agreement.includes(category),
      ownSide: another ? 'NEUTRAL' : column === 'CLP' ? 'OFFENDER_SIDE' : 'VICTIM_SIDE',
    },
    about: {
      ...{ isCase: person === undefined, side: person?.side ?? 'VICTIM_SIDE' },
      ...{ minor: person?.minor ?? false, self: isSelf, danger: person?.inDanger ?? false },
      consent: person?.refused?.includes(category) ? 'REFUSED' : 'NOT_ASKED',
      released: false,
    },
  };
}
