import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';

@Entity('alert_acknowledgement')
@ObjectType({ description: 'Somebody took up a safety alert.' })
export class AlertAcknowledgement {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly safetyAlertId!: string;

  @Column('text')
  readonly professionalId!: string;

  @Recorded('ALERT', 'FULL', () => GraphQLDateTime, 'When.')
  readonly acknowledgedAt!: Date | null;
}
