import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';

@Entity('plan')
@ObjectType({ description: 'One family, one plan.' })
export class Plan {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('PLAN', 'SUMMARY', () => GraphQLDate, 'Agreed.')
  readonly agreedOn!: string | null;

  @Recorded('PLAN', 'SUMMARY', () => GraphQLDate, 'Next review.')
  readonly reviewOn!: string | null;

  @Recorded('PLAN', 'FULL', () => [AgencyCode], 'Agencies that signed.')
  readonly signedBy!: readonly AgencyCode[];

  @Label('PLAN', 'SUMMARY', 'Plan', 'agreedOn')
  readonly label!: string;
}
