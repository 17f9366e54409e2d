import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { Expectation } from './expectation.entity';
import { restingOnReadable } from './rests-on-readable';

const rowsOf = manyBy(Expectation, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** What is expected of persons, as far as what it rests on is readable of them (privacy review 38). */
export async function expectationsOf(context: Context, caseId: string): Promise<Expectation[]> {
  return restingOnReadable(
    context,
    await rowsOf(context, caseId),
    ({ onPersonId, sourceCategory }) => ({ principals: [onPersonId], sources: [sourceCategory] }),
  );
}
