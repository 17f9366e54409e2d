import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { DataCategory, LifeDomain, RiskFactorCode } from '../kit/shared-enums';
import { GoalKind, GoalStatus, PlanAudience } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

/** Rests on a fact of `sourceCategory`, never a sealed one: sealed actions stay with their owner. */
@Entity('goal')
@Check('ck_goal_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'A goal of the plan.' })
export class Goal {
  @RecordId('PLAN', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly planId!: string;

  @Recorded('PLAN', 'SUMMARY', () => GoalKind, 'Stop, reduce, strengthen.')
  readonly kind!: GoalKind | null;

  @Recorded('PLAN', 'SUMMARY', () => GraphQLString, 'The goal in words written for the client.')
  readonly clientText!: string | null;

  @Recorded('PLAN', 'SUMMARY', () => GoalStatus, 'Status.')
  readonly status!: GoalStatus | null;

  @Label('PLAN', 'SUMMARY', '', 'kind', 'clientText')
  readonly label!: string;

  @Recorded('PLAN', 'FULL', () => GraphQLString, "The goal in the professionals' words.")
  readonly statement!: string | null;

  @Recorded('PLAN', 'FULL', () => LifeDomain, 'Life domain.')
  readonly lifeDomain!: LifeDomain | null;

  @Recorded('RISK_ITEMS', 'FULL', () => RiskFactorCode, 'Factor it aims at.')
  readonly targetFactor!: RiskFactorCode | null;

  @Recorded('PLAN', 'FULL', () => GraphQLString, 'How one sees that it is reached.')
  readonly measureOfSuccess!: string | null;

  @PersonIds('PLAN', 'FULL', 'Whom it concerns.')
  readonly concernedPersonIds!: readonly string[];

  @Recorded('PLAN', 'SUMMARY', () => GraphQLDate, 'Since.')
  readonly agreedOn!: string | null;

  @Recorded('PLAN', 'FULL', () => [PlanAudience], 'Who may see the row at all.')
  readonly visibleTo!: readonly PlanAudience[];

  @Recorded('PLAN', 'FULL', () => DataCategory, 'Category of the fact it rests on; never S5.')
  readonly sourceCategory!: DataCategory | null;
}
