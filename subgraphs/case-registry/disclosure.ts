import { GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived, Label } from '../kit/need-to-know';
import { GraphQLDate, GraphQLDateTime, GraphQLYearMonth } from '../kit/scalars';
import { AgencyCode, DataCategory, Purpose, ReaderFunction } from '../kit/shared-enums';
import { LegalBasisKind, UseLimitation } from './enums';

/** A line of the ledger: from the disclosure log, which holds no value. */
@ObjectType({ description: 'That somebody was shown a category of data of the family.' })
export class Disclosure {
  @Derived('ACCESS_LOG', 'SUMMARY', () => GraphQLID, 'Opaque key.')
  readonly id!: string;

  @Derived('ACCESS_LOG', 'SUMMARY', () => GraphQLDate, 'Day; null where only the month is told.')
  readonly disclosedOn!: string | null;

  @Derived('ACCESS_LOG', 'SUMMARY', () => GraphQLYearMonth, 'Month.')
  readonly disclosedIn!: string;

  @Derived('ACCESS_LOG', 'SUMMARY', () => AgencyCode, 'Who was shown it; null for a client.')
  readonly toAgency!: AgencyCode | null;

  @Derived('ACCESS_LOG', 'SUMMARY', () => DataCategory, 'What.')
  readonly category!: DataCategory;

  @Derived('ACCESS_LOG', 'SUMMARY', () => Purpose, 'Why.')
  readonly purpose!: Purpose | null;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDateTime, 'When it was first shown that day.')
  readonly disclosedAt?: Date;

  @Derived('ACCESS_LOG', 'FULL', () => AgencyCode, 'Whose data; null for what the chain keeps.')
  readonly fromAgency?: AgencyCode | null;

  @Derived('ACCESS_LOG', 'FULL', () => ReaderFunction, 'In which function.')
  readonly readerFunction?: ReaderFunction | null;

  @Derived('ACCESS_LOG', 'FULL', () => LegalBasisKind, 'On what basis.')
  readonly legalBasis?: LegalBasisKind | null;

  @Derived(
    'ACCESS_LOG',
    'FULL',
    () => UseLimitation,
    'For what it may be used, where its owner released it then.',
  )
  readonly useLimitation?: UseLimitation | null;

  @Derived('ACCESS_LOG', 'FULL', () => [GraphQLString], 'Which fields; never a value.')
  readonly fieldNames?: readonly string[];

  @Label('ACCESS_LOG', 'SUMMARY', '', 'category', 'toAgency', 'purpose', 'disclosedIn')
  readonly label!: string;
}
