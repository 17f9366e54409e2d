import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { eachOf, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { readableSources } from '../kit/readable-sources';
import { THE_CASE } from '../kit/rights';
import { Professional } from './professional.entity';
import { professionalLoader } from './professional.resolver';
import { StartUpObstacle } from './start-up-obstacle.entity';
import { TriageIssue } from './triage-issue.entity';
import { TriageRecord } from './triage-record.entity';

const professionalOf = professionalLoader();

/** Issues and obstacles name nobody: what they rest on must be readable of the case. */
const ofTheCase = (context: Context) => ({
  sourceCategory: readableSources(context, THE_CASE, 'FULL'),
});

const issuesOf = manyBy(TriageIssue, 'triageRecordId', {
  order: { domain: 'ASC', id: 'ASC' },
  visible: ofTheCase,
});
const obstaclesOf = manyBy(StartUpObstacle, 'triageRecordId', {
  order: { triedBy: 'ASC', id: 'ASC' },
  visible: ofTheCase,
});

@Resolver(() => TriageRecord)
export class TriageRecordFields {
  @NeedToKnow('TRIAGE', 'FULL')
  @FieldResolver(() => [Professional], { nullable: true, description: 'Who decided.' })
  decidedBy(@Root() row: TriageRecord, @Ctx() context: Context): Promise<Professional[]> {
    return eachOf(professionalOf, context, row.decidedByIds);
  }

  @NeedToKnow('TRIAGE', 'FULL')
  @FieldResolver(() => [TriageIssue], {
    nullable: true,
    description: 'Criterion 2: issues per life domain (row category).',
  })
  issues(@Root() row: TriageRecord, @Ctx() context: Context): Promise<TriageIssue[]> {
    return issuesOf(context, row.id);
  }

  @NeedToKnow('TRIAGE', 'FULL')
  @FieldResolver(() => [StartUpObstacle], {
    nullable: true,
    description: 'Criterion 3: what was tried and why it stalled (row category).',
  })
  obstacles(@Root() row: TriageRecord, @Ctx() context: Context): Promise<StartUpObstacle[]> {
    return obstaclesOf(context, row.id);
  }
}
