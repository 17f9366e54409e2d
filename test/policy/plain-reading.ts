import { matrixFile } from './matrix-file';
import type { About, Reading, Situation } from './situation';

/**
 * The agreement as a person would read it: from the matrix in its file and the sentences of the
 * law. It shares nothing with what decides; where the two differ, one of them is wrong.
 */

const ROWS = matrixFile();

/** What a reader can have of a category: the hub's words, in the hub's order. */
export const ORDER = ['HIDDEN', 'NONE', 'SUMMARY', 'FULL'];

/** Under which columns of the matrix a reader stands. */
export function columns({ function: as, agency, ownSide }: Reading): readonly string[] {
  if (as === 'CLIENT') return CLIENTS[ownSide];
  if (as === 'INTEGRATION_CLIENT') return WORKERS[agency] ?? JUSTICE[agency] ?? NOBODYS;
  if (as === 'AGENCY_WORKER' || as === 'AGENCY_SPOC' || as === 'DUTY_OFFICER') {
    return WORKERS[agency] ?? NOBODYS;
  }
  return COLUMN_OF_FUNCTION[as] ?? NOBODYS;
}

type Columns = Readonly<Record<string, readonly string[]>>;
const NOBODYS: readonly string[] = [];
const CLIENTS = {
  ...{ VICTIM_SIDE: ['CLV'], OFFENDER_SIDE: ['CLP'], NEUTRAL: ['CLV', 'CLP'] },
} satisfies Columns;
const COLUMN_OF_FUNCTION: Columns = {
  ...{ CASE_DIRECTOR: ['CD'], CHAIN_COORDINATOR: ['JHC'] },
  ...{ MAGISTRATE: ['OM'], PROSECUTION_CRIMINOLOGIST: ['OM'] },
  ...{ JUSTICE_ASSISTANT_OFFENDER: ['JHO'], JUSTICE_ASSISTANT_VICTIM: ['JHV'] },
};
const WORKERS: Columns = {
  ...{ POLICE: ['POL'], MENTAL_HEALTH: ['MH'], CHILD_ABUSE_CENTRE: ['VK'] },
  ...{ YOUTH_WELFARE: ['YW'], GENERAL_WELFARE: ['CAW'], MUNICIPALITY: ['CITY'] },
};
const JUSTICE: Columns = { PROSECUTION: ['OM'], HOUSES_OF_JUSTICE: ['JHC'] };

/** How far the matrix opens a category to a reader, before anything lowers it. */
export function opened({ reader, about, category }: Situation): string {
  if (category === 'STRUCTURE') return 'FULL';
  if (reader.function === 'DPO') return category === 'ACCESS_LOG' ? 'FULL' : 'NONE';
  const row = rowOf(category);
  let lowest: string | undefined;
  for (const column of columns(reader)) {
    const level = openedBy(row.cell(column), reader, about, category);
    if (!lowest || ORDER.indexOf(level) < ORDER.indexOf(lowest)) lowest = level;
  }
  return lowest ?? 'NONE';
}

function openedBy(cell: string, reader: Reading, about: About, category: string): string {
  if (reader.purpose === 'EMERGENCY') {
    const always = ['SERVICE', 'CASE_PERSON', 'ID_CORE'].includes(category);
    return cell === 'E' || (always && 'OFSR'.includes(cell)) ? 'FULL' : 'NONE';
  }
  if (cell === 'O' || cell === 'F') return 'FULL';
  if (cell === 'S') return about.released ? 'FULL' : 'SUMMARY';
  if (cell === 'R') return about.released ? 'FULL' : 'NONE';
  if (cell === 'own') return about.self ? 'FULL' : 'NONE';
  return 'NONE';
}

/** The line of a category. */
export function rowOf(category: string) {
  const row = ROWS.get(category);
  if (!row) throw new Error(`Expected ${category} in the matrix.`);
  return row;
}

/** Whose data it is: the agency that the reader works for serves them. */
function isOwn({ reader, owner }: Situation): boolean {
  return reader.agency !== 'NONE' && owner.replaceAll('-', '_').toUpperCase() === reader.agency;
}

/** A reason to close, whatever the matrix opens. */
export interface Rule {
  /** Of the invariant. */
  readonly letter: string;
  readonly sentence: string;
  /** It looks at the reader and the case alone, so it closes everything or nothing in a pass. */
  readonly wholePass?: true;
  readonly closes: (situation: Situation) => boolean;
}

const EVERYDAY =
  'TRIAGE RISK_ASSESSMENT SAFETY_PLANNING CASE_CONSULTATION INTERVENTION_COORDINATION'.split(' ');
const JUDICIAL_COLUMNS = 'OM POL JHO JHV CD'.split(' ');
const LETTERS: Readonly<Record<string, string>> = {
  ...{ TRIAGE: 'T', RISK_ASSESSMENT: 'A', SAFETY_PLANNING: 'S', CASE_CONSULTATION: 'C' },
  ...{ INTERVENTION_COORDINATION: 'I', JUDICIAL_FOLLOW_UP: 'J', CLIENT_INFORMATION: 'K' },
  ...{ EMERGENCY: 'E', STATISTICS: 'G', OVERSIGHT: 'X' },
};

function mayOpenFor(reader: Reading): boolean {
  const { function: as, purpose } = reader;
  if (as === 'CLIENT') return purpose === 'CLIENT_INFORMATION';
  if (as === 'DPO') return purpose === 'OVERSIGHT';
  if (purpose === 'EMERGENCY') return as === 'DUTY_OFFICER';
  const [column] = columns(reader);
  if (!column) return false;
  if (EVERYDAY.includes(purpose)) return true;
  return purpose === 'JUDICIAL_FOLLOW_UP' && JUDICIAL_COLUMNS.includes(column);
}

function isEmergency({ reader }: Situation): boolean {
  return reader.purpose === 'EMERGENCY' && reader.function === 'DUTY_OFFICER';
}

const WALLED =
  `CONTACT_SAFE ADDR_OFF ADDR_CONF SHELTER SAFETY_PLAN VICT_DECL CLIENT_VOICE STALK_ALARM
  WELF_ENGAGE WELF_CONT MH_ENGAGE CONSENT`.split(/\s+/);
const SECRET = `MH_ENGAGE MH_RISK SUBST WELF_ENGAGE WELF_CONT CONTACT_SAFE CLIENT_VOICE SOCIO
  SCHOOL_HEALTH YOUTH_FILE SAFETY_PLAN SHELTER`.split(/\s+/);
const JUDICIAL = 'JUD_STATUS JUD_INVEST CRIM_RECORD GUID_COMPL GUID_REPORT'.split(' ');

/** What an owner does not give to a system, whatever its agreement says. */
const NOT_TO_SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  'case-registry': ['CLIENT_VOICE'],
  'child-abuse-centre': ['CHILD_VOICE'],
  'general-welfare': ['SHELTER', 'SAFETY_PLAN', 'ADDR_CONF'],
  'houses-of-justice': ['GUID_REPORT'],
  'mental-health': ['MH_RISK'],
  prosecution: ['JUD_INVEST'],
  'youth-welfare': ['PLACEMENT_ADDR'],
};

// A table is read in lines.
// prettier-ignore
/** Each rule closes by itself; together they are all that closes. */
export const RULES: readonly Rule[] = [
  { letter: 'h', sentence: 'with a conflict of interest, or not yet informed, the case does not exist', wholePass: true,
    closes: ({ reader }) => reader.conflict || (reader.function === 'CLIENT' && !reader.informed) },
  { letter: 'i', sentence: 'who is not named today reads nothing, a duty officer in an emergency aside', wholePass: true,
    closes: (s) => !s.reader.named && !isEmergency(s) },
  { letter: 'i', sentence: 'without an open consultation that rests on the law nothing is read, a duty officer in an emergency aside', wholePass: true,
    closes: (s) => (!s.reader.consultationOpen || s.reader.legalBasis === 'NONE') && !isEmergency(s) },
  { letter: 'g', sentence: 'a closed case is for oversight', wholePass: true,
    closes: ({ reader }) => reader.closed && reader.purpose !== 'OVERSIGHT' },
  { letter: 'o', sentence: 'a restricted case is closed to who is not among its agencies', wholePass: true,
    closes: ({ reader }) => reader.restricted },
  { letter: 'p', sentence: 'a function opens a case only for its purposes', wholePass: true,
    closes: ({ reader }) => !mayOpenFor(reader) },
  { letter: 'p', sentence: 'a category is read only for its purposes, but what clients read is for them',
    closes: ({ reader, category }) => reader.function !== 'CLIENT' && !['all', LETTERS[reader.purpose]].some((one) => rowOf(category).purposes.includes(one ?? '')) },
  { letter: 'n', sentence: 'S4 and S5 need a sign-in of level high',
    closes: ({ reader, category }) => rowOf(category).sensitivity > 3 && reader.assurance !== 'HIGH' },
  { letter: 'm', sentence: 'a machine reads what its agreement has',
    closes: ({ reader }) => reader.function === 'INTEGRATION_CLIENT' && !reader.agreed },
  { letter: 'j', sentence: 'a client reads of another person only that they belong to the case',
    closes: ({ reader, about, category }) => reader.function === 'CLIENT' && !about.isCase && !about.self && category !== 'CASE_PERSON' },
  { letter: 'a', sentence: "the victim's side is walled off from who works for the offender's",
    closes: ({ reader, about, category }) => reader.offenderSide && about.side === 'VICTIM_SIDE' && WALLED.includes(category) },
  { letter: 's', sentence: 'judicial data of a minor are for the prosecutor, youth welfare, their keeper and the minor',
    closes: (s) => s.about.minor && JUDICIAL.includes(s.category) && !['PROSECUTION', 'YOUTH_WELFARE'].includes(s.reader.agency) && !isOwn(s) && !s.about.self },
  { letter: 'r', sentence: 'where the consultation rests on consent, what is secret needs it of an adult',
    closes: (s) => s.reader.legalBasis === 'CONSENT' && SECRET.includes(s.category) && !s.about.isCase && !s.about.minor &&
      s.about.consent !== 'GIVEN' && !isOwn(s) && !s.about.self && !isEmergency(s) },
  { letter: 't', sentence: 'an adult who refused is not read about, but for serious danger',
    closes: (s) => s.about.consent === 'REFUSED' && s.about.side !== 'OFFENDER_SIDE' && !s.about.minor &&
      !s.about.danger && !isOwn(s) && !s.about.self && !isEmergency(s) },
  { letter: 'u', sentence: 'owners tell some things to a person, not to a system',
    closes: ({ reader, category, owner }) => reader.function === 'INTEGRATION_CLIENT' && (NOT_TO_SYSTEMS[owner] ?? []).includes(category) },
  { letter: 'u', sentence: 'mental health tells a clinical signal to no contact point but its own',
    closes: (s) => s.owner === 'mental-health' && s.category === 'MH_RISK' && s.reader.function === 'AGENCY_SPOC' && !isOwn(s) },
  { letter: 'u', sentence: 'the municipality gives no national number to a duty desk',
    closes: ({ reader, category, owner }) => owner === 'municipality' && category === 'ID_NRN' && reader.function === 'DUTY_OFFICER' },
  { letter: 'u', sentence: 'unconfirmed police information goes to a magistrate',
    closes: (s) => s.owner === 'police' && s.category === 'POL_INTEL' && s.reader.function !== 'MAGISTRATE' && !isOwn(s) },
];
