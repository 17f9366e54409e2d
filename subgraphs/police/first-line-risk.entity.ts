import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { RiskLevel, RiskLevelGroup } from '../kit/shared-enums';

@Entity('first_line_risk')
@ObjectType({ description: 'The first-line risk tool, filled in by a patrol.' })
export class FirstLineRisk {
  @RecordId('RISK_LEVEL', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('RISK_LEVEL', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly month!: string | null;

  @Recorded('RISK_LEVEL', 'SUMMARY', () => RiskLevelGroup, 'Two bands.')
  readonly levelGroup!: RiskLevelGroup | null;

  @Label('RISK_LEVEL', 'SUMMARY', 'First line risk', 'levelGroup')
  readonly label!: string;

  @Recorded('RISK_LEVEL', 'FULL', () => GraphQLDate, 'Day.')
  readonly completedOn!: string | null;

  @Recorded('RISK_LEVEL', 'FULL', () => RiskLevel, 'Level.')
  readonly level!: RiskLevel | null;
}
