import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { worksHere } from '../kit/rights';
import { isFilledIn } from '../kit/row-conditions';
import { ChildReport } from './child-report.entity';
import { ChildConclusion } from './child-conclusion.entity';
import { ChildStatement } from './child-statement.entity';
import { ChildAbuseCentreRecord } from './child-abuse-centre-record';

/**
 * The centre opens the category for somebody, and then each conclusion and each sentence by itself:
 * whoever works elsewhere reads only those.
 */
const releasedOneByOne = (context: Context) =>
  worksHere(context) ? {} : { releasedOn: isFilledIn<string>() };

const reportsOf = manyBy(ChildReport, 'personId', {
  order: { month: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const conclusionsOf = manyBy(ChildConclusion, 'personId', {
  order: { concludedOn: 'DESC', id: 'ASC' },
  visible: releasedOneByOne,
});
const childStatementsOf = manyBy(ChildStatement, 'personId', {
  order: { saidOn: 'ASC', id: 'ASC' },
  visible: releasedOneByOne,
});

@Resolver(() => ChildAbuseCentreRecord)
export class ChildAbuseCentreRecordFields {
  @NeedToKnow('CHILD_CONCERN', 'SUMMARY')
  @FieldResolver(() => [ChildReport], {
    nullable: true,
    description: 'Reports about this child; never under a parent.',
  })
  reports(@Root() row: ChildAbuseCentreRecord, @Ctx() context: Context): Promise<ChildReport[]> {
    return reportsOf(context, row.personId);
  }

  @NeedToKnow('CHILD_CONCL', 'FULL')
  @FieldResolver(() => [ChildConclusion], {
    nullable: true,
    description: 'Conclusions; released per item.',
  })
  conclusions(
    @Root() row: ChildAbuseCentreRecord,
    @Ctx() context: Context,
  ): Promise<ChildConclusion[]> {
    return conclusionsOf(context, row.personId);
  }

  @NeedToKnow('CHILD_VOICE', 'FULL')
  @FieldResolver(() => [ChildStatement], {
    nullable: true,
    description: 'Sealed: null when none and when hidden; released per sentence.',
  })
  childStatements(
    @Root() row: ChildAbuseCentreRecord,
    @Ctx() context: Context,
  ): Promise<ChildStatement[]> {
    return childStatementsOf(context, row.personId);
  }
}
