import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, passOf } from '../kit/context';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { IncidentInvolvement } from './incident-involvement.entity';
import { IncidentPlace } from './incident-place.entity';
import { PoliceReport } from './police-report.entity';

const reportOf = oneBy(PoliceReport, 'id', { visible: everyRow });
const placeOf = oneBy(IncidentPlace, 'policeReportId', { visible: everyRow });
const involvementsOf = manyBy(IncidentInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const involvedIn = manyBy(IncidentInvolvement, 'policeReportId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

/** The reports a person is involved in: the same row under each of them, with their own role. */
export async function reportsOf(context: Context, personId: string): Promise<PoliceReport[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(involvements.map(({ policeReportId, role }) => [policeReportId, role]));
  const reports = await eachOf(reportOf, context, [...roles.keys()]);
  return reports
    .map((report) =>
      Object.assign(new PoliceReport(), report, { personId, personRole: roles.get(report.id) }),
    )
    .sort(byMonthThenId);
}

/** By what a summary reader may see, then by the random id. */
function byMonthThenId(one: PoliceReport, other: PoliceReport): number {
  const [a, b] = [`${one.month ?? ''} ${one.id}`, `${other.month ?? ''} ${other.id}`];
  return a < b ? -1 : 1;
}

@Resolver(() => PoliceReport)
export class PoliceReportFields {
  @NeedToKnow('INC_FACT', 'FULL')
  @FieldResolver(() => IncidentPlace, { nullable: true, description: 'Where.' })
  place(@Root() row: PoliceReport, @Ctx() context: Context): Promise<IncidentPlace | null> {
    return placeOf(context, row.id);
  }

  @NeedToKnow('INC_FACT', 'FULL')
  @FieldResolver(() => [IncidentInvolvement], {
    nullable: true,
    description: 'Others involved; each only if visible.',
  })
  async involved(
    @Root() row: PoliceReport,
    @Ctx() context: Context,
  ): Promise<IncidentInvolvement[]> {
    const { persons } = passOf(context);
    const all = await involvedIn(context, row.id);
    return all.filter(({ personId }) => personId !== row.personId && persons.has(personId));
  }
}
