import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { Weekday } from '../kit/shared-enums';

@Entity('welfare_session')
@ObjectType({ description: 'When and where somebody is expected at the centre.' })
export class WelfareSession {
  @RecordId('WELF_ENGAGE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly welfareTrajectoryId!: string;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLDate, 'First or only day.')
  readonly startsOn!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLDate, 'Last day.')
  readonly endsOn!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => Weekday, 'Weekly day.')
  readonly weekday!: Weekday | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly endTime!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLString, 'Place.')
  readonly place!: string | null;

  @Label('WELF_ENGAGE', 'FULL', 'Welfare session', 'weekday', 'startTime')
  readonly label!: string;
}
