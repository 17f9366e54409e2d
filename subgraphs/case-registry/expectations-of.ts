import { type Context, passOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { Expectation } from './expectation.entity';

const rowsOf = manyBy(Expectation, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** What is expected of somebody who does not exist for the reader is not there (privacy review 15). */
export async function expectationsOf(context: Context, caseId: string): Promise<Expectation[]> {
  const { persons } = passOf(context);
  const rows = await rowsOf(context, caseId);
  return rows.filter(({ onPersonId }) => onPersonId !== null && persons.has(onPersonId));
}
