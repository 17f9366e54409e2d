import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AppointmentStatus, Weekday } from '../kit/shared-enums';
import { CareType } from './enums';

/**
 * Only appointments that others must know of, because they can contradict what another agency expects
 * (a couple session under a contact ban, a group on the day of a duty). What is said there is MH_CLIN.
 */
@Entity('care_appointment')
@ObjectType({ description: 'An appointment in care that others have to reckon with.' })
export class CareAppointment {
  @RecordId('MH_ENGAGE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly careEpisodeId!: string;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLDate, 'Day.')
  readonly startsOn!: string | null;

  @Recorded('MH_ENGAGE', 'FULL', () => Weekday, 'Weekly day.')
  readonly weekday!: Weekday | null;

  @Recorded('MH_ENGAGE', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('MH_ENGAGE', 'FULL', () => CareType, 'Type.')
  readonly kind!: CareType | null;

  @PersonIds('MH_ENGAGE', 'FULL', 'With whom; each only if visible.')
  readonly withPersonIds!: readonly string[];

  @Recorded('MH_ENGAGE', 'FULL', () => AppointmentStatus, 'Proposed, fixed, cancelled.')
  readonly status!: AppointmentStatus | null;

  @Label('MH_ENGAGE', 'FULL', 'Appointment', 'kind', 'status')
  readonly label!: string;
}
