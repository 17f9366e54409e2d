import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { YouthAssessment } from './youth-assessment.entity';
import { YouthReport } from './youth-report.entity';
import { YouthFile } from './youth-file.entity';

const assessmentsOf = manyBy(YouthAssessment, 'youthFileId', {
  order: { plannedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const reportsOf = manyBy(YouthReport, 'youthFileId', {
  order: { writtenOn: 'DESC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => YouthFile)
export class YouthFileFields {
  @NeedToKnow('YOUTH_STATUS', 'FULL')
  @FieldResolver(() => [YouthAssessment], { nullable: true, description: 'Planned assessments.' })
  assessments(@Root() row: YouthFile, @Ctx() context: Context): Promise<YouthAssessment[]> {
    return assessmentsOf(context, row.id);
  }

  @NeedToKnow('YOUTH_FILE', 'FULL')
  @FieldResolver(() => [YouthReport], { nullable: true, description: 'Reports.' })
  reports(@Root() row: YouthFile, @Ctx() context: Context): Promise<YouthReport[]> {
    return reportsOf(context, row.id);
  }
}
