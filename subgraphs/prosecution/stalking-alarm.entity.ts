import { GraphQLBoolean } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('stalking_alarm')
@ObjectType({ description: 'TODODESC' })
export class StalkingAlarm {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('STALK_ALARM', 'SUMMARY', () => GraphQLBoolean, 'Granted (always true: none is null).')
  readonly isGranted!: boolean | null;

  @Label('STALK_ALARM', 'SUMMARY', 'Stalking alarm')
  readonly label!: string;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLDate, 'From.')
  readonly grantedOn!: string | null;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;
}
