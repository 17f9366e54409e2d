import { GraphQLID, GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AgencyCode, DataCategory, Purpose, ReaderFunction } from '../kit/shared-enums';

/** What one reader was given of an agency's data, on one day, as the agency is told of it. */
@ObjectType({ description: 'That somebody was shown data of your agency.' })
export class AgencyDisclosure {
  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'Opaque key.')
  readonly id!: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'In which case, as in myCases.')
  readonly caseId!: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDateTime, 'When it was first shown that day.')
  readonly disclosedAt!: Date;

  @Derived('ACCESS_LOG', 'FULL', () => AgencyCode, 'Who was shown it; null for a client.')
  readonly toAgency!: AgencyCode | null;

  @Derived('ACCESS_LOG', 'FULL', () => ReaderFunction, 'In which function.')
  readonly readerFunction!: ReaderFunction | null;

  @Derived('ACCESS_LOG', 'FULL', () => Purpose, 'Why.')
  readonly purpose!: Purpose | null;

  @Derived('ACCESS_LOG', 'FULL', () => [DataCategory], 'What.')
  readonly categories!: readonly DataCategory[];

  @Derived(
    'ACCESS_LOG',
    'FULL',
    () => GraphQLInt,
    'Of how many fields, whether or not anything was recorded in them.',
  )
  readonly fieldCount!: number;
}
