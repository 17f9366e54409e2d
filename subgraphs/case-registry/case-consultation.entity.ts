import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { LegalBasisKind } from './enums';

@Entity('case_consultation')
@ObjectType({
  description: 'A case consultation: on what basis and within what bounds the agencies may share.',
})
export class CaseConsultation {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CASE_LEGAL', 'SUMMARY', () => LegalBasisKind, 'Decree, permission or consent.')
  readonly legalBasis!: LegalBasisKind | null;

  @Recorded('CASE_LEGAL', 'SUMMARY', () => GraphQLDate, 'From.')
  readonly validFrom!: string | null;

  @Recorded('CASE_LEGAL', 'SUMMARY', () => GraphQLDate, 'Until.')
  readonly validUntil!: string | null;

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLString, 'Reference of the basis.')
  readonly reference!: string | null;

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLString, 'Stated aim.')
  readonly aim!: string | null;

  @Recorded(
    'CASE_LEGAL',
    'FULL',
    () => [GraphQLString],
    'Offences for which it is held (use limitation).',
  )
  readonly offencesInScope!: readonly string[];

  @Recorded('CASE_LEGAL', 'FULL', () => [AgencyCode], 'Named participants.')
  readonly participants!: readonly AgencyCode[];

  @Recorded('CASE_LEGAL', 'FULL', () => GraphQLString, 'How it is held.')
  readonly modalities!: string | null;

  @Label('CASE_LEGAL', 'SUMMARY', 'Case consultation', 'legalBasis', 'validUntil')
  readonly label!: string;
}
