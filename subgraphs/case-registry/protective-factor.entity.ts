import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import { ProtectiveFactorCode } from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

@Entity('protective_factor')
@Check('ck_protective_factor_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'A strength of a person.' })
export class ProtectiveFactor {
  @RecordId('PROTECT', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('PROTECT', 'FULL', () => ProtectiveFactorCode, 'The strength.')
  readonly factor!: ProtectiveFactorCode | null;

  @Recorded('PROTECT', 'FULL', () => GraphQLDate, 'Since.')
  readonly recordedOn!: string | null;

  @Recorded('PROTECT', 'FULL', () => AgencyCode, 'Who recorded it.')
  readonly byAgency!: AgencyCode | null;

  @Recorded(
    'PROTECT',
    'FULL',
    () => DataCategory,
    'Category of the source fact (row category); never S5.',
  )
  readonly sourceCategory!: DataCategory | null;

  @Label('PROTECT', 'FULL', '', 'factor')
  readonly label!: string;
}
