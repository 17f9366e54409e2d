import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import { type Context, readerOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { EmergencyReview } from './emergency-review';
import { Emergency } from './emergency.entity';
import { ReviewEmergencyInput } from './review-emergency-input';
import { toldOfEmergencies } from './told-of-emergencies';

const emergenciesOf = manyBy(Emergency, 'caseId', {
  order: { openedAt: 'DESC', id: 'ASC' },
  visible: everyRow,
});

const LONGEST_NOTE = 1_000;

/** Every emergency is looked at afterwards, by somebody else than who opened the case. */
@Resolver()
export class EmergencyReviews {
  @NeedToKnow('STRUCTURE')
  @Query(() => [EmergencyReview], {
    nullable: true,
    description: 'Emergencies in cases that you direct, oversee or are contact point of.',
  })
  myReviews(@Ctx() context: Context): Promise<EmergencyReview[]> {
    return reviewsOf(context);
  }

  @NeedToKnow('STRUCTURE')
  @Mutation(() => EmergencyReview, {
    nullable: true,
    description: 'Gives the verdict on an emergency; there is one.',
  })
  async reviewEmergency(
    @Arg('input', () => ReviewEmergencyInput) { id, verdict, note }: ReviewEmergencyInput,
    @Ctx() context: Context,
  ): Promise<EmergencyReview> {
    if (note && note.length > LONGEST_NOTE) throw fixedError('INVALID_INPUT');
    const waiting = (await reviewsOf(context)).find((review) => review.id === id);
    if (!waiting?.mayReview) throw fixedError('NOT_AVAILABLE');
    const given = { verdict, reviewedAt: new Date() };
    // The condition stands in the statement: of two verdicts at once the database lets one through.
    const [, count] = await context.db.query<[unknown, number]>(
      `UPDATE emergency SET verdict = $2, reviewed_at = $3, reviewed_by = $4, note = $5
       WHERE id = $1 AND verdict IS NULL`,
      [id, given.verdict, given.reviewedAt, readerOf(context).sub, note],
    );
    if (count === 0) throw fixedError('CONFLICT');
    return Object.assign(waiting, given);
  }
}

/** The emergencies that the reader is told of: never their own. */
async function reviewsOf(context: Context): Promise<EmergencyReview[]> {
  const reader = readerOf(context);
  const { caseIds, judged } = await toldOfEmergencies(context);
  const emergencies = await Promise.all(caseIds.map((id) => emergenciesOf(context, id)));
  return emergencies
    .flat()
    .filter(({ subject }) => subject !== reader.sub)
    .sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime())
    .map((emergency) => new EmergencyReview(emergency, judged.has(emergency.caseId)));
}
