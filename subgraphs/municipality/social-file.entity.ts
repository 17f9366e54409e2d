import { GraphQLID, GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { LifeDomain } from '../kit/shared-enums';
import { Benefit, DebtBand, EmploymentStatus, HousingKind, SocialSupportKind } from './enums';

/** Debts are a band and arrears are months: no amount has a column here. */
@Entity('social_file')
@ObjectType({ description: 'A file of the public social service.' })
export class SocialFile {
  @RecordId('SOCIO', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SOCIO', 'SUMMARY', () => [LifeDomain], 'Life domains in which there is a problem.')
  readonly problemDomains!: readonly LifeDomain[];

  @Label('SOCIO', 'SUMMARY', 'Problems', 'problemDomains')
  readonly label!: string;

  @Recorded('SOCIO', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly updatedMonth!: string | null;

  @Recorded('SOCIO', 'FULL', () => GraphQLDate, 'Day.')
  readonly recordedOn!: string | null;

  @Recorded('SOCIO', 'FULL', () => [Benefit], 'Benefits.')
  readonly benefits!: readonly Benefit[];

  @Recorded('SOCIO', 'FULL', () => DebtBand, 'Debts.')
  readonly debtBand!: DebtBand | null;

  @Recorded('SOCIO', 'FULL', () => GraphQLInt, 'Months of rent owed.')
  readonly arrearsMonths!: number | null;

  @Recorded('SOCIO', 'FULL', () => HousingKind, 'Housing.')
  readonly housing!: HousingKind | null;

  @Recorded('SOCIO', 'FULL', () => EmploymentStatus, 'Work.')
  readonly employment!: EmploymentStatus | null;

  @Recorded('SOCIO', 'FULL', () => [SocialSupportKind], 'Support given.')
  readonly supports!: readonly SocialSupportKind[];

  @Recorded(
    'SOCIO',
    'FULL',
    () => GraphQLID,
    'Social worker (a Professional among the participations).',
  )
  readonly workerId!: string | null;
}
