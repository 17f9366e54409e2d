import type { ErrorCode } from './errors';
import type { Category } from './policy/generated/matrix';
import type {
  AgencyCode,
  AssuranceLevel,
  Detail,
  LegalBasis,
  Purpose,
  ReaderFunction,
} from './policy/vocabulary';

/**
 * A record of the disclosure log, as the gateway writes it and the case registry reads it: who asked
 * what of whom, when, for which purpose and on what basis; never a value (design §6).
 */
export type Disclosure = Asked & (SignedIn | Answered | Changing | Refused);

/** The same in every record. */
interface Asked {
  /** When (ISO 8601). */
  readonly at: string;
  /** Pseudonym. */
  readonly reader: string;
  /** The reader's home agency; a client has none, nor has who names one that is not of the chain. */
  readonly agency: AgencyCode | null;
  /** Nothing, where the token says none of the three. */
  readonly assurance: AssuranceLevel | null;
  /** The `jti` of the case pass: agencies write it in their journals too. */
  readonly pass: string | null;
  /** The case that was open, and what it was opened for; nothing before one is. */
  readonly case: string | null;
  readonly function: ReaderFunction | null;
  readonly purpose: Purpose | null;
  readonly legalBasis: LegalBasis | null;
  /** It is open in an emergency, or about to be opened in one. */
  readonly emergency: boolean;
  /** SHA-256 of the operation's text; nothing where none was read yet. */
  readonly operation: string | null;
  /** The version of the policies that decided. */
  readonly policies: string;
  /** Absent where the operation named nothing. */
  readonly asked?: readonly AskedFor[];
}

/**
 * What one field of an operation named by its arguments, in its order there: the case to be opened,
 * the person of a subject report. Ids are pseudonyms here, for a reader may have written anything.
 */
export interface AskedFor {
  /** Its coordinate. */
  readonly field: string;
  readonly case: string | null;
  readonly person: string | null;
  readonly purpose: Purpose | null;
}

/** Somebody came with an access token that this gateway had not seen. */
interface SignedIn {
  readonly kind: 'SIGN_IN';
}

/** An answer left the hub. */
interface Answered {
  readonly kind: 'ANSWER';
  /** Categories of which something was withheld, and said to be; never a hidden one. */
  readonly withheld: readonly Category[];
  /** Agencies that did not answer. */
  readonly silent: readonly string[];
  /** Stored once for all records that name them by their hash (decision 0021). */
  readonly slices: readonly Slice[];
}

/** A change was about to be made: recorded before it is, for nothing may be done that is not. */
interface Changing {
  readonly kind: 'MUTATION';
}

/** Somebody asked for what they may not have. */
interface Refused {
  readonly kind: 'REFUSAL';
  readonly code: ErrorCode;
}

/** Fields of one owner, category and detail that were asked and granted of the same persons. */
export interface Slice {
  /** The name of the agency's subgraph, in capitals. */
  readonly owner: string;
  /** Pseudonyms; nobody's, where it is about the case as a whole, or about no case. */
  readonly persons: readonly string[];
  readonly category: Category;
  readonly detail: Detail;
  /** Coordinates, in the order of names. */
  readonly fields: readonly string[];
}
