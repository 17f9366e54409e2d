import type { PassPerson } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import type { CaseParticipant } from './case-participant.entity';
import { ConsentRecord } from './consent-record.entity';
import { type Asker, factsOfPerson } from './facts-of-person';

const consentsOf = manyBy(ConsentRecord, 'personId', { order: { id: 'ASC' }, visible: everyRow });

/**
 * What a pass says of everybody who is in the case today.
 * @param self ids of the persons that the reader is
 */
export function factsOfPersons(
  context: Context,
  participants: readonly CaseParticipant[],
  asker: Asker,
  self: ReadonlySet<string> = new Set(),
): Promise<PassPerson[]> {
  return Promise.all(
    participants.map(async (one) =>
      factsOfPerson(one, self.has(one.personId), await consentsOf(context, one.personId), asker),
    ),
  );
}
