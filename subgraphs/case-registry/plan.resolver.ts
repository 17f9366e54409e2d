import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Goal } from './goal.entity';
import { addressedToReader, planRowsFor } from './plan-rows';
import { Plan } from './plan.entity';

export const planOf = oneBy(Plan, 'caseId', { visible: everyRow });
const goalsOf = manyBy(Goal, 'planId', {
  order: { agreedOn: 'ASC', id: 'ASC' },
  visible: addressedToReader,
});

@Resolver(() => Plan)
export class PlanFields {
  @NeedToKnow('PLAN', 'SUMMARY')
  @FieldResolver(() => [Goal], {
    nullable: true,
    description: 'Goals (row category and visibleTo).',
  })
  async goals(@Root() { id }: Plan, @Ctx() context: Context): Promise<Goal[]> {
    return planRowsFor(context, await goalsOf(context, id));
  }
}
