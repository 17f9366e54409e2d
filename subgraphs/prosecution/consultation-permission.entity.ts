import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('consultation_permission')
@ObjectType({ description: 'TODODESC' })
export class ConsultationPermission {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLString, 'Reference.')
  readonly reference!: string | null;

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLString, 'Aim.')
  readonly aim!: string | null;

  @Recorded('CASE_LEGAL', 'FULL', () => [GraphQLString], 'Offences.')
  readonly offencesInScope!: readonly string[];

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLDate, 'From.')
  readonly validFrom!: string | null;

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLDate, 'Until.')
  readonly validUntil!: string | null;

  @Label('CASE_LEGAL', 'FULL', 'Consultation permission', 'validFrom')
  readonly label!: string;
}
