import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AttendanceBand, EngagementStatus } from '../kit/shared-enums';
import { CareStatus, CareType } from './enums';

/**
 * One course of care. What is wrong, what is prescribed and what is said in a session (MH_CLIN) have
 * no column here, nor anywhere in this database: a column that does not exist cannot be granted,
 * leaked or seized. They stay in the clinic's own file, between client and clinician.
 */
@Entity('care_episode')
@ObjectType({ description: 'A course of care: whether somebody attends, not what it is about.' })
export class CareEpisode {
  @RecordId('MH_ENGAGE', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('MH_ENGAGE', 'SUMMARY', () => EngagementStatus, 'Waiting, engaged, ended.')
  readonly engagement!: EngagementStatus | null;

  @Recorded('MH_ENGAGE', 'SUMMARY', () => AttendanceBand, 'Regular, irregular, absent.')
  readonly attendanceBand!: AttendanceBand | null;

  @Recorded('MH_ENGAGE', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly startedMonth!: string | null;

  @Recorded(
    'MH_ENGAGE',
    'SUMMARY',
    () => GraphQLID,
    'Contact person (a Professional among the participations).',
  )
  readonly contactId!: string | null;

  @Label('MH_ENGAGE', 'SUMMARY', 'Care', 'engagement')
  readonly label!: string;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLString, 'Clinic.')
  readonly clinic!: string | null;

  @Recorded('MH_ENGAGE', 'FULL', () => CareStatus, 'Exact status.')
  readonly status!: CareStatus | null;

  @Recorded('MH_ENGAGE', 'FULL', () => CareType, 'Type of care.')
  readonly careType!: CareType | null;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLFloat, 'Share of sessions attended.')
  readonly attendanceRate!: number | null;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLBoolean, 'Part of a judicial condition.')
  readonly isUnderCondition!: boolean | null;
}
