import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { ComplianceGroup, ComplianceStatus, MandateGiver, MandateKind } from './enums';

@Entity('mandate')
@ObjectType({ description: 'TODODESC' })
export class Mandate {
  @RecordId('GUID_COMPL', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLBoolean, 'Runs now.')
  readonly isActive!: boolean | null;

  @Recorded('GUID_COMPL', 'SUMMARY', () => ComplianceGroup, 'On track, attention, not started.')
  readonly complianceGroup!: ComplianceGroup | null;

  @Recorded('GUID_COMPL', 'SUMMARY', () => GraphQLYearMonth, 'Month it started.')
  readonly startedMonth!: string | null;

  @Label('GUID_COMPL', 'SUMMARY', '', 'complianceGroup')
  readonly label!: string;

  @Recorded('GUID_COMPL', 'FULL', () => MandateKind, 'Kind.')
  readonly kind!: MandateKind | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLString, 'Mandate number.')
  readonly reference!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => MandateGiver, 'Who gave it.')
  readonly givenBy!: MandateGiver | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => GraphQLID, 'Justice assistant (a Professional among the participations).')
  readonly assistantId!: string | null;

  @Recorded('GUID_COMPL', 'FULL', () => ComplianceStatus, 'Exact compliance.')
  readonly compliance!: ComplianceStatus | null;

  // OBJ breaches: [MandateBreach!] GUID_COMPL SUMMARY Breaches; the victim sees only those that touch safety
  // OBJ appointments: [GuidanceAppointment!] GUID_COMPL FULL Appointments
  // OBJ reports: [GuidanceReport!] GUID_REPORT FULL Reports to the giver of the mandate
}
