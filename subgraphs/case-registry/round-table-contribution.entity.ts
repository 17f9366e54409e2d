import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonIds, Recorded } from '../kit/need-to-know';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { UseLimitation } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('round_table_contribution')
@Check('ck_round_table_contribution_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'What an agency brought in at a round table.' })
export class RoundTableContribution {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly roundTableId!: string;

  @Recorded('CONF_MIN', 'FULL', () => AgencyCode, 'Who brought it in.')
  readonly agency!: AgencyCode | null;

  @PersonIds('CONF_MIN', 'FULL', 'Whom it is about.')
  readonly concernedPersonIds!: readonly string[];

  @Recorded('CONF_MIN', 'FULL', () => GraphQLString, 'The item.')
  readonly item!: string | null;

  @Recorded('CONF_MIN', 'FULL', () => DataCategory, 'Its category.')
  readonly sourceCategory!: DataCategory | null;

  @Recorded('CONF_MIN', 'FULL', () => UseLimitation, 'For what it may be used.')
  readonly useLimitation!: UseLimitation | null;
}
