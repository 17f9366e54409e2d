import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { FirstLineFactor } from './first-line-factor.entity';
import { FirstLineRisk } from './first-line-risk.entity';

const factorsOf = manyBy(FirstLineFactor, 'firstLineRiskId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => FirstLineRisk)
export class FirstLineRiskFields {
  @NeedToKnow('RISK_ITEMS', 'SUMMARY')
  @FieldResolver(() => [FirstLineFactor], {
    nullable: true,
    description: 'Factors found present (row category).',
  })
  factors(@Root() row: FirstLineRisk, @Ctx() context: Context): Promise<FirstLineFactor[]> {
    return factorsOf(context, row.id);
  }
}
