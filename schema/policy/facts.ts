import type { Category, Column } from './generated/matrix';
import type {
  AgencyCode,
  AssuranceLevel,
  LegalBasis,
  PartySide,
  Purpose,
  ReaderFunction,
} from './vocabulary';

/** Days as `YYYY-MM-DD`; both ends belong to it, a missing end is open. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * What a case pass says, as the registry signs it: facts, never decisions, so that the gateway and
 * each agency decide for themselves. An absent flag is false.
 */
export interface PassFacts {
  readonly caseId: string;
  /** The reader's home agency; a client has none. */
  readonly agency?: AgencyCode;
  readonly function: ReaderFunction;
  readonly assurance: AssuranceLevel;
  readonly purpose: Purpose;
  /** When the reader is named in the case in this function; absent for who is not. */
  readonly membership?: Period;
  /** In any of their functions in the case, not only in this one. */
  readonly worksForOffenderSide?: boolean;
  /** Such a pass is not given; whoever holds one all the same reads nothing. */
  readonly hasConflict?: boolean;
  /** A client who was told that the case exists. */
  readonly isInformed?: boolean;
  /** The consultation in force, and what it rests on. */
  readonly consultation?: Period & { readonly legalBasis: LegalBasis };
  readonly isClosed?: boolean;
  /** The case is restricted to agencies, and the reader's is not one of them. */
  readonly isRestricted?: boolean;
  /** Categories in the data agreement of a machine client. */
  readonly agreement?: readonly Category[];
  readonly persons: readonly PassPerson[];
}

/** A person of the case, as far as decisions need to know. */
export interface PassPerson {
  /** The hub id. */
  readonly id: string;
  readonly side: PartySide;
  readonly minor: boolean;
  /** The person is the reader. */
  readonly self?: boolean;
  /** Categories that the person refused, or no longer allows, to share with this reader's agency. */
  readonly refused?: readonly Category[];
  /** Categories that the person agreed to share with this reader's agency. */
  readonly agreed?: readonly Category[];
  /** Somebody recorded a serious danger as the reason to share without consent. */
  readonly danger?: boolean;
  /** What owners released to this reader's agency. */
  readonly released?: readonly Release[];
}

/** One category of one person, opened by its owner. The owner keeps its own book of them. */
export interface Release {
  /** The name of the owner's subgraph. */
  readonly owner: string;
  readonly category: Category;
  /** Last day. */
  readonly until: string;
}

/** What is decided about: a person of the case, or the case as a whole. */
export interface Subject {
  readonly isCase: boolean;
  readonly side: PartySide;
  readonly minor: boolean;
  readonly self: boolean;
  readonly danger: boolean;
  readonly refused: ReadonlySet<string>;
  readonly agreed: ReadonlySet<string>;
  /** `owner/category` of releases that hold today. */
  readonly released: ReadonlySet<string>;
}

/**
 * The facts of one pass on one day: times have become booleans, all lists are sets. A type, not an
 * interface, so that policies may read it as a plain record.
 */
export type Facts = {
  readonly agency: AgencyCode | 'NONE';
  /** The subgraph that the reader's agency runs. */
  readonly ownSubgraph: string;
  readonly function: ReaderFunction;
  readonly assurance: AssuranceLevel;
  readonly purpose: Purpose;
  /** Columns of the matrix; where there are two the lower cell counts, where there is none nothing does. */
  readonly columns: readonly Column[];
  readonly purposeFitsFunction: boolean;
  readonly membershipActive: boolean;
  readonly worksForOffenderSide: boolean;
  readonly hasConflict: boolean;
  readonly isInformed: boolean;
  readonly consultationOpen: boolean;
  readonly legalBasis: LegalBasis | 'NONE';
  readonly isClosed: boolean;
  readonly isRestricted: boolean;
  readonly isEmergency: boolean;
  readonly agreement: ReadonlySet<string>;
  /** Categories are asked about as what a row rests on: the purposes are those of the row. */
  readonly asSources: boolean;
};

/** The facts of a pass on a day. @param today `YYYY-MM-DD` */
export function factsOf(pass: PassFacts, today: string): Facts {
  const { consultation, membership } = pass;
  const columns = columnsOf(pass.function, pass.agency, sideOfReader(pass));
  return {
    agency: pass.agency ?? 'NONE',
    ownSubgraph: (pass.agency ?? '').toLowerCase().replaceAll('_', '-'),
    function: pass.function,
    assurance: pass.assurance,
    purpose: pass.purpose,
    columns,
    purposeFitsFunction: mayChoose(pass.function, columns, pass.purpose),
    membershipActive: membership !== undefined && holds(membership, today),
    worksForOffenderSide: pass.worksForOffenderSide === true,
    hasConflict: pass.hasConflict === true,
    isInformed: pass.isInformed === true,
    consultationOpen: consultation !== undefined && holds(consultation, today),
    legalBasis: consultation?.legalBasis ?? 'NONE',
    isClosed: pass.isClosed === true,
    isRestricted: pass.isRestricted === true,
    isEmergency: pass.purpose === 'EMERGENCY',
    agreement: new Set(pass.agreement),
    asSources: false,
  };
}

/** A person of the pass as a subject of decisions on a day. */
export function subjectOf(person: PassPerson, today: string): Subject {
  const { side, minor, self = false, danger = false, released = [] } = person;
  return {
    ...{ isCase: false, side, minor, self, danger },
    refused: new Set(person.refused),
    agreed: new Set(person.agreed),
    released: new Set(
      released
        .filter(({ until }) => today <= until)
        .map(({ owner, category }) => `${owner}/${category}`),
    ),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The case as a whole: decided without any one person's consent. As soon as it has a victim it is
 * on the victim's side of the wall.
 */
export function caseSubject({ persons }: PassFacts): Subject {
  const victims = persons.some(({ side }) => side === 'VICTIM_SIDE');
  return {
    ...{ isCase: true, side: victims ? 'VICTIM_SIDE' : 'NEUTRAL' },
    ...{ minor: false, self: false, danger: false },
    ...{ refused: NOTHING, agreed: NOTHING, released: NOTHING },
  };
}

/** The first day on which a fact of the pass is another one, if there is one. */
export function nextChange(pass: PassFacts, today: string): string | undefined {
  const { membership, consultation } = pass;
  const releases = pass.persons.flatMap(({ released = [] }) => released);
  const starts = [membership?.since, consultation?.since];
  const ends = [membership?.until, consultation?.until, ...releases.map(({ until }) => until)];
  const days = [
    ...starts.filter((day) => day != null).filter((day) => today < day),
    ...ends
      .filter((day) => day != null)
      .filter((day) => today <= day)
      .map(dayAfter),
  ];
  return days.sort()[0];
}

/** Whether a period holds on a day; no tolerance on either side (design §8). */
export function holds({ since, until }: Period, day: string): boolean {
  return (since === null || since <= day) && (until === null || day <= until);
}

/** As text and not by a clock: it must only sort after the day itself and before any other. */
function dayAfter(day: string): string {
  return `${day}+`;
}

const COLUMN_OF_AGENCY = {
  PROSECUTION: 'OM',
  POLICE: 'POL',
  HOUSES_OF_JUSTICE: 'JHC',
  MENTAL_HEALTH: 'MH',
  CHILD_ABUSE_CENTRE: 'VK',
  YOUTH_WELFARE: 'YW',
  GENERAL_WELFARE: 'CAW',
  MUNICIPALITY: 'CITY',
} as const satisfies Record<AgencyCode, Column>;

/** Agencies whose workers read in the column of the agency; at the others the function says which. */
const WORKERS: ReadonlySet<AgencyCode> = new Set<AgencyCode>([
  ...(['POLICE', 'MENTAL_HEALTH', 'CHILD_ABUSE_CENTRE'] as const),
  ...(['YOUTH_WELFARE', 'GENERAL_WELFARE', 'MUNICIPALITY'] as const),
]);

/** The columns of the matrix that a reader reads in (design §4.1). */
export function columnsOf(
  as: ReaderFunction,
  agency: AgencyCode | undefined,
  side: PartySide | undefined,
): readonly Column[] {
  switch (as) {
    case 'CASE_DIRECTOR':
      return ['CD'];
    case 'CHAIN_COORDINATOR':
      return ['JHC'];
    case 'MAGISTRATE':
    case 'PROSECUTION_CRIMINOLOGIST':
      return ['OM'];
    case 'JUSTICE_ASSISTANT_OFFENDER':
      return ['JHO'];
    case 'JUSTICE_ASSISTANT_VICTIM':
      return ['JHV'];
    case 'AGENCY_WORKER':
    case 'AGENCY_SPOC':
    case 'DUTY_OFFICER':
      return agency && WORKERS.has(agency) ? [COLUMN_OF_AGENCY[agency]] : [];
    case 'INTEGRATION_CLIENT':
      return agency ? [COLUMN_OF_AGENCY[agency]] : [];
    case 'CLIENT':
      return side === 'VICTIM_SIDE' ? ['CLV'] : side === 'OFFENDER_SIDE' ? ['CLP'] : ['CLV', 'CLP'];
    case 'DPO':
    case 'STATISTICIAN':
      return [];
  }
}

const JUDICIAL: ReadonlySet<Column> = new Set<Column>(['OM', 'POL', 'JHO', 'JHV', 'CD']);
const OWN_PURPOSE: Partial<Record<ReaderFunction, Purpose>> = {
  CLIENT: 'CLIENT_INFORMATION',
  DPO: 'OVERSIGHT',
};

/** Whether a function may open a case for a purpose (design §4.1). */
export function mayChoose(
  as: ReaderFunction,
  columns: readonly Column[],
  purpose: Purpose,
): boolean {
  const own = OWN_PURPOSE[as];
  if (own) return purpose === own;
  switch (purpose) {
    case 'CLIENT_INFORMATION':
    case 'OVERSIGHT':
    case 'STATISTICS':
      return false;
    case 'EMERGENCY':
      return as === 'DUTY_OFFICER';
    case 'JUDICIAL_FOLLOW_UP':
      return columns.some((column) => JUDICIAL.has(column));
    default:
      return columns.length > 0;
  }
}

/** A client's column follows the side of the person they are. */
function sideOfReader({ persons }: PassFacts): PartySide | undefined {
  return persons.find(({ self }) => self)?.side;
}
