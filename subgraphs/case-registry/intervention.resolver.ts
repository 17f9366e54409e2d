import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Intervention } from './intervention.entity';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';
import { Relation } from './relation.entity';
import { joinsKnown } from './rests-on-readable';

const professionalOf = professionalLoader();

const relationOf = oneBy(Relation, 'id', { visible: everyRow });

@Resolver(() => Intervention)
export class InterventionFields {
  /** An edge that does not exist for this reader is not pointed at either. */
  @FieldResolver()
  async relationId(@Root() row: Intervention, @Ctx() context: Context): Promise<string | null> {
    const relation = row.relationId && (await relationOf(context, row.relationId));
    return relation && joinsKnown(context, relation) ? relation.id : null;
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
