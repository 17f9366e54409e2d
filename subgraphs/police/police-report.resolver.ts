import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { aboutAll } from '../kit/principals';
import { mayRead } from '../kit/rights';
import { IncidentInvolvement } from './incident-involvement.entity';
import { IncidentPlace } from './incident-place.entity';
import { PoliceReport } from './police-report.entity';
import { isReadableReport, principalsAmong } from './shared-reports';

const reportOf = oneBy(PoliceReport, 'id', {
  visible: (context) => ({ id: isReadableReport(context) }),
});
const placeOf = oneBy(IncidentPlace, 'policeReportId', { visible: everyRow });
/** Of the reports that are there for the reader: by no statement more does another one show. */
const involvementsOf = manyBy(IncidentInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: (context) => ({ policeReportId: isReadableReport(context) }),
});
const involvedIn = manyBy(IncidentInvolvement, 'policeReportId', {
  order: { id: 'ASC' },
  visible: everyRow,
  also: ['personId', 'role'],
});

/**
 * The reports a person is involved in: the same row under each of them, with their own role, and
 * never more of it than the reader may read of each of its principals.
 */
export async function reportsOf(context: Context, personId: string): Promise<PoliceReport[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(involvements.map(({ policeReportId, role }) => [policeReportId, role]));
  const reports = await eachOf(reportOf, context, [...roles.keys()]);
  const rows = reports.map(async (report) => {
    const here = { personId, personRole: roles.get(report.id) };
    const principals = principalsAmong(await involvedIn(context, report.id));
    return aboutAll(context, Object.assign(new PoliceReport(), report, here), principals);
  });
  return (await Promise.all(rows)).sort(byMonthThenId);
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
    const all = await involvedIn(context, row.id);
    return all.filter(
      ({ personId }) =>
        personId !== row.personId &&
        isKnown(context, personId) &&
        mayRead(context, personId, 'INC_FACT', 'FULL'),
    );
  }
}
