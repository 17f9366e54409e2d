import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead } from '../kit/rights';
import { atSummary } from '../kit/row-level';
import { IncidentInvolvement } from './incident-involvement.entity';
import { IncidentPlace } from './incident-place.entity';
import { PoliceReport } from './police-report.entity';
import { isReadableReport } from './shared-reports';

const summaryOf = oneBy(PoliceReport, 'id', {
  visible: (context) => ({ id: isReadableReport(context, 'SUMMARY') }),
});
const reportOf = oneBy(PoliceReport, 'id', {
  visible: (context) => ({ id: isReadableReport(context, 'FULL') }),
});
const placeOf = oneBy(IncidentPlace, 'policeReportId', { visible: everyRow });
/** Of the reports that are there for the reader: by no statement more does another one show. */
const involvementsOf = manyBy(IncidentInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: (context) => ({ policeReportId: isReadableReport(context, 'SUMMARY') }),
});
const involvedIn = manyBy(IncidentInvolvement, 'policeReportId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

/**
 * The reports a person is involved in: the same row under each of them, with their own role. In
 * summary where the reader may read no more than that of one of its principals.
 */
export async function reportsOf(context: Context, personId: string): Promise<PoliceReport[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(involvements.map(({ policeReportId, role }) => [policeReportId, role]));
  const under = (report: PoliceReport) =>
    Object.assign(new PoliceReport(), report, { personId, personRole: roles.get(report.id) });
  const [summaries, reports] = await Promise.all([
    eachOf(summaryOf, context, [...roles.keys()]),
    eachOf(reportOf, context, [...roles.keys()]),
  ]);
  const inFull = new Set(reports.map(({ id }) => id));
  const others = summaries
    .filter(({ id }) => !inFull.has(id))
    .map((row) => atSummary(under(row), 'INC_FACT'));
  return [...reports.map(under), ...others].sort(byMonthThenId);
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
