import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AppointmentStatus, ChildAssessmentKind } from '../kit/shared-enums';

/**
 * Planned talks and observations are served so that a child is not asked the same twice by two
 * agencies. What came of them is not here.
 */
@Entity('child_assessment')
@ObjectType({ description: 'A planned talk with a child, or an observation.' })
export class ChildAssessment {
  @RecordId('CHILD_CONCERN', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly childReportId!: string;

  @Recorded('CHILD_CONCERN', 'FULL', () => GraphQLDate, 'Day.')
  readonly plannedOn!: string | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => ChildAssessmentKind, 'Kind.')
  readonly kind!: ChildAssessmentKind | null;

  @Recorded('CHILD_CONCERN', 'FULL', () => AppointmentStatus, 'Status.')
  readonly status!: AppointmentStatus | null;

  @Label('CHILD_CONCERN', 'FULL', '', 'kind', 'status')
  readonly label!: string;
}
