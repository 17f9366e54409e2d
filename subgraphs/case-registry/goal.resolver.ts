import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Goal } from './goal.entity';
import { Intervention } from './intervention.entity';
import { addressedToReader, planRowsFor } from './plan-rows';

const interventionsOf = manyBy(Intervention, 'goalId', {
  order: { dueOn: 'ASC', id: 'ASC' },
  visible: addressedToReader,
});

@Resolver(() => Goal)
export class GoalFields {
  @NeedToKnow('PLAN', 'SUMMARY')
  @FieldResolver(() => [Intervention], { nullable: true, description: 'Plan rows.' })
  async interventions(@Root() { id }: Goal, @Ctx() context: Context): Promise<Intervention[]> {
    return planRowsFor(context, await interventionsOf(context, id));
  }
}
