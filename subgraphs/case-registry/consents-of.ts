import { MATRIX } from '../../schema/policy/generated/matrix';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { mayReadSource } from '../kit/readable-sources';
import type { DataCategory } from '../kit/shared-enums';
import { ConsentRecord } from './consent-record.entity';

const recordsOf = manyBy(ConsentRecord, 'personId', {
  order: { recordedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * A person's statements, oldest first, without the sealed categories that the reader may not read
 * of them: consent to share a stay in a refuge would tell of the stay. A statement about nothing
 * else was not made (privacy review 57).
 */
export async function consentsOf(context: Context, personId: string): Promise<ConsentRecord[]> {
  const mayBeNamed = (category: DataCategory) =>
    MATRIX[category].sensitivity < 5 || mayReadSource(context, personId, category);
  return (await recordsOf(context, personId)).flatMap((record) => {
    const categories = record.categories.filter(mayBeNamed);
    const isAboutNothingElse = record.categories.length > 0 && categories.length === 0;
    return isAboutNothingElse ? [] : [Object.assign(new ConsentRecord(), record, { categories })];
  });
}
