import { GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { Certainty, SubstanceKind } from './enums';

/**
 * Use as a risk, in the words of the risk assessment; amounts, diagnosis and treatment are MH_CLIN
 * and have no column.
 */
@Entity('substance_flag')
@ObjectType({ description: 'Use of alcohol or drugs, or gambling, as a risk factor.' })
export class SubstanceFlag {
  @RecordId('SUBST', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SUBST', 'SUMMARY', () => SubstanceKind, 'Alcohol, drugs, gambling.')
  readonly kind!: SubstanceKind | null;

  @Recorded('SUBST', 'SUMMARY', () => Certainty, 'Confirmed or suspected.')
  readonly certainty!: Certainty | null;

  @Recorded('SUBST', 'SUMMARY', () => GraphQLInt, 'Since which year.')
  readonly sinceYear!: number | null;

  @Label('SUBST', 'SUMMARY', '', 'kind', 'certainty')
  readonly label!: string;

  @Recorded('SUBST', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;
}
