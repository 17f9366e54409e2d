import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { AgencyParticipation } from './agency-participation.entity';
import { Agency } from './agency.entity';
import { agencyOf } from './agency.resolver';
import { CaseWorker } from './case-worker.entity';

const workersOf = manyBy(CaseWorker, 'agencyParticipationId', {
  order: { since: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => AgencyParticipation)
export class AgencyParticipationFields {
  @NeedToKnow('CASE_TEAM', 'FULL')
  @FieldResolver(() => Agency, { nullable: true, description: 'Who.' })
  agency(@Root() row: AgencyParticipation, @Ctx() context: Context): Promise<Agency | null> {
    return agencyOf(context, row.agencyCode);
  }

  @NeedToKnow('CASE_TEAM', 'FULL')
  @FieldResolver(() => [CaseWorker], {
    nullable: true,
    description: 'Workers named for this case; for whom they work is told nowhere.',
  })
  workers(@Root() row: AgencyParticipation, @Ctx() context: Context): Promise<CaseWorker[]> {
    return workersOf(context, row.id);
  }
}
