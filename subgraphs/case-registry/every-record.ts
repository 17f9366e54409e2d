import type { Disclosure } from '../../schema/disclosure';
import type { Context } from '../kit/context';
import { MOST_RECORDS, recordsIn, type Sought } from './disclosure-log';

/**
 * All records that are sought, newest page first. What is told of them may not depend on how many
 * others there are, so no page is the last while there is another.
 * @param keep what is held on to of each
 */
export async function everyRecord(
  context: Context,
  sought: Omit<Sought, 'before'>,
  keep: (record: Disclosure) => Disclosure,
): Promise<readonly Disclosure[]> {
  const found: Disclosure[] = [];
  let page = await recordsIn(context, sought);
  for (;;) {
    found.push(...page.map(({ disclosure }) => keep(disclosure)));
    const [oldest] = page;
    if (!oldest || page.length < MOST_RECORDS) return found;
    page = await recordsIn(context, { ...sought, before: oldest.index });
  }
}

/**
 * All records of a case in which something of a person was given, for a report about them. What was
 * given of others in the same answers is not held on to.
 * @param person a pseudonym
 */
export function recordsAbout(
  context: Context,
  caseId: string,
  person: string,
): Promise<readonly Disclosure[]> {
  return everyRecord(context, { caseId, person }, (record) =>
    record.kind === 'ANSWER'
      ? { ...record, slices: record.slices.filter(({ persons }) => persons.includes(person)) }
      : record,
  );
}
