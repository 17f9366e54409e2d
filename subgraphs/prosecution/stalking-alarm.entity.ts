import { GraphQLBoolean } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/**
 * Sealed: the person who stalks may not learn of it. No kind of measure, and under the one it protects.
 * Who presses it, and when, is with the police.
 */
@Entity('stalking_alarm')
@ObjectType({ description: 'A mobile alarm that the prosecutor granted to a victim of stalking.' })
export class StalkingAlarm {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('STALK_ALARM', 'SUMMARY', () => GraphQLBoolean, 'Granted (always true: none is null).')
  readonly isGranted!: boolean | null;

  @Label('STALK_ALARM', 'SUMMARY', 'Stalking alarm granted')
  readonly label!: string;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLDate, 'From.')
  readonly grantedOn!: string | null;

  @Recorded('STALK_ALARM', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;
}
