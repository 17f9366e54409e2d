import { idOf } from '../../subgraphs/kit/fixtures';
import { memberId } from '../need-to-know/plain-family';

/** A change of one store, and how it is undone. */
export interface Change {
  readonly agency: string;
  readonly change: string;
  readonly undo: string;
}

/** Who asks: the key of a reader of the plain family, and for which purpose. */
export type Asking = readonly [key: string, purpose: string];

/** A fact that some may not learn: two stores that differ only in it answer them the same bytes. */
export interface ProtectedFact extends Change {
  /** The number of the way of inference in the privacy review. */
  readonly item: string;
  readonly fact: string;
  readonly blind: readonly Asking[];
  /** Who may know: the control that the stores do differ. Nobody where nobody may. */
  readonly seeing: readonly Asking[];
  /** Where nobody may: what the first of the blind does see change. The change alone, if not said. */
  readonly control?: Change;
  /** What makes the first of the two stores, where it is not the family as it is. */
  readonly given?: Change;
}

/** The agency whose facts are in every pass. */
export const REGISTRY = 'case-registry';

export const DIRECTOR = 'case-director-general-welfare';
export const COORDINATOR = 'chain-coordinator-houses-of-justice';
export const MAGISTRATE = 'magistrate-prosecution';
export const WELFARE = 'agency-worker-general-welfare';
export const WELFARE_OF_OFFENDER = 'agency-worker-general-welfare-offender-side';
export const ASSISTANT_OF_OFFENDER = 'justice-assistant-offender-houses-of-justice-offender-side';
export const ASSISTANT_OF_VICTIM = 'justice-assistant-victim-houses-of-justice';
export const CARE = 'agency-worker-mental-health';
export const CHILD_CENTRE = 'agency-worker-child-abuse-centre';
export const YOUTH = 'agency-worker-youth-welfare';
export const CITY = 'agency-worker-municipality';
export const POLICE = 'agency-worker-police';

export const VICTIM = memberId('victim');
export const OFFENDER = memberId('offender');
export const CHILD = memberId('child');
export const NEUTRAL = memberId('neutral');
/** Somebody whom agencies know, and who is nobody in this case. */
export const STRANGER = idOf('P-0101');
export const ANOTHER_CASE = `'${idOf('S1')}'`;

/** Without the rows of a table about a person, and then with them again: rows on which no others hang. */
export function withoutRows(agency: string, table: string, person = VICTIM): Change {
  return {
    agency,
    change: `CREATE TABLE kept_${table} AS SELECT * FROM ${table} WHERE person_id = '${person}';
      DELETE FROM ${table} WHERE person_id = '${person}'`,
    undo: `INSERT INTO ${table} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`,
  };
}

/** The same for rows that others hang on, and would be deleted with: they are about nobody. */
export function aboutNobody(agency: string, table: string, person = VICTIM): Change {
  return {
    agency,
    change: `UPDATE ${table} SET person_id = '~${person}' WHERE person_id = '${person}'`,
    undo: `UPDATE ${table} SET person_id = '${person}' WHERE person_id = '~${person}'`,
  };
}

/** Another value in a column of everybody's rows, and then the old ones again. */
export function withOther(agency: string, table: string, column: string, value: string): Change {
  const before = `before_${table}_${column}`;
  return {
    agency,
    change: `CREATE TABLE ${before} AS SELECT id, ${column} FROM ${table};
      UPDATE ${table} SET ${column} = ${value}`,
    undo: `UPDATE ${table} SET ${column} = ${before}.${column} FROM ${before} WHERE ${before}.id = ${table}.id;
      DROP TABLE ${before}`,
  };
}

export function together(...changes: readonly Change[]): Change {
  const [{ agency } = { agency: '' }] = changes;
  return {
    agency,
    change: changes.map(({ change }) => change).join(';'),
    undo: changes
      .map(({ undo }) => undo)
      .reverse()
      .join(';'),
  };
}
