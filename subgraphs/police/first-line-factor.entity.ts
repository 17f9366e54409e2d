import { GraphQLBoolean } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { DataCategory, RiskFactorCode, RiskFactorGroup } from '../kit/shared-enums';

@Entity('first_line_factor')
@ObjectType({ description: 'A risk factor that the first-line tool found present.' })
export class FirstLineFactor {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly firstLineRiskId!: string;

  /** Whom the tool was about: the fact that a factor rests on is judged about the same person. */
  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('RISK_ITEMS', 'SUMMARY', () => RiskFactorGroup, 'Group.')
  readonly group!: RiskFactorGroup | null;

  @Recorded('RISK_ITEMS', 'FULL', () => RiskFactorCode, 'Factor.')
  readonly factor!: RiskFactorCode | null;

  @Recorded('RISK_ITEMS', 'FULL', () => GraphQLBoolean, 'Very alarming by itself.')
  readonly isAlarming!: boolean | null;

  @Recorded('RISK_ITEMS', 'FULL', () => DataCategory, 'Row category.')
  readonly sourceCategory!: DataCategory | null;
}
