import { ArrayOverlap, type FindOperator, In, IsNull, Not, Or, Raw } from 'typeorm';

/**
 * Conditions on columns, for the row rules of agencies, which import no database library. One that
 * a list column meets when it names one of these words; with no words, no row meets it.
 */
export function namingOneOf<Word extends string>(...words: readonly Word[]): FindOperator<Word[]> {
  return ArrayOverlap([...words]) as FindOperator<Word[]>;
}

/** A column that holds one of these words. */
export function oneOf<Word extends string>(words: readonly Word[]): FindOperator<Word> {
  return In(words) as FindOperator<Word>;
}

/** A column that holds one of these ids, or none at all. */
export function oneOfOrNone(ids: readonly string[]): FindOperator<string> {
  return Or(In(ids) as FindOperator<string>, IsNull() as FindOperator<string>);
}

/** A column that was filled in. */
export function isFilledIn<T>(): FindOperator<T> {
  return Not(IsNull()) as FindOperator<T>;
}

/**
 * For an id: a sub-select of the agency finds it. For a rule that looks at another table, in the
 * same statement. Asked of each row that is found by its key: as `IN`, beside an `OR`, PostgreSQL
 * would find everything that the sub-select could, in all cases of the region, for every request.
 * @param subSelect of one column
 * @param values of the sub-select's `:parameters`; the same for every key of one request
 */
export function foundBy(
  subSelect: string,
  values: Readonly<Record<string, unknown>> = {},
): FindOperator<string> {
  const condition = (column: string) =>
    `EXISTS (SELECT FROM (${subSelect}) AS found (id) WHERE found.id = ${column})`;
  return Raw(condition, values) as FindOperator<string>;
}
