import { type Context, passOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { THE_CASE } from '../kit/rights';
import { InformationRequest } from './information-request.entity';
import { mentionable } from './owned-by-reader';
import { restingOnReadable } from './rests-on-readable';

const requestsOf = manyBy(InformationRequest, 'caseId', {
  order: { askedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/**
 * Oldest first: the questions between agencies that are the reader's own, or all for the director
 * (privacy review 65). A question about somebody who does not exist for the reader was not asked.
 * Nor was one of which the category may not even be mentioned to the reader, also where it is their
 * own agency's. A filter, since a question is the reader's by either of two columns.
 */
export async function informationRequestsOf(
  context: Context,
  caseId: string,
): Promise<InformationRequest[]> {
  const { function: as, agency } = passOf(context);
  const isOwn = ({ fromAgency, toAgency }: InformationRequest) =>
    agency !== undefined && (fromAgency === agency || toAgency === agency);
  const isMentionable = ({ concernedPersonId, sourceCategory }: InformationRequest) =>
    sourceCategory === null ||
    mentionable(context, concernedPersonId ?? THE_CASE).includes(sourceCategory);
  const rows = await requestsOf(context, caseId);
  return restingOnReadable(
    context,
    rows.filter((row) => (as === 'CASE_DIRECTOR' || isOwn(row)) && isMentionable(row)),
    (row) => ({
      principals: row.concernedPersonId === null ? [] : [row.concernedPersonId],
      // Who asked and who was asked know the question; the director needs to know what it is about.
      sources: isOwn(row) ? [] : [row.sourceCategory],
    }),
    'FULL',
  );
}
