import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { AgencyCode, DataCategory, RiskFactorCode, RiskFactorGroup } from '../kit/shared-enums';
import { RiskPresence } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

/** Absent and unknown factors are not recorded, so that an omission means nothing (privacy review 34). */
@Entity('risk_factor')
@Check('ck_risk_factor_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'A risk factor that was found present or suspected.' })
export class RiskFactor {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly riskAssessmentId!: string;

  @Recorded('RISK_ITEMS', 'SUMMARY', () => RiskFactorGroup, 'Group of the factor.')
  readonly group!: RiskFactorGroup | null;

  @Recorded('RISK_ITEMS', 'FULL', () => RiskFactorCode, 'The factor.')
  readonly factor!: RiskFactorCode | null;

  @Recorded('RISK_ITEMS', 'FULL', () => RiskPresence, 'Present or suspected.')
  readonly presence!: RiskPresence | null;

  @Recorded('RISK_ITEMS', 'FULL', () => GraphQLBoolean, 'Very alarming by itself.')
  readonly isAlarming!: boolean | null;

  @Recorded('RISK_ITEMS', 'FULL', () => AgencyCode, 'Whose fact.')
  readonly sourceAgency!: AgencyCode | null;

  @Recorded(
    'RISK_ITEMS',
    'FULL',
    () => DataCategory,
    'Category of the source fact; the row needs that category too.',
  )
  readonly sourceCategory!: DataCategory | null;

  @Recorded('RISK_ITEMS', 'FULL', () => GraphQLString, 'Short note.')
  readonly note!: string | null;
}
