import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** The prosecutor's own text. The consultation held under it, and who takes part, are the registry's. */
@Entity('consultation_permission')
@ObjectType({ description: "The prosecutor's reasoned permission for a case consultation." })
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

  @Label('CASE_LEGAL', 'FULL', 'Permission for consultation', 'validUntil')
  readonly label!: string;
}
