import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { readableSources } from '../kit/readable-sources';
import { FirstLineFactor } from './first-line-factor.entity';
import { FirstLineRisk } from './first-line-risk.entity';

/** All of a person at once, because what a factor rests on is judged about that person. */
const factorsAbout = manyBy(FirstLineFactor, 'personId', {
  order: { id: 'ASC' },
  visible: (context, personId) => ({ sourceCategory: readableSources(context, personId) }),
});

@Resolver(() => FirstLineRisk)
export class FirstLineRiskFields {
  @NeedToKnow('RISK_ITEMS', 'SUMMARY')
  @FieldResolver(() => [FirstLineFactor], {
    nullable: true,
    description: 'Factors found present (row category).',
  })
  async factors(@Root() row: FirstLineRisk, @Ctx() context: Context): Promise<FirstLineFactor[]> {
    const factors = await factorsAbout(context, row.personId);
    return factors.filter(({ firstLineRiskId }) => firstLineRiskId === row.id);
  }
}
