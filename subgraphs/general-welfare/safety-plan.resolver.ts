import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { SafePerson } from './safe-person.entity';
import { SafetyPlan } from './safety-plan.entity';

const safePersonsOf = manyBy(SafePerson, 'personId', { order: { id: 'ASC' }, visible: everyRow });

@Resolver(() => SafetyPlan)
export class SafetyPlanFields {
  @NeedToKnow('SAFETY_PLAN', 'FULL')
  @FieldResolver(() => [SafePerson], { nullable: true, description: 'Safe persons.' })
  safePersons(@Root() row: SafetyPlan, @Ctx() context: Context): Promise<SafePerson[]> {
    return safePersonsOf(context, row.personId);
  }
}
