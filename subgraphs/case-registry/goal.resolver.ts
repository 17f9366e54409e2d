import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Goal } from './goal.entity';
import { Intervention } from './intervention.entity';

const interventionsOf = manyBy(Intervention, 'goalId', {
  order: { dueOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => Goal)
export class GoalFields {
  @NeedToKnow('PLAN', 'SUMMARY')
  @FieldResolver(() => [Intervention], { nullable: true, description: 'Plan rows.' })
  interventions(@Root() row: Goal, @Ctx() context: Context): Promise<Intervention[]> {
    return interventionsOf(context, row.id);
  }
}
