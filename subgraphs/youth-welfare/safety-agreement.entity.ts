import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';

/**
 * Agreed with the family about one child; the same words stand under each child concerned. `clientText`
 * was written for the family to read, `terms` are the professionals' own.
 */
@Entity('safety_agreement')
@ObjectType({ description: 'What a family agreed to do so that a child is safe.' })
export class SafetyAgreement {
  @RecordId('YOUTH_STATUS', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly agreedMonth!: string | null;

  @Recorded(
    'YOUTH_STATUS',
    'SUMMARY',
    () => GraphQLString,
    'The agreement in words written for the family.',
  )
  readonly clientText!: string | null;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => GraphQLBoolean, 'In force now.')
  readonly isInForce!: boolean | null;

  @Label('YOUTH_STATUS', 'SUMMARY', 'Safety agreement', 'agreedMonth')
  readonly label!: string;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'Day.')
  readonly agreedOn!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @PersonIds('YOUTH_STATUS', 'FULL', 'Who agreed.')
  readonly withPersonIds!: readonly string[];

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLString, 'Terms.')
  readonly terms!: string | null;
}
