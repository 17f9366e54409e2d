import { GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AlarmOutcome } from './enums';

@Entity('alarm_activation')
@ObjectType({ description: 'A stalking alarm was pressed.' })
export class AlarmActivation {
  @RecordId('STALK_ALARM', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLDateTime, 'When.')
  readonly activatedAt!: Date | null;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLInt, 'Minutes to arrival.')
  readonly responseMinutes!: number | null;

  @Recorded('STALK_ALARM', 'FULL', () => AlarmOutcome, 'Outcome.')
  readonly outcome!: AlarmOutcome | null;

  @Label('STALK_ALARM', 'FULL', 'Alarm activation', 'outcome')
  readonly label!: string;
}
