import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { SchoolHealthAttention, SchoolHealthSource } from './enums';

/**
 * School, CLB and child health are no partners of the consultation; youth welfare relays what they
 * told, under its own name.
 */
@Entity('school_health_note')
@ObjectType({ description: 'What school or child health passed on to youth welfare.' })
export class SchoolHealthNote {
  @RecordId('SCHOOL_HEALTH', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SCHOOL_HEALTH', 'SUMMARY', () => SchoolHealthAttention, 'Attention or urgent.')
  readonly attention!: SchoolHealthAttention | null;

  @Recorded('SCHOOL_HEALTH', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Label('SCHOOL_HEALTH', 'SUMMARY', 'School or child health', 'attention')
  readonly label!: string;

  @Recorded('SCHOOL_HEALTH', 'FULL', () => GraphQLDate, 'Day.')
  readonly notedOn!: string | null;

  @Recorded('SCHOOL_HEALTH', 'FULL', () => SchoolHealthSource, 'School, CLB, child health.')
  readonly sourceKind!: SchoolHealthSource | null;

  @Recorded('SCHOOL_HEALTH', 'FULL', () => GraphQLString, 'School.')
  readonly schoolName!: string | null;

  @Recorded('SCHOOL_HEALTH', 'FULL', () => GraphQLString, 'What was relayed.')
  readonly text!: string | null;
}
