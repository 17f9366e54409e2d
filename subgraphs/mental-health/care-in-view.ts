import { type Context, passOf } from '../kit/context';
import { mayRead, readerColumns } from '../kit/rights';
import { foundBy } from '../kit/row-conditions';
import type { Category, Column } from '../../schema/policy/generated/matrix';

/**
 * What justice learns of care: only what is a condition that justice itself set, what the person
 * agreed to, or what the centre released. Flags and signals follow the person's episodes, because
 * each of them tells that there is a treatment (privacy review 42).
 */

const JUSTICE: ReadonlySet<Column> = new Set<Column>(['OM', 'JHO']);

/** Episodes of a person, for the reader of this request. */
export function episodesInView(context: Context, personId: string) {
  return isInView(context, personId, 'MH_ENGAGE') ? {} : { isUnderCondition: true };
}

/** Rows of another table about a person, for the reader of this request. */
export function followingEpisodes(table: 'acute_signal' | 'substance_flag', category: Category) {
  const ofConditions = `SELECT told.id FROM ${table} told JOIN care_episode USING (person_id) WHERE is_under_condition`;
  return (context: Context, personId: string) =>
    isInView(context, personId, category) ? {} : { id: foundBy(ofConditions) };
}

function isInView(context: Context, personId: string, category: Category): boolean {
  if (!readerColumns(context).some((column) => JUSTICE.has(column))) return true;
  const { agreed = [] } = passOf(context).persons.get(personId) ?? {};
  return agreed.includes(category) || mayRead(context, personId, category, 'FULL');
}
