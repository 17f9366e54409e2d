import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('start_up_obstacle')
@Check('ck_start_up_obstacle_source_category', NO_SEALED_SOURCE)
@ObjectType({
  description: 'What was tried before the case came to the chain, and why it stalled.',
})
export class StartUpObstacle {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly triageRecordId!: string;

  @Recorded('TRIAGE', 'FULL', () => AgencyCode, 'Who tried.')
  readonly triedBy!: AgencyCode | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLString, 'What was tried.')
  readonly tried!: string | null;

  @Recorded('TRIAGE', 'FULL', () => GraphQLString, 'Why it stalled.')
  readonly obstacle!: string | null;

  @Recorded('TRIAGE', 'FULL', () => DataCategory, 'Category of the fact behind it.')
  readonly sourceCategory!: DataCategory | null;
}
