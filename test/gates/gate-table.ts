import { idOf } from '../../subgraphs/kit/fixtures';
import { forges, overShares, swaps, swapsWithKeys } from './hostile-agencies';
import type { Gate, Hostility } from './switchboard';

/** A fact that one reader may not read, asked for by that reader. */
export interface AskedField {
  readonly kind: string;
  readonly reader: string;
  /** How the case is opened; no word where nothing of a case is asked. */
  readonly opens?: { readonly as: string; readonly purpose: string };
  /** What is asked, from the root. */
  readonly asks: string;
  /** A piece of the fact: in the answer or not. */
  readonly tells: string;
}

export interface DeniedField extends AskedField {
  readonly hostility?: Hostility;
  /** Every gate that keeps it back on its own. */
  readonly stoppedBy: readonly Gate[];
}

const ofCase = (selection: string) => `case { ${selection} }`;
const ofPersons = (selection: string) => ofCase(`participants { person { ${selection} } }`);
const youthWorker = {
  reader: 'joke-peters',
  opens: { as: 'AGENCY_WORKER', purpose: 'SAFETY_PLANNING' },
};
const police = { reader: 'koen-geerts', opens: { as: 'DUTY_OFFICER', purpose: 'SAFETY_PLANNING' } };
const victim = { reader: 'sofie-aerts', opens: { as: 'CLIENT', purpose: 'CLIENT_INFORMATION' } };
/** Works at the child abuse centre, from which Sofie keeps everything: they do not know of her. */
const unknowing = {
  reader: 'els-moors',
  opens: { as: 'AGENCY_WORKER', purpose: 'SAFETY_PLANNING' },
};
/** Works for Kristof: a wall stands between them and Sofie's side. */
const walled = {
  ...{
    reader: 'wim-claesen',
    opens: { as: 'JUSTICE_ASSISTANT_OFFENDER', purpose: 'SAFETY_PLANNING' },
  },
};

/**
 * The gate table: per kind of field, who stops it. What is not in `stoppedBy` cannot: a gate that
 * passes it on does what it should, and the row says so.
 */
export const GATE_TABLE: readonly DeniedField[] = [
  {
    kind: 'a FULL field of an S4 category that is read in summary',
    ...youthWorker,
    asks: ofPersons('mentalHealth { episodes { engagement clinic } }'),
    tells: 'CGG Limburg',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'a SUMMARY field',
    ...police,
    asks: ofPersons('mentalHealth { substanceFlags { kind } }'),
    tells: 'ALCOHOL',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'an S5 field, in a table with row security',
    ...youthWorker,
    asks: ofPersons('generalWelfare { shelterStays { house } }'),
    tells: 'LIM-R2',
    stoppedBy: ['gateway', 'owner', 'row security'],
  },
  {
    // The table is not sealed as a whole, so the database lets its rows through.
    kind: 'an S5 field, in a table that is open',
    ...{ reader: 'ilse-maes', opens: { as: 'CASE_DIRECTOR', purpose: 'JUDICIAL_FOLLOW_UP' } },
    asks: ofPersons('prosecution { files { dismissalReason } }'),
    tells: 'No further offence known',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'a field of a link',
    ...victim,
    asks: ofCase('participants { caseRole }'),
    tells: 'OFFENDER',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'a field of the case',
    ...victim,
    asks: ofCase('number'),
    tells: 'KD-LIM-2026-00321',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'a list',
    ...youthWorker,
    asks: ofPersons('police { weaponNotes { kind } }'),
    tells: 'FIREARM',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    kind: 'a person whom the reader may not know',
    ...unknowing,
    asks: ofPersons('callName'),
    tells: 'Sofie',
    stoppedBy: ['gateway', 'owner'],
  },
  {
    // Which ids a list may hold is the owner's to say: the gateway decides about fields.
    kind: 'the id of a person whom the reader may not know, in a list that they may read',
    ...unknowing,
    asks: ofPersons('prosecution { measures { protectedPersonIds } }'),
    tells: idOf('P-0101'),
    stoppedBy: ['owner'],
  },
  {
    // Whom else a record is about is the owner's to know: the gateway decides for the path.
    kind: 'a field that another one in its record keeps, under somebody who does not',
    ...{ reader: 'jan-driesen', opens: { as: 'MAGISTRATE', purpose: 'JUDICIAL_FOLLOW_UP' } },
    asks: ofPersons('police { reports { narrative } }'),
    tells: 'He took her by the throat',
    stoppedBy: ['owner'],
  },
  {
    kind: 'a record about somebody whom the reader may not know, under somebody else',
    ...unknowing,
    asks: ofPersons('police { reports { label } }'),
    tells: 'Physical',
    stoppedBy: ['owner'],
  },
  {
    // Rows are the owner's: the gateway does not know that there are any.
    kind: 'a row that rests on a category the reader may not read',
    ...{ ...police, opens: { as: 'DUTY_OFFICER', purpose: 'CASE_CONSULTATION' } },
    asks: ofCase('roundTables { contributions { item } }'),
    tells: 'open to the programme',
    stoppedBy: ['owner'],
  },
  {
    // What the reader asked for is asked of the agency once nobody prunes: it is no surplus then.
    kind: 'a field that its agency tells unasked',
    ...youthWorker,
    asks: ofPersons('mentalHealth { episodes { engagement clinic } }'),
    tells: 'the clinic by the canal',
    hostility: overShares,
    stoppedBy: ['gateway'],
  },
  {
    kind: 'a denied record of one person that comes as that of another',
    ...walled,
    asks: ofPersons('generalWelfare { trajectories { startedMonth } }'),
    tells: '2026-01',
    hostility: swaps,
    stoppedBy: ['owner', 'answer check'],
  },
  {
    // Whoever owns a record can lie about whose it is: then only their own decision is left.
    kind: 'the same, with the key of that other',
    ...walled,
    asks: ofPersons('generalWelfare { trajectories { startedMonth } }'),
    tells: '2026-01',
    hostility: swapsWithKeys,
    stoppedBy: ['owner'],
  },
];

/** Nothing that can be switched off: an answer is merged by what was asked of whom, and of nobody else. */
export const MERGED_FIELDS: readonly DeniedField[] = [
  {
    kind: "a denied field of one agency in another's answer",
    ...{ ...police, opens: { as: 'DUTY_OFFICER', purpose: 'JUDICIAL_FOLLOW_UP' } },
    asks: ofPersons('knownAs police { reports { id } }'),
    tells: 'a name of the police',
    hostility: forges,
    stoppedBy: [],
  },
  {
    kind: "a readable field of one agency, forged in another's answer",
    ...police,
    asks: ofPersons('knownAs police { reports { id } }'),
    tells: 'a name of the police',
    hostility: forges,
    stoppedBy: [],
  },
];
