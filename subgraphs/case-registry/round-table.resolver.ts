import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { passOf } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { readableSources } from '../kit/readable-sources';
import { THE_CASE } from '../kit/rights';
import { namingOneOf } from '../kit/row-conditions';
import { restingOnReadable } from './rests-on-readable';
import { RoundTableContribution } from './round-table-contribution.entity';
import { RoundTableDecision } from './round-table-decision.entity';
import { RoundTable } from './round-table.entity';

/** Oldest first; only those at which the reader's agency was present (privacy review 48). */
export const roundTablesOf = manyBy(RoundTable, 'caseId', {
  order: { heldAt: 'ASC', id: 'ASC' },
  visible: (context) => {
    const { agency } = passOf(context);
    return { agenciesPresent: namingOneOf(...(agency ? [agency] : [])) };
  },
});
const contributionsOf = manyBy(RoundTableContribution, 'roundTableId', {
  order: { agency: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const decisionsOf = manyBy(RoundTableDecision, 'roundTableId', {
  order: { dueOn: 'ASC', id: 'ASC' },
  visible: (context) => ({ sourceCategory: readableSources(context, THE_CASE, 'FULL') }),
});

@Resolver(() => RoundTable)
export class RoundTableFields {
  @NeedToKnow('CONF_MIN', 'FULL')
  @FieldResolver(() => [RoundTableContribution], {
    nullable: true,
    description: 'What was brought in (row category).',
  })
  async contributions(
    @Root() { id }: RoundTable,
    @Ctx() context: Context,
  ): Promise<RoundTableContribution[]> {
    const rests = ({ concernedPersonIds, sourceCategory }: RoundTableContribution) => ({
      ...{ principals: concernedPersonIds, sources: [sourceCategory] },
    });
    return restingOnReadable(context, await contributionsOf(context, id), rests, 'FULL');
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
