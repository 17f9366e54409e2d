import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { RoundTableContribution } from './round-table-contribution.entity';
import { RoundTableDecision } from './round-table-decision.entity';
import { RoundTable } from './round-table.entity';

/** Oldest first. */
export const roundTablesOf = manyBy(RoundTable, 'caseId', {
  order: { heldAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const contributionsOf = manyBy(RoundTableContribution, 'roundTableId', {
  order: { agency: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const decisionsOf = manyBy(RoundTableDecision, 'roundTableId', {
  order: { dueOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => RoundTable)
export class RoundTableFields {
  @NeedToKnow('CONF_MIN', 'FULL')
  @FieldResolver(() => [RoundTableContribution], {
    nullable: true,
    description: 'What was brought in (row category).',
  })
  contributions(
    @Root() row: RoundTable,
    @Ctx() context: Context,
  ): Promise<RoundTableContribution[]> {
    return contributionsOf(context, row.id);
  }

  @NeedToKnow('CONF_MIN', 'FULL')
  @FieldResolver(() => [RoundTableDecision], {
    nullable: true,
    description: 'What was decided (row category).',
  })
  decisions(@Root() row: RoundTable, @Ctx() context: Context): Promise<RoundTableDecision[]> {
    return decisionsOf(context, row.id);
  }
}
