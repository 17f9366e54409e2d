import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AppointmentStatus, ChildAssessmentKind } from '../kit/shared-enums';

/**
 * Planned talks and visits, so that two agencies do not assess a child twice in one week. What came of
 * them is the file's content, in its reports.
 */
@Entity('youth_assessment')
@ObjectType({ description: 'A planned talk, visit or observation by youth welfare.' })
export class YouthAssessment {
  @RecordId('YOUTH_STATUS', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly youthFileId!: string;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'Day.')
  readonly plannedOn!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => ChildAssessmentKind, 'Kind.')
  readonly kind!: ChildAssessmentKind | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => AppointmentStatus, 'Status.')
  readonly status!: AppointmentStatus | null;

  @Label('YOUTH_STATUS', 'FULL', '', 'kind', 'status')
  readonly label!: string;
}
