import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { Weekday } from '../kit/shared-enums';
import { AppointmentAttendance } from './enums';

@Entity('guidance_appointment')
@ObjectType({ description: 'An appointment with the justice assistant, once or weekly.' })
export class GuidanceAppointment {
  @RecordId('GUID_COMPL', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly mandateId!: string;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'First or only day.')
  readonly startsOn!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => Weekday, 'Weekly day.')
  readonly weekday!: Weekday | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly endTime!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'Place.')
  readonly place!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => AppointmentAttendance, 'Attended.')
  readonly attendance!: AppointmentAttendance | null;

  @Label('GUID_COMPL', 'FULL', 'Appointment', 'startsOn', 'attendance')
  readonly label!: string;
}
