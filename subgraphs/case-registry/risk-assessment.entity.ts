import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { AgencyCode, RiskLevel, RiskLevelGroup } from '../kit/shared-enums';
import { RiskInstrument, RiskTrend } from './enums';

@Entity('risk_assessment')
@ObjectType({ description: 'The risk that a person runs, as assessed on a day.' })
export class RiskAssessment {
  @RecordId('RISK_LEVEL', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('RISK_LEVEL', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Recorded('RISK_LEVEL', 'SUMMARY', () => RiskLevelGroup, 'Two bands, for the victim.')
  readonly levelGroup!: RiskLevelGroup | null;

  @Label('RISK_LEVEL', 'SUMMARY', '', 'month', 'levelGroup')
  readonly label!: string;

  @Recorded('RISK_LEVEL', 'FULL', () => GraphQLDate, 'Day.')
  readonly assessedOn!: string | null;

  @Recorded('RISK_LEVEL', 'FULL', () => RiskLevel, 'Normalised level.')
  readonly level!: RiskLevel | null;

  @Recorded(
    'RISK_LEVEL',
    'FULL',
    () => RiskTrend,
    'Against the previous assessment of the same person.',
  )
  readonly trend!: RiskTrend | null;

  @Recorded('RISK_LEVEL', 'FULL', () => RiskInstrument, 'Instrument.')
  readonly instrument!: RiskInstrument | null;

  @Recorded('RISK_LEVEL', 'FULL', () => AgencyCode, 'Who assessed.')
  readonly byAgency!: AgencyCode | null;

  @PersonId('RISK_LEVEL', 'FULL', 'Risk towards whom, when about a relation.')
  readonly towardsId!: string | null;

  @Recorded('RISK_LEVEL', 'FULL', () => GraphQLBoolean, 'Level set by judgement.')
  readonly isProfessionalOverride!: boolean | null;

  @Recorded('RISK_ITEMS', 'FULL', () => GraphQLString, 'Why.')
  readonly overrideReason!: string | null;
}
