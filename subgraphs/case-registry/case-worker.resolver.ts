import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { NeedToKnow } from '../kit/need-to-know';
import { CaseWorker } from './case-worker.entity';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';

const professionalOf = professionalLoader();

@Resolver(() => CaseWorker)
export class CaseWorkerFields {
  @NeedToKnow('CASE_TEAM', 'FULL')
  @FieldResolver(() => Professional, { nullable: true, description: 'Who.' })
  professional(@Root() row: CaseWorker, @Ctx() context: Context): Promise<Professional | null> {
    return professionalOf(context, row.professionalId);
  }
}
