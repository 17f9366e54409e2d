import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { oneOf } from '../kit/row-conditions';
import { restingOnReadable } from './rests-on-readable';
import { RiskAssessment } from './risk-assessment.entity';
import { RiskFactor } from './risk-factor.entity';

/**
 * Absent and unknown factors are not listed, whatever was filled in: an omission means nothing
 * (privacy review 34). What a factor rests on is a filter and no condition: a factor hangs on its
 * assessment, and only that names the person.
 */
const factorsOf = manyBy(RiskFactor, 'riskAssessmentId', {
  order: { group: 'ASC', id: 'ASC' },
  visible: () => ({ presence: oneOf(['PRESENT', 'SUSPECTED']) }),
});

@Resolver(() => RiskAssessment)
export class RiskAssessmentFields {
  @NeedToKnow('RISK_ITEMS', 'SUMMARY')
  @FieldResolver(() => [RiskFactor], {
    nullable: true,
    description:
      'Factors found present or suspected; absent and unknown ones are never listed (row category).',
  })
  async factors(
    @Root() { id, personId }: RiskAssessment,
    @Ctx() context: Context,
  ): Promise<RiskFactor[]> {
    return restingOnReadable(context, await factorsOf(context, id), ({ sourceCategory }) => ({
      ...{ principals: [personId], sources: [sourceCategory] },
    }));
  }
}
