import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { Intervention } from './intervention.entity';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';
import { readableBondsOf } from './readable-bonds';

const professionalOf = professionalLoader();

@Resolver(() => Intervention)
export class InterventionFields {
  /**
   * An edge that does not exist for this reader is not pointed at either. It is looked up among all
   * bonds of the case, so that one that is pointed at costs no more than none.
   */
  @FieldResolver()
  async relationId(@Root() row: Intervention, @Ctx() context: Context): Promise<string | null> {
    const bonds = await readableBondsOf(context, passOf(context).caseId);
    return bonds.find(({ id }) => id === row.relationId)?.id ?? null;
  }

  @NeedToKnow('PLAN', 'FULL')
  @FieldResolver(() => Professional, { nullable: true, description: 'Who does it.' })
  async ownerWorker(
    @Root() row: Intervention,
    @Ctx() context: Context,
  ): Promise<Professional | null> {
    return row.ownerWorkerId ? professionalOf(context, row.ownerWorkerId) : null;
  }
}
