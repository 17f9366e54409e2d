import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ChildAssessment } from './child-assessment.entity';
import { ChildReport } from './child-report.entity';

const assessmentsOf = manyBy(ChildAssessment, 'childReportId', {
  order: { plannedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => ChildReport)
export class ChildReportFields {
  @NeedToKnow('CHILD_CONCERN', 'FULL')
  @FieldResolver(() => [ChildAssessment], {
    nullable: true,
    description: 'Planned observations and assessments.',
  })
  assessments(@Root() row: ChildReport, @Ctx() context: Context): Promise<ChildAssessment[]> {
    return assessmentsOf(context, row.id);
  }
}
