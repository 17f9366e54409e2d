import { GraphQLID } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AttendanceBand, EngagementStatus } from '../kit/shared-enums';
import { SupportGroup, WelfareKind, WelfareStatus } from './enums';

/** A stay in a refuge is no trajectory: it is sealed and has a table of its own. */
@Entity('welfare_trajectory')
@ObjectType({ description: 'A course of support, a programme, or advice at the centre.' })
export class WelfareTrajectory {
  @RecordId('WELF_ENGAGE', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('WELF_ENGAGE', 'SUMMARY', () => SupportGroup, 'Support, programme, contact, advice.')
  readonly supportGroup!: SupportGroup | null;

  @Recorded('WELF_ENGAGE', 'SUMMARY', () => EngagementStatus, 'Waiting, engaged, ended.')
  readonly engagement!: EngagementStatus | null;

  @Recorded('WELF_ENGAGE', 'SUMMARY', () => AttendanceBand, 'Regular, irregular, absent.')
  readonly attendanceBand!: AttendanceBand | null;

  @Recorded('WELF_ENGAGE', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly startedMonth!: string | null;

  @Label('WELF_ENGAGE', 'SUMMARY', '', 'supportGroup', 'engagement')
  readonly label!: string;

  @Recorded('WELF_ENGAGE', 'FULL', () => WelfareKind, 'Kind.')
  readonly kind!: WelfareKind | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => WelfareStatus, 'Exact status.')
  readonly status!: WelfareStatus | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded(
    'WELF_ENGAGE',
    'FULL',
    () => GraphQLID,
    'Worker (a Professional among the participations).',
  )
  readonly workerId!: string | null;
}
