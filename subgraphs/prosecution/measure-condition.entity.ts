import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { Weekday } from '../kit/shared-enums';
import { ConditionCode } from './enums';

@Entity('measure_condition')
@ObjectType({
  description:
    'A rule that the person on whom a measure is imposed must follow, or an exception to one.',
})
export class MeasureCondition {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly protectiveMeasureId!: string;

  @Recorded('JUD_MEASURE', 'FULL', () => ConditionCode, 'Code.')
  readonly code!: ConditionCode | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'Text.')
  readonly text!: string | null;

  @Recorded('JUD_MEASURE', 'FULL', () => Weekday, 'Day.')
  readonly weekday!: Weekday | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly endTime!: string | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLBoolean, 'An exception the court made.')
  readonly isCourtException!: boolean | null;
}
