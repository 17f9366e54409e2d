import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/**
 * A stay in a refuge. Sealed, so no kind of trajectory: a value of an open enum would tell that it
 * exists. The address of a house has no column here: it stays with the house.
 */
@Entity('shelter_stay')
@ObjectType({ description: 'A stay in a refuge.' })
export class ShelterStay {
  @RecordId('SHELTER', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded(
    'SHELTER',
    'FULL',
    () => GraphQLString,
    'House, by code; the address is not in the schema.',
  )
  readonly house!: string | null;

  @Recorded('SHELTER', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('SHELTER', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Label('SHELTER', 'FULL', 'Stay in refuge', 'endsOn')
  readonly label!: string;
}
