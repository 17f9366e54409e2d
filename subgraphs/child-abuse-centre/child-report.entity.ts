import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import {
  ChildConcernGroup,
  ChildProblem,
  ChildReportKind,
  ChildReportStatus,
  ReporterCategory,
  SafetyJudgement,
} from './enums';

/**
 * A report is about one child and hangs under that child only: under a parent it would tell of a
 * report that the centre may not have told them about yet.
 *
 * Who reported (REPORTER) has no column: whoever fears to be named does not report, so the identity
 * stays in the centre's own file. The group that the reporter belongs to is all there is to serve.
 */
@Entity('child_report')
@ObjectType({ description: 'A report to the confidential centre about a child.' })
export class ChildReport {
  @RecordId('CHILD_CONCERN', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CHILD_CONCERN', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Recorded('CHILD_CONCERN', 'SUMMARY', () => ChildConcernGroup, 'Coarse kind of concern.')
  readonly concernGroup!: ChildConcernGroup | null;

  @Recorded('CHILD_CONCERN', 'SUMMARY', () => SafetyJudgement, 'Present safety judgement.')
  readonly safetyJudgement!: SafetyJudgement | null;

  @Recorded(
    'CHILD_CONCERN',
    'SUMMARY',
    () => ChildReportStatus,
    'Being looked at, inquiry, closed.',
  )
  readonly status!: ChildReportStatus | null;

  @Label('CHILD_CONCERN', 'SUMMARY', 'Report', 'safetyJudgement', 'status')
  readonly label!: string;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLString, 'Number at the centre.')
  readonly centreNumber!: string | null;

  @Recorded(
    'CHILD_CONCERN',
    'FULL',
    () => ChildReportKind,
    'Advice, file, societal necessity, chat.',
  )
  readonly kind!: ChildReportKind | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => ChildProblem, 'Exact problem.')
  readonly problem!: ChildProblem | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => ReporterCategory, 'Category of the reporter, never who.')
  readonly reporterCategory!: ReporterCategory | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Received.')
  readonly receivedOn!: string | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Day of the safety judgement.')
  readonly judgedOn!: string | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Inquiry opened.')
  readonly inquiryOpenedOn!: string | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Parents informed by the centre.')
  readonly parentsInformedOn!: string | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Closed.')
  readonly closedOn!: string | null;
}
