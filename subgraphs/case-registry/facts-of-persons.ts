import type { PassPerson } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import type { CaseParticipant } from './case-participant.entity';
import { ConsentRecord } from './consent-record.entity';
import { type Asker, factsOfPerson } from './facts-of-person';

const consentsOf = manyBy(ConsentRecord, 'personId', { order: { id: 'ASC' }, visible: everyRow });

/** What a pass says of everybody who is in the case today. */
export function factsOfPersons(
  context: Context,
  participants: readonly CaseParticipant[],
  asker: Asker,
): Promise<PassPerson[]> {
  return Promise.all(
    participants.map(async (one) => {
      const isSelf = asker.self?.has(one.personId) === true;
      return factsOfPerson(one, isSelf, await consentsOf(context, one.personId), asker);
    }),
  );
}
