import type { Facts, PassFacts, Subject } from '../../schema/policy/facts';
import { caseSubject, factsOf, subjectOf } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import type {
  AgencyCode,
  AssuranceLevel,
  LegalBasis,
  PartySide,
  Purpose,
  ReaderFunction,
} from '../../schema/policy/vocabulary';
import { AGENCIES } from '../agency-names';

/** Who asks, in which case, for what: all that is the same for everything in one pass. */
export interface Reading {
  readonly function: ReaderFunction;
  readonly agency: AgencyCode | 'NONE';
  readonly assurance: AssuranceLevel;
  readonly purpose: Purpose;
  /** Named in the case, today. */
  readonly named: boolean;
  readonly offenderSide: boolean;
  readonly conflict: boolean;
  readonly informed: boolean;
  readonly consultationOpen: boolean;
  readonly legalBasis: LegalBasis | 'NONE';
  readonly closed: boolean;
  readonly restricted: boolean;
  /** The data agreement of a machine client has the category. */
  readonly agreed: boolean;
  /** On whose side a client is. */
  readonly ownSide: PartySide;
}

/** About whom: a person of the case, or the case as a whole. */
export interface About {
  readonly isCase: boolean;
  readonly side: PartySide;
  readonly minor: boolean;
  readonly self: boolean;
  readonly consent: 'NOT_ASKED' | 'GIVEN' | 'REFUSED';
  readonly danger: boolean;
  readonly released: boolean;
}

/** One question: may this reader read this category of this subject from this owner? */
export interface Situation {
  readonly reader: Reading;
  readonly about: About;
  readonly category: Category;
  readonly owner: string;
}

export const CATEGORIES = Object.keys(MATRIX) as readonly Category[];

/** An owner that lowers nothing by itself, like an agency that joins later. */
export const NINTH = 'ninth-agency';

const TODAY = '2026-11-22';
const OPEN = { since: null, until: null } as const;
const EVERYTHING = [...AGENCIES, NINTH].flatMap((owner) =>
  CATEGORIES.map((category) => ({ owner, category, until: TODAY })),
);

/** The facts that the hub decides by. What a pass cannot say, such as no legal basis, is set. */
export function factsIn(reader: Reading): Facts {
  const { consultationOpen, legalBasis, agency } = reader;
  const pass: PassFacts = {
    caseId: 'case',
    ...(agency === 'NONE' ? {} : { agency }),
    ...{ function: reader.function, assurance: reader.assurance, purpose: reader.purpose },
    ...(reader.named ? { membership: OPEN } : {}),
    ...{ worksForOffenderSide: reader.offenderSide, hasConflict: reader.conflict },
    ...{ isInformed: reader.informed, isClosed: reader.closed, isRestricted: reader.restricted },
    agreement: reader.agreed ? CATEGORIES : [],
    persons: [{ id: 'reader', side: reader.ownSide, minor: false, self: true }],
  };
  return { ...factsOf(pass, TODAY), consultationOpen, legalBasis };
}

/** A subject with the same answer for every category, so that one serves all questions. */
export function subjectIn(about: About): Subject {
  const { isCase, side, minor, self, danger } = about;
  if (isCase) {
    const persons = [{ id: 'person', side, minor: false }];
    return caseSubject({ ...NOBODY, persons });
  }
  return subjectOf(
    {
      ...{ id: 'person', side, minor, self, danger },
      refused: about.consent === 'REFUSED' ? CATEGORIES : [],
      agreed: about.consent === 'GIVEN' ? CATEGORIES : [],
      released: about.released ? EVERYTHING : [],
    },
    TODAY,
  );
}

const NOBODY: PassFacts = {
  ...{ caseId: 'case', function: 'CLIENT', assurance: 'LOW', purpose: 'TRIAGE', persons: [] },
};

/** A cell that opens to nobody, whatever is released and whoever the person is. */
export function isClosedCell(cell: string): boolean {
  return cell === '-' || cell === 'L';
}
