import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { InvestigationAct } from './investigation-act.entity';
import { SecretInvestigation } from './secret-investigation.entity';

const actsOf = manyBy(InvestigationAct, 'secretInvestigationId', {
  order: { doneOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => SecretInvestigation)
export class SecretInvestigationFields {
  @NeedToKnow('JUD_INVEST', 'FULL')
  @FieldResolver(() => [InvestigationAct], { nullable: true, description: 'Acts.' })
  acts(@Root() row: SecretInvestigation, @Ctx() context: Context): Promise<InvestigationAct[]> {
    return actsOf(context, row.id);
  }
}
