import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ChainCase } from './chain-case.entity';
import { ExpectationConflict } from './expectation-conflict.entity';
import { conflictsOf } from './expectation-conflict.resolver';
import { Expectation } from './expectation.entity';
import { expectationsOf } from './expectations-of';
import { Plan } from './plan.entity';
import { planOf } from './plan.resolver';
import { restingOnReadable } from './rests-on-readable';
import { SafetyAlert } from './safety-alert.entity';
import { alertsOf } from './safety-alert.resolver';
import { WorkOverlap } from './work-overlap.entity';

const overlapsOf = manyBy(WorkOverlap, 'caseId', {
  order: { detectedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** What the agencies do together: plan, mutual expectations, and the alerts between them. */
@Resolver(() => ChainCase)
export class ChainCaseWork {
  @NeedToKnow('PLAN', 'SUMMARY')
  @FieldResolver(() => Plan, { nullable: true, description: 'One family, one plan.' })
  plan(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Plan | null> {
    return planOf(context, id);
  }

  @NeedToKnow('EXPECTATION', 'SUMMARY')
  @FieldResolver(() => [Expectation], {
    nullable: true,
    description: 'What agencies expect of family members (row category).',
  })
  expectations(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<Expectation[]> {
    return expectationsOf(context, id);
  }

  @NeedToKnow('EXPECTATION', 'SUMMARY')
  @FieldResolver(() => [ExpectationConflict], {
    nullable: true,
    description: 'Contradictions of which both sides are readable.',
  })
  expectationConflicts(
    @Root() { id }: ChainCase,
    @Ctx() context: Context,
  ): Promise<ExpectationConflict[]> {
    return conflictsOf(context, id);
  }

  @NeedToKnow('EXPECTATION', 'SUMMARY')
  @FieldResolver(() => [WorkOverlap], {
    nullable: true,
    description: 'Double work of which both sides are readable.',
  })
  async workOverlaps(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<WorkOverlap[]> {
    return restingOnReadable(
      context,
      await overlapsOf(context, id),
      ({ concernedPersonIds: principals, sourceCategories: sources }) => ({ principals, sources }),
    );
  }

  @NeedToKnow('ALERT', 'SUMMARY')
  @FieldResolver(() => [SafetyAlert], {
    nullable: true,
    description: "Safety alerts addressed to one of the reader's functions; newest first.",
  })
  alerts(@Root() { id }: ChainCase, @Ctx() context: Context): Promise<SafetyAlert[]> {
    return alertsOf(context, id);
  }
}
