import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('round_table_decision')
@Check('ck_round_table_decision_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'What a round table decided.' })
export class RoundTableDecision {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly roundTableId!: string;

  @Recorded('CONF_MIN', 'FULL', () => GraphQLString, 'The decision.')
  readonly text!: string | null;

  @Recorded('CONF_MIN', 'FULL', () => AgencyCode, 'Who does it.')
  readonly ownerAgency!: AgencyCode | null;

  @Recorded('CONF_MIN', 'FULL', () => GraphQLDate, 'By when.')
  readonly dueOn!: string | null;

  @Recorded('CONF_MIN', 'FULL', () => DataCategory, 'Category of the fact it rests on.')
  readonly sourceCategory!: DataCategory | null;
}
